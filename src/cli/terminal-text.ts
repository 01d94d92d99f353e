import { visible } from "../report/visible.ts";

/** Strangers' text for a terminal: line ends stay, all other control characters become visible. */
export function terminalText(text: string): string {
  return text.split("\n").map(visible).join("\n");
}

import { readTime, showTime } from "../capture/time.ts";

/** An ISO time as people read it, or the text itself where it is none. */
export function reportTime(iso: string): string {
  const at = readTime(iso, "option");
  return at === undefined ? iso : showTime(at);
}

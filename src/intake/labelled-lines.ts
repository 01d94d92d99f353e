import { readCommandLine } from "../parse/command-line.ts";
import type { Placed } from "./prompts.ts";

const label = /^(.{1,400}?)\| \|/;

/** Collectors that write the command before each line of its output: `lsmap -all| |SVSA   Physloc …`. */
export function readLabelledLines(
  lines: readonly string[],
): { readonly lines: readonly string[]; readonly placed: readonly Placed[] } | undefined {
  const filled = lines.filter((line) => line.trim() !== "");
  if (filled.length < 2 || !filled.every((line) => label.test(line))) return undefined;
  const placed: Placed[] = [];
  const outputs = lines.map((line, at) => {
    const typed = label.exec(line)?.[1]?.trim() ?? "";
    if (typed !== "" && typed !== placed.at(-1)?.mark.typed) {
      const command = readCommandLine(typed);
      placed.push({ at, next: at, mark: { kind: "prompt", typed, ...(command ? { command } : {}) } });
    }
    return line.replace(label, "");
  });
  return { lines: outputs, placed };
}

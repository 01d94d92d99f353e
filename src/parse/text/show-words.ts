import type { CommandLine } from "../command-line.ts";

/** NX-OS takes words that are cut short: `sh flogi data`. Its shortest forms stand behind `/`: `flogi` is `flo/gi`. */
export function isShow({ tool, words }: CommandLine, ...wanted: readonly string[]): boolean {
  if (!cutShort("sh/ow", tool)) return false;
  return wanted.every((word, i) => cutShort(word, words[i] ?? ""));
}

function cutShort(word: string, typed: string): boolean {
  const [least = "", rest = ""] = word.split("/");
  return typed.startsWith(least) && (least + rest).startsWith(typed);
}

/** A VSAN is a fabric of its own, so what is asked of one is whole; any other word asks for a part. */
export function isWholeBut({ piped, words }: CommandLine, from: number): boolean {
  const rest = words.slice(from);
  return !piped && (rest.length === 0 || (rest.length === 2 && rest[0]?.startsWith("vs") === true));
}

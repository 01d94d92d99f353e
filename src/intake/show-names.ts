import { readCommandLine } from "../parse/command-line.ts";
import { parsers } from "../parse/index.ts";
import type { NameWords } from "./name-words.ts";

/** `core-b1_show_flogi_database_vsan_20`: a command of NX-OS has no dashes that tell its words from what stands around them. */
export function readShowName(stem: string): (NameWords & { readonly before: string }) | undefined {
  const words = [...stem.matchAll(/[^\s_.-]+/g)];
  const at = words.findIndex(([word], i) => /^sh(?:ow)?$/i.test(word) && isOurs(commandAt(words, i)));
  const start = words[at];
  if (start === undefined) return undefined;
  const command = commandAt(words, at);
  const [option, vsan, ...others] = words.slice(at + 3);
  const isOfVsan = option?.[0].toLowerCase() === "vsan" && /^\d{1,4}$/.test(vsan?.[0] ?? "");
  const rest = isOfVsan ? others[0] : option;
  return {
    before: stem.slice(0, start.index),
    typed: isOfVsan ? `${command} vsan ${vsan?.[0] ?? ""}` : command,
    extra: rest === undefined ? [] : [stem.slice(rest.index)],
  };
}

function commandAt(words: readonly RegExpExecArray[], at: number): string {
  return words
    .slice(at, at + 3)
    .map(([word]) => word.toLowerCase())
    .join(" ");
}

function isOurs(text: string): boolean {
  const command = readCommandLine(text);
  return command !== undefined && parsers.some((parser) => parser.accepts(command));
}

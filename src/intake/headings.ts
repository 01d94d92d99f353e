import { readTime } from "../capture/time.ts";
import { readCommandLine, type CommandLine } from "../parse/command-line.ts";
import { parsers } from "../parse/index.ts";
import type { Mark } from "./prompts.ts";

const trailed = /^#{1,8}\s{0,8}(?:rc|exit(?: status| code)?)\s?[=:]?\s?(\d{1,3})$/i;
const stamped = /^#{2,8}\s{1,8}(\S{1,80})\s{1,8}(\d{4}-\d{2}-\d{2}[T ]\S{8,20})(?:\s{1,8}(\S.*))?$/;
const labelled = /^#{1,8}\s{0,8}command\s{0,8}:/i;
const decorated = /^(?:#{2,20}|={2,20}|\*{2,20}|\+{1,8}|-{2,20}|>{2,8})/;
const withHost = /^([\w.-]{1,80})(?::\s{0,8}|\s{1,8})(\S.*)$/;
const decoration = new Set("#=*+-> ");

/** A heading that a capture script wrote: `### vios1 2026-11-20T09:12:44 lspv rc=0`, `###command:lspv###`, `==== lspv ====`; or `### rc=0`. */
export function readHeading(line: string): Mark | undefined {
  const text = line.trim();
  const trailer = trailed.exec(text);
  if (trailer) return { kind: "trailer", rc: Number(trailer[1]) };
  const stamp = stamped.exec(text);
  if (stamp) return stampedHeading(stamp[1] ?? "", stamp[2] ?? "", stamp[3] ?? "");
  const label = labelled.exec(text)?.[0];
  if (label !== undefined) {
    const command = readCommandLine(undecorated(text.slice(label.length)));
    return command && { kind: "heading", command, typed: command.typed };
  }
  const words = decorated.test(text) ? undecorated(text) : "";
  const command = ours(words);
  if (command) return { kind: "heading", command, typed: command.typed };
  const [, host = "", rest = ""] = withHost.exec(words) ?? [];
  const hosts = ours(rest);
  return hosts && { kind: "heading", host, command: hosts, typed: hosts.typed };
}

function stampedHeading(host: string, at: string, words: string): Mark {
  const [end, rc] = /\s{1,8}rc=(\d{1,3})$/.exec(words) ?? [];
  const command = readCommandLine(end === undefined ? words : words.slice(0, -end.length));
  const capturedAt = readTime(at, "header");
  return {
    kind: "heading",
    host,
    ...(command ? { command, typed: command.typed } : {}),
    ...(capturedAt ? { capturedAt } : {}),
    ...(rc === undefined ? {} : { rc: Number(rc) }),
  };
}

/** A command that a parser takes. */
function ours(words: string): CommandLine | undefined {
  const command = readCommandLine(words);
  return command && parsers.some((parser) => parser.accepts(command)) ? command : undefined;
}

/** The words between the signs that people draw around headings; a word such as `-all` keeps its dash. */
function undecorated(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && decoration.has(text[from] ?? "")) from++;
  while (to > from && decoration.has(text[to - 1] ?? "")) to--;
  return text.slice(from, to);
}

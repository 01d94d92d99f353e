import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLines, type Line } from "../text/lines.ts";
import { present } from "../text/present.ts";
import { Reading } from "../text/reading.ts";

/** An entry of the migration log. */
export interface MigrationLogEntry extends ParsedRecord {
  readonly lastLine: number;
  /** The stamp before the program, as printed. */
  readonly time?: string;
  readonly program: string;
  readonly pid: number;
  /** Seconds and microseconds since 1970. */
  readonly epoch?: string;
  /** An entry goes on until the next one begins. */
  readonly words: readonly string[];
}

/** `alog -t lpm -o`: what a Virtual I/O Server did in migrations. Shape of the lines from the system log. */
export const alogLpm: Parser<MigrationLogEntry> = {
  id: "log/alog-lpm",
  command: "alog -t lpm -o",
  kind: "vios",
  accepts: ({ tool, options }) =>
    tool === "alog" &&
    [...options].some(([key, [value]]) => /^-o?t$/.test(key) && value === "lpm") &&
    (options.has("-o") || options.has("-ot")),
  looksLike: ({ lines: [first = ""] }) => /\bHMCL\b/.test(first) && entry.test(first),
  narrows: ({ piped }) => piped,
  parse,
};

/** `Feb 20 10:11:12 vios1 user:info lpmutil[1234]: `; the stamp, the host and the facility may be missing. */
const entry =
  /^(?:([A-Z][a-z]{2}\s{1,2}\d{1,2} \d{2}:\d{2}:\d{2}|\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}\S{0,12})\s)?(?:\S{1,80} ){0,3}([a-z][\w.-]{1,40})\[(\d{1,10})\]:\s(.*)$/;
const stamped = /^HMCL (\d{9,11}\.\d{1,9}),/;

function parse(source: Source): ParseResult<MigrationLogEntry> {
  const { lines, open } = readLines(source);
  const reading = new Reading<MigrationLogEntry>();
  let last: { words: string[]; lastLine: number } | undefined;
  for (const line of lines) {
    if (line.text.trim() === "") continue;
    const begun = begin(line);
    if (begun !== undefined) {
      last = begun;
      reading.records.push(begun);
    } else if (last !== undefined) {
      last.words.push(line.text.trim());
      last.lastLine = line.line;
    } else reading.leave(line, "no entry of a migration log stands before this line");
  }
  return reading.result(open);
}

function begin({ text, line }: Line): (MigrationLogEntry & { words: string[]; lastLine: number }) | undefined {
  const [, time, program, pid, words = ""] = entry.exec(text) ?? [];
  if (program === undefined) return undefined;
  const head = { program, pid: Number(pid), ...present({ time, epoch: stamped.exec(words)?.[1] }) };
  return { line, lastLine: line, ...head, words: words.trim() === "" ? [] : [words.trim()] };
}

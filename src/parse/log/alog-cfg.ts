import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLines, type Line } from "../text/lines.ts";
import { present } from "../text/present.ts";
import { Reading } from "../text/reading.ts";

/** An entry of the configuration log. */
export interface ConfigLogEntry extends ParsedRecord {
  readonly lastLine: number;
  /** `B` boot, `C` cfgmgr, `M` method. */
  readonly origin?: string;
  /** `S` where a program starts, else the level of the message. */
  readonly level?: string;
  readonly pid?: number;
  readonly ppid?: number;
  /** `HH:MM:SS` */
  readonly time?: string;
  /** One entry per line: an entry goes on until the next one begins. */
  readonly words: readonly string[];
}

/** `alog -t cfg -o`: what the methods of a Virtual I/O Server did, those of a migration too. Shape recalled. */
export const alogCfg: Parser<ConfigLogEntry> = {
  id: "log/alog-cfg",
  command: "alog -t cfg -o",
  kind: "vios",
  accepts: ({ tool, options }) =>
    tool === "alog" &&
    [...options].some(([key, [value]]) => /^-o?t$/.test(key) && value === "cfg") &&
    (options.has("-o") || options.has("-ot")),
  looksLike: ({ lines }) => lines.length > 0 && lines.slice(0, 2).every((line) => entry.test(line)),
  narrows: ({ piped }) => piped,
  parse,
};

const entry = /^([A-Z])(?:(S)\s{1,20}(\d{1,10})\s{1,20}(\d{1,10})|(\d)\s{1,20}(\d{1,10}))(?:\s(.*))?$/;
const timed = /^\s*(\d{2}:\d{2}:\d{2})(?:\s(.*))?$/;

function parse(source: Source): ParseResult<ConfigLogEntry> {
  const { lines, open } = readLines(source);
  const reading = new Reading<ConfigLogEntry>();
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
    } else reading.leave(line, "no entry of a configuration log stands before this line");
  }
  return reading.result(open);
}

function begin({ text, line }: Line): (ConfigLogEntry & { words: string[]; lastLine: number }) | undefined {
  const [, origin, start, startPid, ppid, level, pid, rest = ""] = entry.exec(text) ?? [];
  if (origin === undefined) return undefined;
  const [, time, after = ""] = timed.exec(rest) ?? [];
  const words = (time === undefined ? rest : after).trim();
  const parent = ppid === undefined ? undefined : Number(ppid);
  const head = { origin, level: start ?? level, pid: Number(startPid ?? pid), ppid: parent, time };
  return { line, lastLine: line, ...present(head), words: words === "" ? [] : [words] };
}

import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLines } from "../text/lines.ts";
import { Reading } from "../text/reading.ts";

/** The level of a Virtual I/O Server: `3.1.4.31`, on old ones with a fix pack: `1.5.2.1-FP-11.1`. */
export interface IosLevel extends ParsedRecord {
  readonly level: string;
}

const level = /^\s*(?:VIOS Level is\s+)?(\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?:-\S+)?)\s*$/;

/** `ioslevel`: one word. */
export const ioslevel: Parser<IosLevel> = {
  id: "vios/ioslevel",
  command: "ioslevel",
  kind: "vios",
  accepts: ({ tool }) => tool === "ioslevel",
  looksLike: ({ lines }) => lines.length === 1 && level.test(lines[0] ?? ""),
  parse,
};

function parse(source: Source): ParseResult<IosLevel> {
  const { lines, open } = readLines(source);
  const reading = new Reading<IosLevel>();
  for (const line of lines) {
    const found = level.exec(line.text)?.[1];
    if (found !== undefined && reading.records.length === 0) reading.records.push({ line: line.line, level: found });
    else if (line.text.trim() !== "") reading.leave(line, "no level of a Virtual I/O Server");
  }
  return reading.result(open);
}

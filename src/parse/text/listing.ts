import type { ParsedRecord, ParseResult, Source } from "../parser.ts";
import { readLines, type Line } from "./lines.ts";
import { Reading } from "./reading.ts";

/** What a line of a listing is: a row, a form without a value such as a header (`true`), or neither. */
export type ListingLine<R> = R | true | undefined;

/** Reads a listing of one row per line; a line that is neither row nor form is left for the reason `why`. */
export function readListing<R extends ParsedRecord>(
  source: Source,
  why: string,
  read: (line: Line) => ListingLine<R>,
): ParseResult<R> {
  const { lines, open } = readLines(source);
  const reading = new Reading<R>();
  for (const line of lines) {
    if (line.text.trim() === "") continue;
    const found = read(line);
    if (found === undefined) reading.leave(line, why);
    else if (found !== true) reading.records.push(found);
  }
  return reading.result(open);
}

/** Every line is one that `fits` knows; an empty text is none. */
export function allFit(lines: readonly string[], fits: (line: string) => boolean): boolean {
  return lines.length > 0 && lines.every(fits);
}

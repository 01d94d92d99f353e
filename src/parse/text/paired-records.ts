import type { ParseResult, Source } from "../parser.ts";
import { newKeyed, putInto, type KeyedDraft, type KeyedRecord } from "./keyed-record.ts";
import { readLines } from "./lines.ts";
import { readPairs } from "./paired-values.ts";
import { Reading } from "./reading.ts";

/** What the logical volume manager tells of one thing in two columns of `NAME: value`. */
export type PairedRecord<F extends string> = KeyedRecord<F>;

/** Each line that begins with the name `first` begins a record. */
export function readPairedRecord<F extends string>(
  source: Source,
  fields: Readonly<Record<string, F>>,
  first: string,
  why: string,
): ParseResult<PairedRecord<F>> {
  const { lines, open } = readLines(source);
  const reading = new Reading<PairedRecord<F>>();
  let draft: KeyedDraft<F> | undefined;
  for (const line of lines) {
    if (line.text.trim() === "") continue;
    const pairs = readPairs(line);
    if (pairs?.[0]?.name === first) {
      draft = newKeyed<F>(line);
      reading.records.push(draft);
    }
    if (pairs === undefined || draft === undefined) reading.leave(line, why);
    else for (const pair of pairs) putInto(draft, fields, pair);
  }
  return reading.result(open);
}

import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLines, type Line } from "../text/lines.ts";
import { isRuler } from "../text/map-blocks.ts";
import { Reading } from "../text/reading.ts";
import { readBanner, type VirtualFabricId } from "../text/virtual-fabric.ts";

/** Whether somebody has edited the zoning and not yet saved or enabled it. */
export interface ZoningTransaction extends ParsedRecord {
  readonly kind: "none" | "open";
  readonly lastLine: number;
  readonly token?: string;
  readonly isAbortable?: boolean;
}

type Row = ZoningTransaction | VirtualFabricId;

/** `cfgtransshow`: the zoning that is being edited on a Brocade switch. */
export const cfgtransshow: Parser<Row> = {
  id: "san/cfgtransshow",
  command: "cfgtransshow",
  kind: "switch",
  accepts: ({ tool }) => tool === "cfgtransshow",
  looksLike: ({ lines }) => lines.some((text) => none.test(text) || token.test(text)),
  parse,
};

const none = /^\s*There is no outstanding zoning transactions?\.?\s*$/i;
const token = /^\s*Current transaction token is (0x[0-9a-f]{1,16}|\d{1,20})\s*$/i;
const abortable = /^\s*It is (not )?abortable\s*$/i;

type Draft = ZoningTransaction & { lastLine: number; isAbortable?: boolean };

function parse(source: Source): ParseResult<Row> {
  const { lines, open } = readLines(source);
  const reading = new Reading<Row>();
  let last: Draft | undefined;
  for (const line of lines) {
    if (line.text.trim() === "" || isRuler(line.text)) continue;
    const fid = readBanner(line);
    const begun = begin(line);
    const [said, not] = abortable.exec(line.text) ?? [];
    if (fid !== undefined) reading.records.push(fid);
    else if (begun !== undefined) {
      last = begun;
      reading.records.push(begun);
    } else if (said !== undefined && last?.kind === "open" && last.isAbortable === undefined) {
      last.isAbortable = not === undefined;
      last.lastLine = line.line;
    } else reading.leave(line, "says nothing of a zoning transaction");
  }
  if (last === undefined || (last.kind === "open" && last.isAbortable === undefined)) reading.breakOff();
  return reading.result(open);
}

function begin({ text, line }: Line): Draft | undefined {
  const number = token.exec(text)?.[1];
  if (number !== undefined) return { line, lastLine: line, kind: "open", token: number };
  return none.test(text) ? { line, lastLine: line, kind: "none" } : undefined;
}

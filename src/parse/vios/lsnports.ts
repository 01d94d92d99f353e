import type { ParsedRecord, Parser, ParseResult, Sample, Source } from "../parser.ts";
import { fieldOrders, readFmtRows, type FieldValues, type FmtField } from "../text/fmt-fields.ts";
import { delimiterAfter, fmtDelimiter, fmtRows } from "../text/fmt-rows.ts";
import { readLines, type Line } from "../text/lines.ts";
import { isRuler } from "../text/map-blocks.ts";
import { filled, present } from "../text/present.ts";
import { Reading } from "../text/reading.ts";

/** A physical Fibre Channel port that can do NPIV: only such ports are listed. */
export interface NpivPort extends ParsedRecord {
  readonly name: string;
  readonly physloc?: string;
  /** 1: connected to a switch port that supports NPIV. */
  readonly fabric?: number;
  readonly tports?: number;
  readonly aports?: number;
  readonly swwpns?: number;
  readonly awwpns?: number;
  readonly label?: string;
}

/** `lsnports`: how many virtual ports and WWPNs each NPIV port has and has left. */
export const lsnports: Parser<NpivPort> = {
  id: "vios/lsnports",
  command: "lsnports",
  kind: "vios",
  accepts: ({ tool }) => tool === "lsnports",
  looksLike,
  narrows: ({ piped }) => piped,
  parse,
};

const header = /^\s*name\s+physloc\s+fabric\s+tports\s+aports\s+swwpns\s+awwpns(?:\s+label)?\s*$/i;
const name = /^fcs\d+/;
const digits = /^\d{1,9}$/;
const row = /^\s*(fcs\d+)\s+(U\S+)\s+(\d)\s+(\d{1,9})\s+(\d{1,9})\s+(\d{1,9})\s+(\d{1,9})(?:\s+(\S.*))?$/;

function looksLike(sample: Sample): boolean {
  const first = sample.lines[0]?.trim() ?? "";
  const delimiter = delimiterAfter(first, name);
  return header.test(first) || (delimiter !== undefined && /^[01]$/.test(first.split(delimiter)[2] ?? ""));
}

function parse(source: Source): ParseResult<NpivPort> {
  const { lines, open } = readLines(source);
  const reading = new Reading<NpivPort>();
  const delimiter = fmtDelimiter(source, lines, name);
  if (delimiter === undefined) readTable(lines, reading);
  else {
    const rows = fmtRows(lines, delimiter);
    const orders = fieldOrders(source.command, fields);
    const all = source.command?.options.has("-field") === true ? orders : [fields.slice(0, 7), fields];
    readFmtRows(rows, all, reading, fromFields);
  }
  return reading.result(open);
}

const fields: readonly FmtField[] = [
  { name: "name", shape: /^fcs\d+$/ },
  { name: "physloc", shape: /^U\S+$/ },
  { name: "fabric", shape: /^\d$/ },
  { name: "tports", shape: digits },
  { name: "aports", shape: digits },
  { name: "swwpns", shape: digits },
  { name: "awwpns", shape: digits },
  { name: "label", shape: /^/, free: true },
];

function fromFields(get: FieldValues, at: ParsedRecord): NpivPort | undefined {
  const port = get("name");
  if (port === undefined) return undefined;
  const count = (field: string): number | undefined => {
    const value = get(field);
    return value === undefined ? undefined : Number(value);
  };
  const counts = {
    ...{ fabric: count("fabric"), tports: count("tports"), aports: count("aports") },
    ...{ swwpns: count("swwpns"), awwpns: count("awwpns") },
  };
  return { ...at, name: port, ...present({ physloc: get("physloc"), ...counts, label: get("label") }) };
}

function readTable(lines: readonly Line[], reading: Reading<NpivPort>): void {
  for (const line of lines) {
    if (line.text.trim() === "" || header.test(line.text) || isRuler(line.text)) continue;
    const words = row.exec(line.text)?.slice(1);
    const get: FieldValues = (field) => filled(words?.[fields.findIndex((one) => one.name === field)]);
    const record = fromFields(get, { line: line.line });
    if (record === undefined) reading.leave(line, "no row of an NPIV port");
    else reading.records.push(record);
  }
}

import type { ParsedRecord, Parser, ParseResult, Sample, Source } from "../parser.ts";
import { fieldOrders, readFmtRows, type FieldValues, type FmtField } from "../text/fmt-fields.ts";
import { delimiterAfter, fmtDelimiter, fmtRows } from "../text/fmt-rows.ts";
import { readLines } from "../text/lines.ts";
import { blockEnd, splitBlocks, type MapBlock } from "../text/map-blocks.ts";
import { filled, present } from "../text/present.ts";
import { Reading } from "../text/reading.ts";

/** A trunk adapter and the shared Ethernet adapter that bridges it; without one, `sea` is absent. */
export interface SharedEthernetMap extends ParsedRecord {
  readonly svea: string;
  readonly physloc?: string;
  readonly sea?: string;
  readonly backing?: string;
  readonly status?: string;
  readonly backingPhysloc?: string;
}

/** `lsmap -all -net`: virtual Ethernet server adapters and their shared Ethernet adapters. VLANs do not stand here. */
export const lsmapNet: Parser<SharedEthernetMap> = {
  id: "vios/lsmap-net",
  command: "lsmap -all -net",
  kind: "vios",
  accepts: ({ tool, options }) => tool === "lsmap" && options.has("-net"),
  looksLike,
  narrows: ({ piped, options }) => piped || ["-vadapter", "-plc"].some((name) => options.has(name)),
  parse,
};

const header = /^\s*SVEA(?:\s+Physloc)?\s*$/;
const adapterRow = /^\s*ent\d+(?:\s+U\S+)?\s*$/;
const name = /^ent\d+/;
const nothing = "NO SHARED ETHERNET ADAPTER FOUND";

function looksLike(sample: Sample): boolean {
  const first = sample.lines[0]?.trim() ?? "";
  const delimiter = delimiterAfter(first, name);
  return header.test(first) || (delimiter !== undefined && /^U\S+-C\d+/.test(first.split(delimiter)[1] ?? ""));
}

function parse(source: Source): ParseResult<SharedEthernetMap> {
  const { lines, open } = readLines(source);
  const reading = new Reading<SharedEthernetMap>();
  const delimiter = fmtDelimiter(source, lines, name);
  if (delimiter === undefined) {
    const chosen = source.command?.options.has("-field") === true;
    for (const block of splitBlocks(lines, source, header, adapterRow, reading)) readBlock(block, chosen, reading);
  } else {
    const isShort = (values: readonly string[]): boolean => values.length < fields.length;
    const rows = fmtRows(lines, delimiter, (first) => name.test(first), isShort);
    readFmtRows(rows, fieldOrders(source.command, fields), reading, fromFields);
  }
  return reading.result(open);
}

const device = /^[^\s:]+$/;
const fields: readonly FmtField[] = [
  { name: "svea", shape: /^ent\d+$/ },
  { name: "physloc", shape: /^U\S+$/ },
  { name: "sea", shape: device },
  { name: "backing", shape: device },
  { name: "status", shape: /^[A-Z][a-z]+$/ },
  { name: "bdphysloc", shape: /^U\S+$/ },
];

function fromFields(get: FieldValues, at: ParsedRecord): SharedEthernetMap | undefined {
  const svea = get("svea");
  if (svea === undefined) return undefined;
  const optional = {
    ...{ physloc: get("physloc"), sea: get("sea"), backing: get("backing") },
    ...{ status: get("status"), backingPhysloc: get("bdphysloc") },
  };
  return { ...at, svea, ...present(optional) };
}

const key = /^\s*(SEA|Backing device|Status|Physloc)(?:\s+(\S.*)?)?$/;
const keyFields: Readonly<Record<string, string>> = {
  SEA: "sea",
  "Backing device": "backing",
  Status: "status",
  Physloc: "bdphysloc",
};

function readBlock(block: MapBlock, chosen: boolean, reading: Reading<SharedEthernetMap>): void {
  const [svea, physloc] = block.row.text.trim().split(/\s+/);
  const values = new Map<string, string | undefined>(Object.entries({ svea, physloc }));
  let none = false;
  for (const line of block.body) {
    const [, label = "", text] = key.exec(line.text) ?? [];
    const field = keyFields[label];
    const value = filled(text);
    if (line.text.trim() === nothing || (field === "sea" && value === nothing)) none = true;
    else if (field === undefined || values.has(field)) reading.leave(line, "no line of a shared Ethernet adapter");
    else values.set(field, value);
  }
  if (!chosen && !none && !values.has("bdphysloc")) reading.breakOff();
  const at = { line: block.row.line, lastLine: blockEnd(block) };
  const record = fromFields((field) => values.get(field), at);
  if (record !== undefined) reading.records.push(record);
}

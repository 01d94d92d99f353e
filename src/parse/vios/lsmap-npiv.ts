import type { ParsedRecord, Parser, ParseResult, Sample, Source } from "../parser.ts";
import { fieldOrders, fitRow, readFmtRows, type FieldValues, type FmtField } from "../text/fmt-fields.ts";
import { delimiterAfter, fmtDelimiter, fmtRows } from "../text/fmt-rows.ts";
import { readLines } from "../text/lines.ts";
import { blockEnd, splitBlocks, type MapBlock } from "../text/map-blocks.ts";
import { readKeyBlock, type KeyLines } from "../text/map-keys.ts";
import { present } from "../text/present.ts";
import { Reading } from "../text/reading.ts";

/** A virtual Fibre Channel server adapter, the physical port that it is mapped to and the client that logs in. */
export interface VirtualFibreChannelMap extends ParsedRecord {
  readonly name: string;
  readonly physloc?: string;
  readonly clientId?: number;
  readonly clientName?: string;
  readonly clientOs?: string;
  readonly status?: string;
  readonly fc?: string;
  readonly fcPhysloc?: string;
  /** Ports of storage that are logged in. */
  readonly ports?: number;
  /** `a<LOGGED_IN,STRIP_MERGE>`; with `-fmt` only the hexadecimal digit. */
  readonly flags?: string;
  readonly vfcClient?: string;
  readonly vfcClientDrc?: string;
}

/** `lsmap -all -npiv`: virtual Fibre Channel server adapters of a Virtual I/O Server. */
export const lsmapNpiv: Parser<VirtualFibreChannelMap> = {
  id: "vios/lsmap-npiv",
  command: "lsmap -all -npiv",
  kind: "vios",
  accepts: ({ tool, options }) => tool === "lsmap" && options.has("-npiv"),
  looksLike,
  narrows: ({ piped, options }) => piped || ["-vadapter", "-cpid", "-plc"].some((name) => options.has(name)),
  parse,
};

const header = /^\s*Name(?:\s+Physloc)?(?:\s+ClntID)?(?:\s+ClntName)?(?:\s+ClntOS)?\s*$/;
const adapterRow = /^\s*vfchost\d+(?:\s|$)/;
const name = /^vfchost\d+/;

function looksLike(sample: Sample): boolean {
  const first = sample.lines.slice(0, 3);
  if (first.some((line) => header.test(line))) return first.some((line) => adapterRow.test(line));
  const delimiter = delimiterAfter(first[0]?.trim() ?? "", name);
  return delimiter !== undefined && (first[0] ?? "").split(delimiter).length >= 3;
}

function parse(source: Source): ParseResult<VirtualFibreChannelMap> {
  const { lines, open } = readLines(source);
  const reading = new Reading<VirtualFibreChannelMap>();
  const delimiter = fmtDelimiter(source, lines, name);
  if (delimiter === undefined) {
    const chosen = source.command?.options.has("-field") === true;
    for (const block of splitBlocks(lines, source, header, adapterRow, reading)) readBlock(block, chosen, reading);
  } else {
    const orders = fieldOrders(source.command, fields);
    const named = orders.some((order) => order[0]?.name === "name");
    const isShort = (values: readonly string[]): boolean =>
      values.length < fields.length && fitRow({ fields: values, delimiter, parts: [] }, orders) === undefined;
    const rows = fmtRows(lines, delimiter, (first) => !named || name.test(first), isShort);
    readFmtRows(rows, orders, reading, fromFields);
  }
  return reading.result(open);
}

const place = /^U\S+$/;
const digits = /^\d{1,9}$/;
const fields: readonly FmtField[] = [
  { name: "name", shape: /^vfchost\d+$/ },
  { name: "physloc", shape: place },
  { name: "clntid", shape: digits },
  { name: "clntname", shape: /^/, free: true },
  { name: "clntos", shape: /^/ },
  { name: "status", shape: /^[A-Z_]+$/ },
  { name: "fc", shape: /^[a-z]+\d+$/ },
  { name: "fcphysloc", shape: place },
  { name: "ports", shape: digits },
  { name: "flags", shape: /^[0-9a-f]{1,8}(?:<.*>)?$/ },
  { name: "vfcclient", shape: /^\S+$/ },
  { name: "vfcclientdrc", shape: place },
];

function fromFields(get: FieldValues, at: ParsedRecord): VirtualFibreChannelMap | undefined {
  const adapter = get("name");
  if (adapter === undefined) return undefined;
  const optional = {
    ...{ physloc: get("physloc"), clientId: toNumber(get("clntid")) },
    ...{ clientName: get("clntname"), clientOs: get("clntos"), status: get("status") },
    ...{ fc: get("fc"), fcPhysloc: get("fcphysloc"), ports: toNumber(get("ports")), flags: get("flags") },
    ...{ vfcClient: get("vfcclient"), vfcClientDrc: get("vfcclientdrc") },
  };
  return { ...at, name: adapter, ...present(optional) };
}

/** The keys of each line under a row, and the fields that they fill; the second begins at column 33. */
const keyLines: KeyLines = [
  [["Status:", "status"]],
  [
    ["FC name:", "fc"],
    ["FC loc code:", "fcphysloc"],
  ],
  [["Ports logged in:", "ports"]],
  [["Flags:", "flags"]],
  [
    ["VFC client name:", "vfcclient"],
    ["VFC client DRC:", "vfcclientdrc"],
  ],
];

function readBlock(block: MapBlock, chosen: boolean, reading: Reading<VirtualFibreChannelMap>): void {
  const values = readKeyBlock(block, keyLines, fields, chosen, reading);
  if (values === undefined) return;
  const at = { line: block.row.line, lastLine: blockEnd(block) };
  const record = fromFields((field) => values.get(field), at);
  if (record !== undefined) reading.records.push(record);
}

function toNumber(value: string | undefined): number | undefined {
  return value === undefined ? undefined : Number(value);
}

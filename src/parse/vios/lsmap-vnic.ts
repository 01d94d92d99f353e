import type { ParsedRecord, Parser, ParseResult, Sample, Source } from "../parser.ts";
import { fieldOrders, readFmtRows, type FieldValues, type FmtField } from "../text/fmt-fields.ts";
import { delimiterAfter, fmtDelimiter, fmtRows } from "../text/fmt-rows.ts";
import { readLines } from "../text/lines.ts";
import { blockEnd, splitBlocks } from "../text/map-blocks.ts";
import { readKeyBlock, type KeyLines } from "../text/map-keys.ts";
import { present } from "../text/present.ts";
import { Reading } from "../text/reading.ts";

/** A virtual NIC server, the SR-IOV logical port behind it and the client that it serves; `N/A` is an absent value. */
export interface VirtualNicMap extends ParsedRecord {
  readonly name: string;
  readonly physloc?: string;
  readonly clientId?: number;
  readonly clientName?: string;
  readonly clientOs?: string;
  readonly backing?: string;
  readonly status?: string;
  /** Ends with the logical port: `-T1-S3`. */
  readonly backingPhysloc?: string;
  readonly clientDevice?: string;
  readonly clientDevicePhysloc?: string;
}

/** `lsmap -all -vnic`: the virtual NIC servers of a Virtual I/O Server. */
export const lsmapVnic: Parser<VirtualNicMap> = {
  id: "vios/lsmap-vnic",
  command: "lsmap -all -vnic",
  kind: "vios",
  accepts: ({ tool, options }) => tool === "lsmap" && options.has("-vnic"),
  looksLike,
  narrows: ({ piped, options }) => piped || ["-vadapter", "-cpid", "-plc"].some((one) => options.has(one)),
  parse,
};

const header = /^\s*Name(?:\s+Physloc)?(?:\s+ClntID)?(?:\s+ClntName)?(?:\s+ClntOS)?\s*$/;
const adapterRow = /^\s*vnicserver\d+(?:\s|$)/;
const name = /^vnicserver\d+/;

function looksLike(sample: Sample): boolean {
  const first = sample.lines.slice(0, 3);
  if (first.some((line) => header.test(line))) return first.some((line) => adapterRow.test(line));
  const delimiter = delimiterAfter(first[0]?.trim() ?? "", name);
  return delimiter !== undefined && (first[0] ?? "").split(delimiter).length >= 3;
}

const place = /^(?:U\S+|N\/A)$/;
const fields: readonly FmtField[] = [
  { name: "name", shape: /^vnicserver\d+$/ },
  { name: "physloc", shape: place },
  { name: "clntid", shape: /^(?:\d{1,9}|N\/A)$/ },
  { name: "clntname", shape: /^/, free: true },
  { name: "clntos", shape: /^/ },
  { name: "backing", shape: /^(?:[a-z]+\d+|N\/A)$/ },
  { name: "status", shape: /^[A-Z][A-Za-z/]+$/ },
  { name: "bdphysloc", shape: place },
  { name: "clntdev", shape: /^\S+$/ },
  { name: "clntphysloc", shape: place },
];

const keyLines: KeyLines = [
  [["Backing device:", "backing"]],
  [["Status:", "status"]],
  [["Physloc:", "bdphysloc"]],
  [["Client device name:", "clntdev"]],
  [["Client device physloc:", "clntphysloc"]],
];

function parse(source: Source): ParseResult<VirtualNicMap> {
  const { lines, open } = readLines(source);
  const reading = new Reading<VirtualNicMap>();
  const delimiter = fmtDelimiter(source, lines, name);
  if (delimiter === undefined) {
    const chosen = source.command?.options.has("-field") === true;
    for (const block of splitBlocks(lines, source, header, adapterRow, reading)) {
      const values = readKeyBlock(block, keyLines, fields, chosen, reading);
      const at = { line: block.row.line, lastLine: blockEnd(block) };
      const record = values === undefined ? undefined : fromFields((field) => values.get(field), at);
      if (record !== undefined) reading.records.push(record);
    }
  } else {
    const isShort = (values: readonly string[]): boolean => values.length < fields.length;
    const rows = fmtRows(lines, delimiter, (first) => name.test(first), isShort);
    readFmtRows(rows, fieldOrders(source.command, fields), reading, fromFields);
  }
  return reading.result(open);
}

function fromFields(get: FieldValues, at: ParsedRecord): VirtualNicMap | undefined {
  const known = (field: string): string | undefined => {
    const value = get(field);
    return value === "N/A" ? undefined : value;
  };
  const adapter = get("name");
  if (adapter === undefined) return undefined;
  const id = known("clntid");
  const optional = {
    ...{ physloc: known("physloc"), clientId: id === undefined ? undefined : Number(id) },
    ...{ clientName: known("clntname"), clientOs: known("clntos"), backing: known("backing") },
    ...{ status: known("status"), backingPhysloc: known("bdphysloc") },
    ...{ clientDevice: known("clntdev"), clientDevicePhysloc: known("clntphysloc") },
  };
  return { ...at, name: adapter, ...present(optional) };
}

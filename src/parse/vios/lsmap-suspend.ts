import type { ParsedRecord, Parser, ParseResult, Sample, Source } from "../parser.ts";
import { fmtDelimiter, fmtRows } from "../text/fmt-rows.ts";
import { linesOf } from "../text/fmt-fields.ts";
import { readLines } from "../text/lines.ts";
import { blockEnd, splitBlocks, type MapBlock } from "../text/map-blocks.ts";
import { filled, present } from "../text/present.ts";
import { Reading } from "../text/reading.ts";
import { readGroups, type DeviceValues } from "../text/vtd-groups.ts";
import { readDevices, toDeviceValues } from "../text/vtd-lines.ts";
import { fitWords, readTitles, type WordColumn, type WordValues } from "../text/word-table.ts";

type Column = "svsa" | "state" | "clientname" | "streamid" | "clientid";

/** A virtual SCSI server adapter of a suspended partition, and what hangs on it. */
export interface SuspendedMap extends ParsedRecord {
  readonly svsa: string;
  readonly state?: string;
  readonly clientName?: string;
  readonly streamId?: string;
  readonly clientId?: number;
  readonly vtds: readonly (DeviceValues & { readonly line: number })[];
}

/** `lsmap -all -suspend`: what belongs to suspended partitions. The form that is no `-fmt` is recalled. */
export const lsmapSuspend: Parser<SuspendedMap> = {
  id: "vios/lsmap-suspend",
  command: "lsmap -all -suspend",
  kind: "vios",
  accepts: ({ tool, options }) => tool === "lsmap" && options.has("-suspend"),
  looksLike: ({ lines: [first = ""] }: Sample) => isHeader.test(first) || delimited.test(first),
  narrows: ({ piped, options }) => piped || ["-vadapter", "-type", "-field"].some((one) => options.has(one)),
  parse,
};

const isHeader = /^\s*SVSA\s+State(?:\s+Client Name)?(?:\s+StreamID)?(?:\s+Client (?:Partition )?ID)?\s*$/i;
const adapterRow = /^\s*vhost\d+(?:\s|$)/;
const delimited = /^\s*vhost\d+([^\s\w.-])[A-Za-z]+\1/;
const name = /^vhost\d+/;
const columns: readonly WordColumn<Column>[] = [
  { name: "svsa", title: "svsa", shape: /^vhost\d+$/ },
  { name: "state", title: "state", shape: /^[A-Za-z][\w/-]*$/ },
  { name: "clientname", title: "client name", shape: /^/, free: true },
  { name: "streamid", title: "streamid", shape: /^(?:0x)?[0-9A-Fa-f]{1,16}$/ },
  { name: "clientid", title: "client id", shape: /^(?:0x[0-9A-Fa-f]{1,8}|\d{1,5})$/ },
];
const synonyms: readonly WordColumn<Column>[] = columns.map((column) =>
  column.name === "clientid" ? { ...column, title: "client partition id" } : column,
);

function parse(source: Source): ParseResult<SuspendedMap> {
  const { lines, open } = readLines(source);
  const reading = new Reading<SuspendedMap>();
  const delimiter = fmtDelimiter(source, lines, name);
  if (delimiter === undefined)
    for (const block of splitBlocks(lines, source, isHeader, adapterRow, reading)) readBlock(block, reading);
  else
    for (const row of fmtRows(lines, delimiter)) {
      const cells = row.fields.slice(0, columns.length);
      const fits = cells.length === columns.length && columns.every(({ shape }, i) => fitsCell(shape, cells[i]));
      const groups = fits ? readGroups(row.fields.slice(columns.length), device) : undefined;
      const values = Object.fromEntries(columns.map((column, i) => [column.name, filled(cells[i])]));
      const at = linesOf(row);
      const record =
        groups &&
        toRecord(
          at,
          values,
          groups.map((group) => ({ line: at.line, ...group })),
        );
      if (record === undefined) for (const part of row.parts) reading.leave(part, "no row of a suspended partition");
      else reading.records.push(record);
    }
  return reading.result(open);
}

const device = ["vtd", "status", "lun", "backing", "bdphysloc", "mirrored"] as const;

function fitsCell(shape: RegExp, cell: string | undefined): boolean {
  const value = filled(cell);
  return value === undefined || shape.test(value);
}

function readBlock(block: MapBlock, reading: Reading<SuspendedMap>): void {
  const titled = readTitles(block.header, columns) ?? readTitles(block.header, synonyms) ?? columns;
  const values = fitWords(block.row.text, titled);
  if (values === undefined) {
    for (const line of [block.row, ...block.body]) reading.leave(line, "under no row of a suspended partition");
    return;
  }
  const { devices } = readDevices(block.body, true, reading);
  const at = { line: block.row.line, lastLine: blockEnd(block) };
  const vtds = devices.map(toDeviceValues);
  const record = toRecord(at, values, vtds);
  if (record !== undefined) reading.records.push(record);
}

function toRecord(
  at: ParsedRecord,
  { svsa, state, clientname, streamid, clientid }: WordValues<Column>,
  vtds: SuspendedMap["vtds"],
): SuspendedMap | undefined {
  if (svsa === undefined) return undefined;
  const clientId = clientid === undefined ? undefined : Number(clientid);
  return { ...at, svsa, ...present({ state, clientName: clientname, streamId: streamid, clientId }), vtds };
}

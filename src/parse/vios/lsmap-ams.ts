import type { ParsedRecord, Parser, ParseResult, Sample, Source } from "../parser.ts";
import { fieldOrders, readFmtRows, type FieldValues, type FmtField } from "../text/fmt-fields.ts";
import { delimiterAfter, fmtDelimiter, fmtRows } from "../text/fmt-rows.ts";
import { readLines } from "../text/lines.ts";
import { blockEnd, splitBlocks, type MapBlock } from "../text/map-blocks.ts";
import { filled, present } from "../text/present.ts";
import { Reading } from "../text/reading.ts";

/** A paging device of Active Memory Sharing and the partition whose memory it holds. */
export interface PagingMap extends ParsedRecord {
  readonly paging: string;
  readonly streamId?: string;
  readonly clientId?: number;
  readonly status?: string;
  readonly redundancy?: string;
  readonly backing?: string;
  readonly poolId?: string;
  readonly vasi?: string;
  readonly pager?: string;
  readonly vbsd?: string;
}

/** `lsmap -all -ams`: the paging devices of a Virtual I/O Server. The form that is no `-fmt` is recalled. */
export const lsmapAms: Parser<PagingMap> = {
  id: "vios/lsmap-ams",
  command: "lsmap -all -ams",
  kind: "vios",
  accepts: ({ tool, options }) => tool === "lsmap" && options.has("-ams"),
  looksLike,
  narrows: ({ piped, options }) => piped || ["-vtd", "-type"].some((one) => options.has(one)),
  parse,
};

const header = /^\s*Paging(?:\s+Stream ?ID)?(?:\s+Client ?ID)?\s*$/i;
const deviceRow = /^\s*[A-Za-z][\w.-]*\d(?:\s+(?:0x[0-9A-Fa-f]{1,16}|\d{1,20}|N\/A|none)){0,2}\s*$/;
const name = /^vrmpage\d+/;
const word = /^\S+$/;
const fields: readonly FmtField[] = [
  { name: "paging", shape: /^[A-Za-z]\S*$/ },
  { name: "streamid", shape: /^(?:0x)?[0-9A-Fa-f]{1,16}$/ },
  { name: "clientid", shape: /^(?:0x[0-9A-Fa-f]{1,8}|\d{1,5})$/ },
  { name: "status", shape: /^[A-Za-z]+$/ },
  { name: "redundancy", shape: /^[A-Za-z/]+$/ },
  { name: "backing", shape: word },
  { name: "poolid", shape: word },
  { name: "vasi", shape: word },
  { name: "pager", shape: word },
  { name: "vbsd", shape: word },
];
const key = /^\s*(Status|Redundancy(?: usage)?|Backing(?: device)?|Pool ?ID|VASI|Pager|VBSD)(?:\s+(\S+))?\s*$/i;
const keyFields: Readonly<Record<string, string>> = {
  ...{ status: "status", redundancy: "redundancy", "redundancy usage": "redundancy", backing: "backing" },
  ...{ "backing device": "backing", "pool id": "poolid", poolid: "poolid", vasi: "vasi", pager: "pager", vbsd: "vbsd" },
};

function looksLike({ lines: [first = ""] }: Sample): boolean {
  const delimiter = delimiterAfter(first.trim(), name);
  return header.test(first) || (delimiter !== undefined && first.split(delimiter).length >= 3);
}

function parse(source: Source): ParseResult<PagingMap> {
  const { lines, open } = readLines(source);
  const reading = new Reading<PagingMap>();
  const delimiter = fmtDelimiter(source, lines, name);
  if (delimiter === undefined)
    for (const block of splitBlocks(lines, source, header, deviceRow, reading)) readBlock(block, reading);
  else readFmtRows(fmtRows(lines, delimiter), fieldOrders(source.command, fields), reading, fromFields);
  return reading.result(open);
}

function readBlock(block: MapBlock, reading: Reading<PagingMap>): void {
  const titles = block.header.trim().toLowerCase().replace(/ id/g, "id").split(/\s+/);
  const words = block.row.text.trim().split(/\s+/);
  const values = new Map<string, string | undefined>(words.map((value, i) => [titles[i] ?? String(i), value]));
  if (words.length > titles.length) reading.leave(block.row, "more values than the header names");
  for (const line of block.body) {
    const [, label = "", text] = key.exec(line.text) ?? [];
    const field = keyFields[label.toLowerCase()];
    if (field === undefined || values.has(field)) reading.leave(line, "no line of a paging device");
    else values.set(field, filled(text));
  }
  const at = { line: block.row.line, lastLine: blockEnd(block) };
  const record = fromFields((field) => values.get(field), at);
  if (record !== undefined) reading.records.push(record);
  else for (const line of [block.row, ...block.body]) reading.leave(line, "under no name of a paging device");
}

function fromFields(get: FieldValues, at: ParsedRecord): PagingMap | undefined {
  const paging = get("paging");
  const id = get("clientid");
  if (paging === undefined) return undefined;
  const isId = id !== undefined && !Number.isNaN(Number(id));
  const optional = {
    ...{ streamId: get("streamid"), clientId: isId ? Number(id) : undefined, status: get("status") },
    ...{ redundancy: get("redundancy"), backing: get("backing"), poolId: get("poolid"), vasi: get("vasi") },
    ...{ pager: get("pager"), vbsd: get("vbsd") },
  };
  return { ...at, paging, ...present(optional) };
}

import type { ParsedRecord, Parser, ParseResult, Sample, Source } from "../parser.ts";
import { linesOf } from "../text/fmt-fields.ts";
import { fmtDelimiter, fmtRows } from "../text/fmt-rows.ts";
import { readLines } from "../text/lines.ts";
import { blockEnd, splitBlocks, type MapBlock } from "../text/map-blocks.ts";
import { filled, present } from "../text/present.ts";
import { Reading } from "../text/reading.ts";
import { readGroups, type DeviceField, type DeviceValues } from "../text/vtd-groups.ts";
import { readDevices, toDeviceValues } from "../text/vtd-lines.ts";

/** A virtual SCSI server adapter anywhere in a cluster, and the logical units of its shared storage pool that it serves. */
export interface ClusterMap extends ParsedRecord {
  readonly physloc: string;
  /** 0: no client has connected yet. */
  readonly clientId?: number;
  readonly vtds: readonly (DeviceValues & { readonly line: number })[];
}

/** `lsmap -clustername <cluster> -all`: what all Virtual I/O Servers of a cluster map of its pool. Shape recalled. */
export const lsmapCluster: Parser<ClusterMap> = {
  id: "vios/lsmap-cluster",
  command: "lsmap -clustername -all",
  kind: "vios",
  accepts: ({ tool, options }) => tool === "lsmap" && options.has("-clustername"),
  looksLike: ({ lines: [first = ""] }: Sample) => header.test(first),
  narrows: ({ piped, options }) => piped || options.has("-hostname") || options.has("-field"),
  parse,
};

const header = /^\s*Physloc\s+Client Partition ID\s*$/i;
const adapterRow = /^\s*(U\S+)\s+(0x[0-9A-Fa-f]{1,8}|\d{1,5})\s*$/;
const first = /^U[^:\s]+/;
const forms: readonly (readonly DeviceField[])[] = [
  ["vtd", "lun", "backing"],
  ["vtd", "status", "lun", "backing"],
];

function parse(source: Source): ParseResult<ClusterMap> {
  const { lines, open } = readLines(source);
  const reading = new Reading<ClusterMap>();
  const asked = source.command?.options.has("-fmt") === true || source.command?.options.has("-fmt2") === true;
  const delimiter = asked ? fmtDelimiter(source, lines, first) : undefined;
  if (delimiter === undefined)
    for (const block of splitBlocks(lines, source, header, adapterRow, reading)) readBlock(block, reading);
  else
    for (const row of fmtRows(lines, delimiter)) {
      const [place, id, ...rest] = row.fields.map((value) => value.trim());
      const groups = forms.map((form) => readGroups(rest, form)).find((read) => read !== undefined);
      const at = linesOf(row);
      if (place === undefined || !adapterRow.test(`${place} ${id ?? ""}`) || groups === undefined)
        for (const part of row.parts) reading.leave(part, "no row of a mapping in a cluster");
      else
        reading.records.push({
          ...{ ...at, physloc: place, clientId: Number(id) },
          vtds: groups.map((group) => ({ line: at.line, ...group })),
        });
    }
  return reading.result(open);
}

function readBlock(block: MapBlock, reading: Reading<ClusterMap>): void {
  const [, physloc = "", id] = adapterRow.exec(block.row.text) ?? [];
  const { devices } = readDevices(block.body, true, reading);
  reading.records.push({
    ...{ line: block.row.line, lastLine: blockEnd(block), physloc },
    ...present({ clientId: filled(id) === undefined ? undefined : Number(id) }),
    vtds: devices.map(toDeviceValues),
  });
}

import type { ParsedRecord, Parser, Source, ParseResult } from "../parser.ts";
import { readLines, type Line } from "../text/lines.ts";
import { present } from "../text/present.ts";
import { Reading } from "../text/reading.ts";

/** A logical volume of a volume group. */
export interface LogicalVolume extends ParsedRecord {
  readonly name: string;
  readonly type: string;
  readonly logicalPartitions: number;
  readonly physicalPartitions: number;
  readonly physicalVolumes: number;
  /** `open/syncd`, `closed/stale` */
  readonly state: string;
  readonly mountPoint: string;
  readonly vg?: string;
}

/** `lsvg -l <vg>`: the logical volumes of a volume group. */
export const lsvgLv: Parser<LogicalVolume> = {
  id: "client/lsvg-lv",
  command: "lsvg -l rootvg",
  kind: "client",
  accepts: ({ tool, options }) => tool === "lsvg" && options.has("-l"),
  looksLike: ({ lines }) => lines.slice(0, 2).some((line) => header.test(line)),
  narrows: ({ piped }) => piped,
  parse,
};

const header = /^\s*LV NAME\s+TYPE\s+LPs\s+PPs\s+PVs\s+LV STATE\s+MOUNT POINT\s*$/;
const row = /^\s*(\S+)\s+(\S+)\s+(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(\S+)\s*$/;
const group = /^\s*([A-Za-z_][\w.-]{0,40}):\s*$/;

function parse(source: Source): ParseResult<LogicalVolume> {
  const { lines, open } = readLines(source);
  const reading = new Reading<LogicalVolume>();
  let vg: { readonly name: string; readonly line: Line; used: boolean } | undefined;
  const leaveUnused = (): void => {
    if (vg?.used === false) reading.leave(vg.line, "a volume group without rows");
  };
  for (const line of lines) {
    if (line.text.trim() === "" || header.test(line.text)) continue;
    const named = group.exec(line.text)?.[1];
    const [, name, type, lps, pps, pvs, state, mountPoint] = row.exec(line.text) ?? [];
    if (named !== undefined) {
      leaveUnused();
      vg = { name: named, line, used: false };
    } else if (name === undefined || type === undefined || state === undefined || mountPoint === undefined)
      reading.leave(line, "no row of a logical volume");
    else {
      const first = vg?.used === false ? { line: vg.line.line, lastLine: line.line } : { line: line.line };
      if (vg !== undefined) vg.used = true;
      const counts = { logicalPartitions: Number(lps), physicalPartitions: Number(pps), physicalVolumes: Number(pvs) };
      reading.records.push({ ...first, name, type, ...counts, state, mountPoint, ...present({ vg: vg?.name }) });
    }
  }
  leaveUnused();
  return reading.result(open);
}

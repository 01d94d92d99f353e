import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLines, type Line } from "../text/lines.ts";
import { isRuler } from "../text/map-blocks.ts";
import { Reading } from "../text/reading.ts";
import { readBanner, type VirtualFabricId } from "../text/virtual-fabric.ts";
import { readWwn } from "../text/wwn.ts";

/** A login at the port. */
export interface PortLogin extends ParsedRecord {
  readonly kind: "login";
  /** `fe`, `fd`: at the fabric; `ff`: at another port, the name server for one. */
  readonly type: string;
  readonly pid: string;
  readonly wwpn: string;
  readonly credit: number;
  readonly frameSize: number;
  readonly cos: string;
  /** `scr=3`, `d_id=FFFFFC`. */
  readonly extra: string;
}

type Row = PortLogin | VirtualFabricId;

/** `portloginshow`: who is logged in at one port of a Brocade switch. */
export const portloginshow: Parser<Row> = {
  id: "san/portloginshow",
  command: "portloginshow",
  kind: "switch",
  accepts: ({ tool }) => tool === "portloginshow",
  looksLike: ({ lines }) => lines.some((text) => header.test(text)),
  narrows: () => true,
  parse,
};

const header = /^\s*Type\s+PID\s+World Wide Name\s+credit\s+df_sz\s+cos\s*(?:extra)?\s*$/i;
const row =
  /^\s*(f[def])\s+([0-9a-f]{6})\s+([0-9a-f:]{23})\s+(\d{1,5})\s+(\d{1,5})\s+([0-9a-f]{1,4})\s+((?:scr|d_id)=\S{1,20})\s*$/i;

function parse(source: Source): ParseResult<Row> {
  const { lines, open } = readLines(source);
  const reading = new Reading<Row>();
  for (const line of lines) {
    if (line.text.trim() === "" || isRuler(line.text) || header.test(line.text)) continue;
    const record = readLogin(line) ?? readBanner(line);
    if (record === undefined) reading.leave(line, "no login at a port");
    else reading.records.push(record);
  }
  return reading.result(open);
}

function readLogin({ text, line }: Line): PortLogin | undefined {
  const [, type = "", pid = "", name = "", credit, frameSize, cos = "", extra = ""] = row.exec(text) ?? [];
  const wwpn = readWwn(name);
  if (wwpn === undefined) return undefined;
  const numbers = { credit: Number(credit), frameSize: Number(frameSize) };
  return { line, kind: "login", type, pid: pid.toLowerCase(), wwpn, ...numbers, cos, extra };
}

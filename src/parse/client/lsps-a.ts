import type { ParsedRecord, Parser } from "../parser.ts";
import { readListing } from "../text/listing.ts";
import type { Line } from "../text/lines.ts";
import { present } from "../text/present.ts";

/** A paging space. */
export interface PagingSpace extends ParsedRecord {
  readonly name: string;
  readonly physicalVolume: string;
  readonly vg: string;
  /** With its unit: `512MB`. */
  readonly size: string;
  readonly usedPercent: number;
  readonly active: string;
  readonly auto: string;
  readonly type: string;
  readonly checksum?: string;
}

/** `lsps -a`: the paging spaces of AIX. */
export const lspsA: Parser<PagingSpace> = {
  id: "client/lsps-a",
  command: "lsps -a",
  kind: "client",
  accepts: ({ tool, options }) => tool === "lsps" && options.has("-a"),
  looksLike: ({ lines: [first = ""] }) => header.test(first),
  narrows: ({ piped }) => piped,
  parse: (source) =>
    readListing(source, "no row of a paging space", (line) => (header.test(line.text) ? true : readRow(line))),
};

const header =
  /^\s*Page Space\s+Physical Volume\s+Volume Group\s+Size\s+%Used\s+Active\s+Auto\s+Type(?:\s+Chksum)?\s*$/;
const row =
  /^\s*(\S+)\s+(\S+)\s+(\S+)\s+(\d{1,12}(?:MB|GB))\s+(\d{1,3})\s+(yes|no)\s+(yes|no)\s+(lv|nfs)(?:\s+(\d{1,3}))?\s*$/;

function readRow({ text, line }: Line): PagingSpace | undefined {
  const [, name, physicalVolume, vg, size, used, active, auto, type, checksum] = row.exec(text) ?? [];
  if (name === undefined || physicalVolume === undefined || vg === undefined || size === undefined) return undefined;
  const rest = { active: active ?? "", auto: auto ?? "", type: type ?? "", ...present({ checksum }) };
  return { line, name, physicalVolume, vg, size, usedPercent: Number(used), ...rest };
}

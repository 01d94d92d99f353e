import type { ParsedRecord, Parser } from "../parser.ts";
import { allFit, readListing } from "../text/listing.ts";
import type { Line } from "../text/lines.ts";
import { present } from "../text/present.ts";

/** A SCSI device of Linux. `AIX` `VDASD` is a virtual disk, `VOPTA` a virtual optical device. */
export interface ScsiDevice extends ParsedRecord {
  /** Host, channel, target, LUN. */
  readonly address: string;
  readonly type: string;
  readonly vendor?: string;
  readonly model?: string;
  readonly revision?: string;
  readonly device?: string;
}

/** `lsscsi`: the SCSI devices of a Linux partition. */
export const lsscsi: Parser<ScsiDevice> = {
  id: "client/lsscsi",
  command: "lsscsi",
  kind: "client",
  accepts: ({ tool, options }) => tool === "lsscsi" && options.size === 0,
  looksLike: ({ lines }) => allFit(lines, (text) => readRow({ text, line: 1 }) !== undefined),
  narrows: ({ piped }) => piped,
  parse: (source) => readListing(source, "no row of a SCSI device", readRow),
};

const row = /^\s*\[(\d{1,9}(?::\d{1,9}){2,4})\]\s+([a-z]\S*)\s+(\S.*)$/;

/** Vendors and models may be blank; the revision stands before the device. */
function readRow({ text, line }: Line): ScsiDevice | undefined {
  const [, address, type, rest] = row.exec(text) ?? [];
  if (address === undefined || type === undefined || rest === undefined) return undefined;
  const words = rest.trim().split(/\s+/);
  const device = words.pop() ?? "";
  if (device !== "-" && !device.startsWith("/dev/")) return undefined;
  const revision = words.length > 1 ? words.pop() : undefined;
  const [vendor, ...model] = words;
  const values = { vendor, model: model.length === 0 ? undefined : model.join(" "), revision };
  return { line, address, type, ...present({ ...values, device: device === "-" ? undefined : device }) };
}

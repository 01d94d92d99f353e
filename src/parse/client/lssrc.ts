import type { ParsedRecord, Parser } from "../parser.ts";
import { readListing } from "../text/listing.ts";
import type { Line } from "../text/lines.ts";
import { present } from "../text/present.ts";

/** A subsystem of the system resource controller. */
export interface Subsystem extends ParsedRecord {
  readonly name: string;
  readonly group?: string;
  readonly pid?: number;
  /** `active`, `inoperative`, `not installed`, `stopping` */
  readonly status: string;
}

/** `lssrc -a`, `-g rsct_rm` and `-s ctrmc`: the subsystems of AIX or Linux; RMC needs `ctrmc` and `IBM.DRM`. */
export const lssrc: Parser<Subsystem> = {
  id: "client/lssrc",
  command: "lssrc -a",
  kind: "client",
  accepts: ({ tool, options }) => tool === "lssrc" && ["-a", "-g", "-s"].some((key) => options.has(key)),
  looksLike: ({ lines: [first = ""] }) => header.test(first),
  narrows: ({ piped, options }) => piped || !options.has("-a"),
  parse: (source) =>
    readListing(source, "no row of a subsystem", (line) => (header.test(line.text) ? true : readRow(line))),
};

const header = /^\s*Subsystem\s+Group\s+PID\s+Status\s*$/i;
const row =
  /^\s*([^\s:]+)\s+(?:([^\s\d]\S*)\s+)?(?:(\d{1,10})\s+)?(active|inoperative|not installed|stopping|starting|warned to stop|stopped)\s*$/;

function readRow({ text, line }: Line): Subsystem | undefined {
  const [, name, group, pid, status] = row.exec(text) ?? [];
  if (name === undefined || status === undefined) return undefined;
  return { line, name, ...present({ group, pid: pid === undefined ? undefined : Number(pid) }), status };
}

import type { Parser } from "../parser.ts";
import { readPairedRecord, type PairedRecord } from "../text/paired-records.ts";

const fields = {
  "volume group": "name",
  "vg identifier": "vgid",
  "vg state": "state",
  "vg permission": "permission",
  "pp size": "ppSize",
  "total pps": "totalPps",
  "free pps": "freePps",
  "used pps": "usedPps",
  "total pvs": "totalPvs",
  "stale pvs": "stalePvs",
  "active pvs": "activePvs",
  "stale pps": "stalePps",
  quorum: "quorum",
  "auto on": "autoOn",
  concurrent: "concurrent",
} as const;

/** `lsvg <vg>`: a volume group of AIX or of a Virtual I/O Server. */
export const lsvg: Parser<PairedRecord<(typeof fields)[keyof typeof fields]>> = {
  id: "client/lsvg",
  command: "lsvg rootvg",
  kind: "client",
  accepts: ({ tool, words, options }) => tool === "lsvg" && words.length > 0 && options.size === 0,
  looksLike: ({ lines: [first = ""] }) => /^\s*VOLUME GROUP:.*VG (?:IDENTIFIER|STATE)/.test(first),
  narrows: ({ piped }) => piped,
  parse: (source) => readPairedRecord(source, fields, "VOLUME GROUP", "no value of a volume group"),
};

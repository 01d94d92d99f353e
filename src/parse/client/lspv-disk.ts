import type { Parser } from "../parser.ts";
import { readPairedRecord, type PairedRecord } from "../text/paired-records.ts";

const fields = {
  "physical volume": "name",
  "volume group": "vg",
  "pv identifier": "pvid",
  "vg identifier": "vgid",
  "pv state": "state",
  allocatable: "allocatable",
  "pp size": "ppSize",
  "total pps": "totalPps",
  "free pps": "freePps",
  "used pps": "usedPps",
  "mirror pool": "mirrorPool",
} as const;

/** `lspv <device>`: a physical volume and how its volume group uses it. */
export const lspvDisk: Parser<PairedRecord<(typeof fields)[keyof typeof fields]>> = {
  id: "client/lspv-disk",
  command: "lspv <device>",
  kind: "client",
  accepts: ({ tool, words, options }) => tool === "lspv" && words.length === 1 && options.size === 0,
  looksLike: ({ lines: [first = ""] }) => /^\s*PHYSICAL VOLUME:/.test(first),
  narrows: ({ piped }) => piped,
  parse: (source) => readPairedRecord(source, fields, "PHYSICAL VOLUME", "no value of a physical volume"),
};

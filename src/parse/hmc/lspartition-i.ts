import type { Parser } from "../parser.ts";
import { parseTuples, type PartitionTuple, type TupleForm } from "../text/partition-tuples.ts";

const form: TupleForm = ["lparId", "ipaddr", "active"];

/** `lspartition -i`: id, address and connection of every partition that the HMC knows of. */
export const lspartitionI: Parser<PartitionTuple> = {
  id: "hmc/lspartition-i",
  command: "lspartition -i",
  kind: "hmc",
  accepts: ({ tool, options }) => tool === "lspartition" && options.has("-i"),
  looksLike: ({ lines: [first = ""] }) => /^\d{1,5},[\d.:a-fA-F]{3,45},\d{1,3};\d/.test(first),
  narrows: ({ piped, options }) => piped || options.has("-c"),
  parse: (source) => parseTuples(source, form),
};

import type { Parser } from "../parser.ts";
import { parseTuples, type PartitionTuple, type TupleForm } from "../text/partition-tuples.ts";

const form: TupleForm = ["lparId", "ipaddr", "active", "hostname", "osType", "osLevel"];

/** `lspartition -ix`: what `-i` lists, with host name and operating system. */
export const lspartitionIx: Parser<PartitionTuple> = {
  id: "hmc/lspartition-ix",
  command: "lspartition -ix",
  kind: "hmc",
  accepts: ({ tool, options }) => tool === "lspartition" && options.has("-ix"),
  looksLike: ({ lines: [first = ""] }) =>
    /^\d{1,5},[\d.:a-fA-F]{3,45},\d{1,3},[^,;]{0,80},[^,;]{0,40},[^,;]{0,80}(?:;|$)/.test(first),
  narrows: ({ piped, options }) => piped || options.has("-c"),
  parse: (source) => parseTuples(source, form),
};

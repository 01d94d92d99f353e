import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type PartitionProcessorAttribute =
  "lpar_name" | "lpar_id" | "curr_proc_mode" | "curr_proc_units" | "curr_procs" | "curr_shared_proc_pool_name";

/** `lshwres -r proc --level lpar`: processors of each partition. */
export const lshwresProcLpar: Parser<AttributeRow<PartitionProcessorAttribute>> = hmcListing({
  id: "hmc/lshwres-proc-lpar",
  command: "lshwres -r proc --level lpar",
  tool: "lshwres",
  options: { "-r": ["proc"], "--level": ["lpar"] },
  looksLike: (sample) => hasNames(sample, "lpar_name", "curr_proc_mode"),
});

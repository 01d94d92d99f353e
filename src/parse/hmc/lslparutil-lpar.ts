import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type PartitionUtilizationAttribute =
  | "time"
  | "event_type"
  | "resource_type"
  | "sys_time"
  | "time_cycles"
  | "lpar_name"
  | "lpar_id"
  | "lpar_uuid"
  | "curr_proc_mode"
  | "curr_proc_units"
  | "curr_procs"
  | "curr_mem"
  | "entitled_cycles"
  | "capped_cycles"
  | "uncapped_cycles";

/** `lslparutil -r lpar`: what each partition had and used when it was sampled; memory in MB, cycles counted since the system started. */
export const lslparutilLpar: Parser<AttributeRow<PartitionUtilizationAttribute>> = hmcListing({
  id: "hmc/lslparutil-lpar",
  command: "lslparutil -r lpar",
  tool: "lslparutil",
  options: { "-r": ["lpar"] },
  looksLike: (sample) => hasNames(sample, "event_type") && hasNames(sample, "lpar_id"),
});

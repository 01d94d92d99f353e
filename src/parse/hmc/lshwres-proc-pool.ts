import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type ProcessorPoolLevelAttribute =
  | "configurable_pool_proc_units"
  | "curr_avail_pool_proc_units"
  | "pend_avail_pool_proc_units"
  | "borrowed_pool_proc_units";

/** `lshwres -r proc --level pool`: processing units of the partitions that share processors, in one row. */
export const lshwresProcPool: Parser<AttributeRow<ProcessorPoolLevelAttribute>> = hmcListing({
  id: "hmc/lshwres-proc-pool",
  command: "lshwres -r proc --level pool",
  tool: "lshwres",
  options: { "-r": ["proc"], "--level": ["pool"] },
  looksLike: (sample) => hasNames(sample, "configurable_pool_proc_units") && !hasNames(sample, "event_type"),
});

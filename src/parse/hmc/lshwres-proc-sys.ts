import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type SystemProcessorAttribute =
  "curr_avail_sys_proc_units" | "configurable_sys_proc_units" | "installed_sys_proc_units";

/** `lshwres -r proc --level sys`: processing units of a managed system. */
export const lshwresProcSys: Parser<AttributeRow<SystemProcessorAttribute>> = hmcListing({
  id: "hmc/lshwres-proc-sys",
  command: "lshwres -r proc --level sys",
  tool: "lshwres",
  options: { "-r": ["proc"], "--level": ["sys"] },
  looksLike: (sample) => hasNames(sample, "configurable_sys_proc_units") && !hasNames(sample, "event_type"),
});

import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type SystemUtilizationAttribute =
  | "time"
  | "event_type"
  | "resource_type"
  | "sys_time"
  | "state"
  | "primary_state"
  | "detailed_state"
  | "configurable_sys_proc_units"
  | "curr_avail_sys_proc_units"
  | "configurable_sys_mem"
  | "curr_avail_sys_mem"
  | "sys_firmware_mem";

/** `lslparutil -r sys`: what a managed system had free when it was sampled, memory in MB; `state` became `primary_state` and `detailed_state`. */
export const lslparutilSys: Parser<AttributeRow<SystemUtilizationAttribute>> = hmcListing({
  id: "hmc/lslparutil-sys",
  command: "lslparutil -r sys",
  tool: "lslparutil",
  options: { "-r": ["sys"] },
  looksLike: (sample) =>
    hasNames(sample, "event_type") &&
    (hasNames(sample, "configurable_sys_mem") || hasNames(sample, "curr_avail_sys_mem")),
});

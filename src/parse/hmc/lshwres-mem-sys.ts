import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type SystemMemoryAttribute =
  | "curr_avail_sys_mem"
  | "configurable_sys_mem"
  | "installed_sys_mem"
  | "mem_region_size"
  | "mem_mirroring_mode"
  | "sys_firmware_mem";

/** `lshwres -r mem --level sys`: memory of a managed system in MB. */
export const lshwresMemSys: Parser<AttributeRow<SystemMemoryAttribute>> = hmcListing({
  id: "hmc/lshwres-mem-sys",
  command: "lshwres -r mem --level sys",
  tool: "lshwres",
  options: { "-r": ["mem"], "--level": ["sys"], "--rsubtype": [undefined] },
  looksLike: (sample) =>
    (hasNames(sample, "mem_region_size") || hasNames(sample, "configurable_sys_mem")) &&
    !hasNames(sample, "event_type"),
});

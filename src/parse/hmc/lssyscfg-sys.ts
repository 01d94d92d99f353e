import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

/** Functions that a system has or lacks: attributes of their own, and names in `capabilities`. */
export type Capability =
  | "active_lpar_mobility_capable"
  | "inactive_lpar_mobility_capable"
  | "active_mem_expansion_capable"
  | "active_mem_mirroring_hypervisor_capable"
  | "active_mem_sharing_capable"
  | "lhea_capable"
  | "powervm_lpar_simplified_remote_restart_capable";

export type SystemAttribute =
  | "name"
  | "type_model"
  | "serial_num"
  | "ipaddr"
  | "state"
  | "sys_time"
  | "capabilities"
  | Capability
  | "lpar_proc_compat_modes";

/** `lssyscfg -r sys`: the managed systems of an HMC, or one of them with `-m`. */
export const lssyscfgSys: Parser<AttributeRow<SystemAttribute>> = hmcListing({
  id: "hmc/lssyscfg-sys",
  command: "lssyscfg -r sys",
  tool: "lssyscfg",
  options: { "-r": ["sys"] },
  looksLike: (sample) =>
    hasNames(sample, "name", "type_model", "serial_num") &&
    !hasNames(sample, "frame_num") &&
    !hasNames(sample, "ipaddr_a"),
});

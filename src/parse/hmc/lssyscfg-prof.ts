import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type ProfileAttribute =
  | "name"
  | "lpar_name"
  | "lpar_id"
  | "lpar_env"
  | "desired_mem"
  | "mem_mode"
  | "mem_expansion"
  | "max_mem"
  | "proc_mode"
  | "desired_proc_units"
  | "desired_procs"
  | "hpt_ratio"
  | "desired_num_huge_pages"
  | "io_slots"
  | "lhea_logical_ports"
  | "virtual_scsi_adapters"
  | "virtual_eth_adapters"
  | "virtual_fc_adapters"
  | "virtual_serial_adapters"
  | "sriov_eth_logical_ports"
  | "work_group_id"
  | "lpar_proc_compat_mode";

/** `lssyscfg -r prof`: one row per profile; a profile is the plan, not what runs. */
export const lssyscfgProf: Parser<AttributeRow<ProfileAttribute>> = hmcListing({
  id: "hmc/lssyscfg-prof",
  command: "lssyscfg -r prof",
  tool: "lssyscfg",
  options: { "-r": ["prof"] },
  looksLike: (sample) =>
    hasNames(sample, "name", "lpar_name") &&
    (hasNames(sample, "desired_mem") || hasNames(sample, "all_resources") || hasNames(sample, "io_slots")),
});

import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type PartitionAttribute =
  | "name"
  | "lpar_id"
  | "lpar_env"
  | "os_type"
  | "state"
  | "resource_config"
  | "os_version"
  | "default_profile"
  | "curr_profile"
  | "rmc_state"
  | "rmc_ipaddr"
  | "msp"
  | "uuid"
  | "migration_disabled"
  | "curr_lpar_proc_compat_mode"
  | "desired_lpar_proc_compat_mode"
  | "work_group_id"
  | "redundant_err_path_reporting"
  | "simplified_remote_restart_capable";

/** `lssyscfg -r lpar`: the partitions of a managed system. */
export const lssyscfgLpar: Parser<AttributeRow<PartitionAttribute>> = hmcListing({
  id: "hmc/lssyscfg-lpar",
  command: "lssyscfg -r lpar",
  tool: "lssyscfg",
  options: { "-r": ["lpar"] },
  looksLike: (sample) =>
    hasNames(sample, "name", "lpar_id") &&
    !hasNames(sample, "lpar_name") &&
    (hasNames(sample, "lpar_env") || hasNames(sample, "rmc_state") || hasNames(sample, "os_type")),
});

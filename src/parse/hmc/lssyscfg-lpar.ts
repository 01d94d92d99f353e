import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";
import { flag, type Layout } from "../text/unnamed-columns.ts";

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

/** What `-F` alone printed under `--header` on an HMC of version 8; the names and enumerations between the flags hold them in place. */
const version8: Layout = [
  ["name"],
  ["lpar_id", /^\d{1,5}$/],
  ["lpar_env", /^(?:aixlinux|vioserver|os400)$/],
  ["state", /^[A-Z][A-Za-z -]{2,40}$/],
  ["resource_config", flag],
  ["os_version"],
  ["logical_serial_num", /^[0-9A-Z]{8,16}$/],
  ["default_profile"],
  ["curr_profile"],
  ["work_group_id", /^(?:none|\d{1,5})$/],
  ["shared_proc_pool_util_auth", flag],
  ["allow_perf_collection", flag],
  ["power_ctrl_lpar_ids", /^(?:none|[\d,]{1,100})$/],
  ["boot_mode", /^(?:norm|dd|ds|of|sms|null)$/],
  ["ipl_source", /^(?:[a-d]|null)$/],
  ["lpar_keylock", /^(?:norm|manual|null)$/],
  ["auto_start", flag],
  ["redundant_err_path_reporting", flag],
  ["rmc_state", /^(?:active|inactive|none|unknown|busy)$/],
  ["rmc_ipaddr", /^[\d.]{0,15}$/],
  ["rmc_osshutdown_capable", flag],
  ["dlpar_mem_capable", flag],
  ["dlpar_proc_capable", flag],
  ["dlpar_io_capable", flag],
  ["sync_curr_profile", /^[012]$/],
  ["uuid", /^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/],
];

/** `lssyscfg -r lpar`: the partitions of a managed system. */
export const lssyscfgLpar: Parser<AttributeRow<PartitionAttribute>> = hmcListing({
  id: "hmc/lssyscfg-lpar",
  command: "lssyscfg -r lpar",
  tool: "lssyscfg",
  options: { "-r": ["lpar"] },
  layouts: [version8],
  looksLike: (sample) =>
    hasNames(sample, "name", "lpar_id") &&
    !hasNames(sample, "lpar_name") &&
    (hasNames(sample, "lpar_env") || hasNames(sample, "rmc_state") || hasNames(sample, "os_type")),
});

import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type SystemMigrationAttribute =
  | "inactive_lpar_mobility_capable"
  | "num_inactive_migrations_supported"
  | "num_inactive_migrations_in_progress"
  | "active_lpar_mobility_capable"
  | "num_active_migrations_supported"
  | "num_active_migrations_in_progress"
  | "inactive_prof_policy"
  | "sys_firmware_num_inactive_migrations_supported"
  | "sys_firmware_num_active_migrations_supported"
  | "os400_lpar_mobility_capable"
  | "allow_inactive_source_storage_vios";

/** `lslparmigr -r sys`: what a managed system can migrate, how many at once, and how many it is migrating. */
export const lslparmigrSys: Parser<AttributeRow<SystemMigrationAttribute>> = hmcListing({
  id: "hmc/lslparmigr-sys",
  command: "lslparmigr -r sys",
  tool: "lslparmigr",
  options: { "-r": ["sys"] },
  looksLike: (sample) =>
    (hasNames(sample, "num_active_migrations_supported") || hasNames(sample, "num_inactive_migrations_supported")) &&
    !hasNames(sample, "name"),
});

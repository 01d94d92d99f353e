import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type PartitionMigrationAttribute =
  | "name"
  | "lpar_id"
  | "migration_state"
  | "migration_type"
  | "dest_sys_name"
  | "dest_lpar_id"
  | "source_msp_name"
  | "source_msp_id"
  | "dest_msp_name"
  | "dest_msp_id"
  | "bytes_transmitted"
  | "bytes_remaining";

/** `lslparmigr -r lpar`: whether each partition of a managed system is migrating. Shape recalled. */
export const lslparmigrLpar: Parser<AttributeRow<PartitionMigrationAttribute>> = hmcListing({
  id: "hmc/lslparmigr-lpar",
  command: "lslparmigr -r lpar",
  tool: "lslparmigr",
  options: { "-r": ["lpar"] },
  looksLike: (sample) => hasNames(sample, "migration_state"),
});

import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type MigrationLogicalPortAttribute =
  "possible_sriov_logical_port_mappings" | "suggested_sriov_logical_port_mappings";

/**
 * `lslparmigr -r sriov -t`: to which ports of a destination the migratable SR-IOV logical ports of one partition can go.
 * Nobody has seen its output: the names are formed after those of `-r virtualio`, all that are printed are kept.
 */
export const lslparmigrSriov: Parser<AttributeRow<MigrationLogicalPortAttribute>> = hmcListing({
  id: "hmc/lslparmigr-sriov",
  command: "lslparmigr -r sriov",
  tool: "lslparmigr",
  options: { "-r": ["sriov"] },
  isAboutOne: true,
  looksLike: (sample) =>
    hasNames(sample, "possible_sriov_logical_port_mappings") ||
    hasNames(sample, "suggested_sriov_logical_port_mappings"),
});

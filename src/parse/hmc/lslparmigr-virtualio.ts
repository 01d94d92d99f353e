import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type MigrationVirtualAdapterAttribute =
  | "possible_virtual_scsi_mappings"
  | "suggested_virtual_scsi_mappings"
  | "possible_virtual_fc_mappings"
  | "suggested_virtual_fc_mappings"
  | "possible_vnic_mappings"
  | "suggested_vnic_mappings";

/**
 * `lslparmigr -r virtualio -t`: to which Virtual I/O Servers of a destination the virtual adapters of one partition can go.
 * A mapping is client-slot/vios-name/vios-id. Shape recalled; the manual gives no names for virtual NICs.
 */
export const lslparmigrVirtualio: Parser<AttributeRow<MigrationVirtualAdapterAttribute>> = hmcListing({
  id: "hmc/lslparmigr-virtualio",
  command: "lslparmigr -r virtualio",
  tool: "lslparmigr",
  options: { "-r": ["virtualio"] },
  isAboutOne: true,
  looksLike: (sample) =>
    hasNames(sample, "possible_virtual_fc_mappings") || hasNames(sample, "possible_virtual_scsi_mappings"),
});

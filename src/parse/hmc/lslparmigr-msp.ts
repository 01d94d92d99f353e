import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type MoverPairAttribute =
  "source_msp_name" | "source_msp_id" | "dest_msp_names" | "dest_msp_ids" | "ipaddr_mappings";

/**
 * `lslparmigr -r msp -t`: pairs of mover service partitions for a move. A mapping is
 * source-ip/source-adapter-type/dest-id/dest-name/dest-ip/dest-adapter-type/source-speed/dest-speed, on old levels without
 * the speeds. Shape recalled.
 */
export const lslparmigrMsp: Parser<AttributeRow<MoverPairAttribute>> = hmcListing({
  id: "hmc/lslparmigr-msp",
  command: "lslparmigr -r msp",
  tool: "lslparmigr",
  options: { "-r": ["msp"] },
  isAboutOne: true,
  looksLike: (sample) => hasNames(sample, "ipaddr_mappings") || hasNames(sample, "source_msp_id", "dest_msp_ids"),
});

import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type ConsoleMigrationAttribute = "max_lpars_per_migrlpar_cmd" | "remote_lpar_mobility_capable";

/**
 * `lslparmigr -r mc`, on old levels `-r manager`: what the HMC itself can do, in one row. Shape recalled: the manual names
 * one attribute.
 */
export const lslparmigrMc: Parser<AttributeRow<ConsoleMigrationAttribute>> = hmcListing({
  id: "hmc/lslparmigr-mc",
  command: "lslparmigr -r mc",
  tool: "lslparmigr",
  options: { "-r": ["mc", "manager"] },
  looksLike: (sample) =>
    hasNames(sample, "max_lpars_per_migrlpar_cmd") || hasNames(sample, "remote_lpar_mobility_capable"),
});

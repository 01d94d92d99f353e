import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type MigrationProcessorPoolAttribute = "shared_proc_pool_ids" | "shared_proc_pool_names";

/**
 * `lslparmigr -r procpool -t`: the shared processor pools of a destination with enough room for the one partition in
 * question; no row is a refusal. Shape recalled.
 */
export const lslparmigrProcpool: Parser<AttributeRow<MigrationProcessorPoolAttribute>> = hmcListing({
  id: "hmc/lslparmigr-procpool",
  command: "lslparmigr -r procpool",
  tool: "lslparmigr",
  options: { "-r": ["procpool"] },
  isAboutOne: true,
  looksLike: (sample) => hasNames(sample, "shared_proc_pool_ids", "shared_proc_pool_names"),
});

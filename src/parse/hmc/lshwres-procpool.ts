import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type ProcessorPoolAttribute = "name" | "shared_proc_pool_id" | "max_pool_proc_units" | "lpar_names" | "lpar_ids";

/** `lshwres -r procpool`: shared processor pools; the default pool has no maximum. */
export const lshwresProcpool: Parser<AttributeRow<ProcessorPoolAttribute>> = hmcListing({
  id: "hmc/lshwres-procpool",
  command: "lshwres -r procpool",
  tool: "lshwres",
  options: { "-r": ["procpool"] },
  looksLike: (sample) =>
    hasNames(sample, "name", "shared_proc_pool_id") &&
    (hasNames(sample, "lpar_ids") || hasNames(sample, "max_pool_proc_units")),
});

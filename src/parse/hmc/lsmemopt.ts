import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type OptimizationAttribute =
  | "in_progress"
  | "status"
  | "type"
  | "opt_id"
  | "progress"
  | "requested_lpar_ids"
  | "protected_lpar_ids"
  | "impacted_lpar_ids";

/** `lsmemopt` without `-o`: how the last optimisation of memory affinity stands. */
export const lsmemopt: Parser<AttributeRow<OptimizationAttribute>> = hmcListing({
  id: "hmc/lsmemopt",
  command: "lsmemopt",
  tool: "lsmemopt",
  options: { "-o": [undefined] },
  looksLike: (sample) => hasNames(sample, "status") && (hasNames(sample, "opt_id") || hasNames(sample, "in_progress")),
});

import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type SystemScoreAttribute =
  "curr_sys_score" | "predicted_sys_score" | "requested_lpar_ids" | "protected_lpar_ids";

/** `lsmemopt -o currscore`, and `calcscore` for what an optimisation would give: how well memory and processors of a system lie together, 0 to 100. */
export const lsmemoptSys: Parser<AttributeRow<SystemScoreAttribute>> = hmcListing({
  id: "hmc/lsmemopt-sys",
  command: "lsmemopt -o currscore",
  tool: "lsmemopt",
  options: { "-o": ["currscore", "calcscore"], "-r": ["sys", undefined] },
  looksLike: (sample) => hasNames(sample, "curr_sys_score"),
});

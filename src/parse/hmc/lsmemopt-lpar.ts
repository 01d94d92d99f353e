import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type PartitionScoreAttribute = "lpar_name" | "lpar_id" | "curr_lpar_score" | "predicted_lpar_score";

/** `lsmemopt -r lpar -o currscore`: how well memory and processors of each partition lie together, 0 to 100; `none` where it has none. */
export const lsmemoptLpar: Parser<AttributeRow<PartitionScoreAttribute>> = hmcListing({
  id: "hmc/lsmemopt-lpar",
  command: "lsmemopt -r lpar -o currscore",
  tool: "lsmemopt",
  options: { "-o": ["currscore", "calcscore"], "-r": ["lpar"] },
  looksLike: (sample) => hasNames(sample, "curr_lpar_score"),
});

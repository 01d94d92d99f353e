import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type CageAttribute = "cage_num" | "contents" | "type_model_serial_num" | "loc_code";

/** `lssyscfg -r cage -e`: what stands in each cage of a frame. */
export const lssyscfgCage: Parser<AttributeRow<CageAttribute>> = hmcListing({
  id: "hmc/lssyscfg-cage",
  command: "lssyscfg -r cage",
  tool: "lssyscfg",
  options: { "-r": ["cage"] },
  looksLike: (sample) => hasNames(sample, "cage_num", "contents"),
});

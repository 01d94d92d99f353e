import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type SystemRefcodeAttribute =
  "refcode_num" | "time_stamp" | "refcode" | "word2" | "word3" | "fru_call_out_loc_codes" | "sp";

/** `lsrefcode -r sys`: the latest reference codes of a managed system, the newest first. */
export const lsrefcodeSys: Parser<AttributeRow<SystemRefcodeAttribute>> = hmcListing({
  id: "hmc/lsrefcode-sys",
  command: "lsrefcode -r sys",
  tool: "lsrefcode",
  options: { "-r": ["sys"] },
  looksLike: (sample) => hasNames(sample, "refcode") && !hasNames(sample, "lpar_name") && !hasNames(sample, "lpar_id"),
});

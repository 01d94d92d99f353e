import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type PartitionRefcodeAttribute =
  "lpar_name" | "lpar_id" | "refcode_num" | "time_stamp" | "refcode" | "word2" | "word3" | "fru_call_out_loc_codes";

/** `lsrefcode -r lpar`: the latest reference codes of partitions, the newest first; `refcode` is empty where there is none. */
export const lsrefcodeLpar: Parser<AttributeRow<PartitionRefcodeAttribute>> = hmcListing({
  id: "hmc/lsrefcode-lpar",
  command: "lsrefcode -r lpar",
  tool: "lsrefcode",
  options: { "-r": ["lpar"] },
  looksLike: (sample) => hasNames(sample, "refcode") && (hasNames(sample, "lpar_name") || hasNames(sample, "lpar_id")),
});

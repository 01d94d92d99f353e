import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type UtilizationSettingAttribute = "name" | "type_model_serial_num" | "sample_rate";

/** `lslparutil -r config`: how often each managed system is sampled, in seconds; 0 is never. */
export const lslparutilConfig: Parser<AttributeRow<UtilizationSettingAttribute>> = hmcListing({
  id: "hmc/lslparutil-config",
  command: "lslparutil -r config",
  tool: "lslparutil",
  options: { "-r": ["config"] },
  looksLike: (sample) => hasNames(sample, "sample_rate"),
});

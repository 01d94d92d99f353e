import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type LabelOverrideAttribute =
  "fc_port_label_override" | "msp_label_override" | "storage_label_override" | "vnic_label_override";

/** `lslabelvios -r default`: whether labels must be used (1) or are used where possible (2). */
export const lslabelviosDefault: Parser<AttributeRow<LabelOverrideAttribute>> = hmcListing({
  id: "hmc/lslabelvios-default",
  command: "lslabelvios -r default",
  tool: "lslabelvios",
  options: { "-r": ["default"] },
  looksLike: (sample) => hasNames(sample, "fc_port_label_override"),
});

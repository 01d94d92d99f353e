import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type ViosGroupLabelAttribute = "name" | "resource" | "type" | "vios_names" | "vios_ids";

/** `lslabelvios -r group`: named groups of Virtual I/O Servers for movers and mappings; a mover may stand with addresses: `vios1/192.0.2.7`. Names taken from what `labelvios` sets. */
export const lslabelviosGroup: Parser<AttributeRow<ViosGroupLabelAttribute>> = hmcListing({
  id: "hmc/lslabelvios-group",
  command: "lslabelvios -r group",
  tool: "lslabelvios",
  options: { "-r": ["group"] },
  looksLike: (sample) =>
    hasNames(sample, "name", "resource") && (hasNames(sample, "vios_names") || hasNames(sample, "vios_ids")),
});

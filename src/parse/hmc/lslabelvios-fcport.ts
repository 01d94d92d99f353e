import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type FibreChannelLabelAttribute = "name" | "lpar_id" | "port_name" | "port_phys_loc" | "port_label";

/** `lslabelvios -r fcport`: labels of the Fibre Channel ports of Virtual I/O Servers; `port_label` is empty where a port has none. */
export const lslabelviosFcport: Parser<AttributeRow<FibreChannelLabelAttribute>> = hmcListing({
  id: "hmc/lslabelvios-fcport",
  command: "lslabelvios -r fcport",
  tool: "lslabelvios",
  options: { "-r": ["fcport"] },
  looksLike: (sample) => hasNames(sample, "port_name", "port_label"),
});

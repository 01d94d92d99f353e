import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type VirtualSwitchAttribute = "vswitch" | "vlan_ids" | "switch_mode" | "allowed_lpar_names" | "allowed_lpar_ids";

/** `lshwres -r virtualio --rsubtype vswitch`: virtual switches. Shape recalled: the names come from the settable attributes. */
export const lshwresVirtualioVswitch: Parser<AttributeRow<VirtualSwitchAttribute>> = hmcListing({
  id: "hmc/lshwres-virtualio-vswitch",
  command: "lshwres -r virtualio --rsubtype vswitch",
  tool: "lshwres",
  options: { "-r": ["virtualio"], "--rsubtype": ["vswitch"] },
  looksLike: (sample) =>
    hasNames(sample, "vswitch") &&
    (hasNames(sample, "switch_mode") || hasNames(sample, "vlan_ids")) &&
    !hasNames(sample, "slot_num"),
});

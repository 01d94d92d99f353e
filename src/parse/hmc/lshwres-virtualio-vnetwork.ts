import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type VirtualNetworkAttribute = "vnetwork" | "vlan_id" | "vswitch" | "is_tagged";

/** `lshwres -r virtualio --rsubtype vnetwork`: virtual networks, each a VLAN of a virtual switch. The column of the name is recalled. */
export const lshwresVirtualioVnetwork: Parser<AttributeRow<VirtualNetworkAttribute>> = hmcListing({
  id: "hmc/lshwres-virtualio-vnetwork",
  command: "lshwres -r virtualio --rsubtype vnetwork",
  tool: "lshwres",
  options: { "-r": ["virtualio"], "--rsubtype": ["vnetwork"] },
  looksLike: (sample) => hasNames(sample, "vlan_id") && (hasNames(sample, "vnetwork") || hasNames(sample, "is_tagged")),
});

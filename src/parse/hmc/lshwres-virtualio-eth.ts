import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type VirtualEthernetAttribute =
  | "lpar_name"
  | "lpar_id"
  | "slot_num"
  | "is_trunk"
  | "trunk_priority"
  | "ieee_virtual_eth"
  | "port_vlan_id"
  | "vswitch"
  | "addl_vlan_ids"
  | "mac_addr";

/** `lshwres -r virtualio --rsubtype eth --level lpar`: virtual Ethernet adapters of clients and Virtual I/O Servers. */
export const lshwresVirtualioEth: Parser<AttributeRow<VirtualEthernetAttribute>> = hmcListing({
  id: "hmc/lshwres-virtualio-eth",
  command: "lshwres -r virtualio --rsubtype eth --level lpar",
  tool: "lshwres",
  options: { "-r": ["virtualio"], "--rsubtype": ["eth"], "--level": ["lpar"] },
  looksLike: (sample) => hasNames(sample, "slot_num", "port_vlan_id") && hasNames(sample, "is_trunk"),
});

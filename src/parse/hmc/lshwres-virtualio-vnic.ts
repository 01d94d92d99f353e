import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type VirtualNicAttribute =
  | "lpar_name"
  | "lpar_id"
  | "slot_num"
  | "desired_mode"
  | "curr_mode"
  | "auto_priority_failover"
  | "port_vlan_id"
  | "pvid_priority"
  | "allowed_vlan_ids"
  | "mac_addr"
  | "allowed_os_mac_addrs"
  | "backing_devices"
  | "backing_device_states";

/** `lshwres -r virtualio --rsubtype vnic --level lpar`: virtual NICs of clients, with their backing devices as they run. */
export const lshwresVirtualioVnic: Parser<AttributeRow<VirtualNicAttribute>> = hmcListing({
  id: "hmc/lshwres-virtualio-vnic",
  command: "lshwres -r virtualio --rsubtype vnic --level lpar",
  tool: "lshwres",
  options: { "-r": ["virtualio"], "--rsubtype": ["vnic"], "--level": ["lpar", undefined] },
  looksLike: (sample) => hasNames(sample, "slot_num", "backing_devices"),
});

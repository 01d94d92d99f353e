import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type VnicBackingDeviceAttribute =
  | "lpar_name"
  | "lpar_id"
  | "type"
  | "adapter_id"
  | "physical_port_id"
  | "logical_port_id"
  | "capacity"
  | "desired_capacity"
  | "max_capacity"
  | "desired_max_capacity"
  | "failover_priority"
  | "is_active"
  | "status";

/** `lshwres -r virtualio --rsubtype vnicbkdev`: backing devices of virtual NICs, by the Virtual I/O Server that has them; capacities in percent. */
export const lshwresVirtualioVnicbkdev: Parser<AttributeRow<VnicBackingDeviceAttribute>> = hmcListing({
  id: "hmc/lshwres-virtualio-vnicbkdev",
  command: "lshwres -r virtualio --rsubtype vnicbkdev",
  tool: "lshwres",
  options: { "-r": ["virtualio"], "--rsubtype": ["vnicbkdev"] },
  looksLike: (sample) => hasNames(sample, "physical_port_id", "logical_port_id"),
});

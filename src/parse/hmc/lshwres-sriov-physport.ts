import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type SriovPhysicalPortAttribute =
  | "adapter_id"
  | "phys_port_id"
  | "phys_port_type"
  | "phys_port_label"
  | "phys_port_sub_label"
  | "phys_port_loc"
  | "state"
  | "phys_port_max_logical_ports"
  | "config_logical_ports"
  | "allocated_capacity"
  | "curr_eth_logical_ports"
  | "max_eth_logical_ports"
  | "config_conn_speed"
  | "curr_conn_speed"
  | "config_max_recv_packet_size"
  | "min_eth_capacity_granularity"
  | "veb_mode"
  | "vepa_mode";

/** `lshwres -r sriov --rsubtype physport --level eth`: physical ports of shared SR-IOV adapters; the levels `ethc` and `roce` list ports of other kinds. */
export const lshwresSriovPhysport: Parser<AttributeRow<SriovPhysicalPortAttribute>> = hmcListing({
  id: "hmc/lshwres-sriov-physport",
  command: "lshwres -r sriov --rsubtype physport --level eth",
  tool: "lshwres",
  options: { "-r": ["sriov"], "--rsubtype": ["physport"], "--level": ["eth", "ethc", "roce"] },
  looksLike: (sample) =>
    hasNames(sample, "adapter_id", "phys_port_id") &&
    !hasNames(sample, "logical_port_id") &&
    !hasNames(sample, "port_group"),
});

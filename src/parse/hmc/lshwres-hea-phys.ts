import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type PhysicalHeaAttribute =
  | "adapter_id"
  | "port_group"
  | "phys_port_id"
  | "phys_port_type"
  | "phys_loc"
  | "conn_state"
  | "curr_conn_speed"
  | "curr_duplex"
  | "curr_port_mcs"
  | "unassigned_logical_port_ids"
  | "promisc_lpar_id"
  | "promisc_lpar_name";

/**
 * `lshwres -r hea --rsubtype phys`: Host Ethernet Adapters, their port groups (`--level port_group`) and their ports, on POWER6 and POWER7 only.
 * Shape recalled; all names that are printed are kept. Only `--level port` lists every port.
 */
export const lshwresHeaPhys: Parser<AttributeRow<PhysicalHeaAttribute>> = hmcListing({
  id: "hmc/lshwres-hea-phys",
  command: "lshwres -r hea --rsubtype phys --level port",
  tool: "lshwres",
  options: { "-r": ["hea"], "--rsubtype": ["phys"], "--level": ["port", "sys", "port_group"] },
  looksLike: (sample) =>
    hasNames(sample, "adapter_id", "port_group") &&
    !hasNames(sample, "lpar_id") &&
    !hasNames(sample, "logical_port_id") &&
    ["curr_port_mcs", "phys_port_type", "curr_conn_speed"].some((name) => hasNames(sample, name)),
});

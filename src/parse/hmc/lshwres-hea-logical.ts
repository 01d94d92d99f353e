import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type LogicalHeaPortAttribute =
  | "adapter_id"
  | "lpar_name"
  | "lpar_id"
  | "state"
  | "port_group"
  | "phys_port_id"
  | "logical_port_id"
  | "drc_index"
  | "drc_name"
  | "mac_addr"
  | "user_def_mac_addr"
  | "vlan_id_list";

/**
 * `lshwres -r hea --rsubtype logical --level port`: logical ports of Host Ethernet Adapters, on POWER6 and POWER7 only.
 * Shape recalled: of its output only `adapter_id`, `port_group` and `phys_port_id` were seen named.
 */
export const lshwresHeaLogical: Parser<AttributeRow<LogicalHeaPortAttribute>> = hmcListing({
  id: "hmc/lshwres-hea-logical",
  command: "lshwres -r hea --rsubtype logical --level port",
  tool: "lshwres",
  options: { "-r": ["hea"], "--rsubtype": ["logical"], "--level": ["port"] },
  looksLike: (sample) =>
    hasNames(sample, "adapter_id", "port_group") &&
    !hasNames(sample, "curr_port_mcs") &&
    !hasNames(sample, "phys_port_type"),
});

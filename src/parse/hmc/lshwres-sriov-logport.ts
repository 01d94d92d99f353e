import { option } from "../command-line.ts";
import type { Parser } from "../parser.ts";
import { hasNames, narrowsListing, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type LogicalPortAttribute =
  | "lpar_name"
  | "lpar_id"
  | "adapter_id"
  | "logical_port_id"
  | "logical_port_type"
  | "location_code"
  | "is_vnic_backing_device"
  | "migratable";

/** `lshwres -r sriov --rsubtype logport --level eth`: SR-IOV logical ports; without `--level` only those that nobody owns. */
export const lshwresSriovLogport: Parser<AttributeRow<LogicalPortAttribute>> = {
  ...hmcListing<LogicalPortAttribute>({
    id: "hmc/lshwres-sriov-logport",
    command: "lshwres -r sriov --rsubtype logport --level eth",
    tool: "lshwres",
    options: { "-r": ["sriov"], "--rsubtype": ["logport"], "--level": ["eth", "roce", undefined] },
    looksLike: (sample) =>
      hasNames(sample, "logical_port_id", "adapter_id") &&
      !hasNames(sample, "physical_port_id") &&
      !hasNames(sample, "port_group"),
  }),
  // Other levels list other ports, so they say nothing of the Ethernet ports that they lack.
  narrows: (command) => narrowsListing(command) || option(command, "--level") !== "eth",
};

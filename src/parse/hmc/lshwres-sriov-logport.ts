import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type LogicalPortAttribute =
  "lpar_name" | "lpar_id" | "adapter_id" | "logical_port_id" | "is_vnic_backing_device" | "migratable";

/** `lshwres -r sriov --rsubtype logport --level eth`: SR-IOV logical ports; without `--level` only those that nobody owns. */
export const lshwresSriovLogport: Parser<AttributeRow<LogicalPortAttribute>> = hmcListing({
  id: "hmc/lshwres-sriov-logport",
  command: "lshwres -r sriov --rsubtype logport --level eth",
  tool: "lshwres",
  options: { "-r": ["sriov"], "--rsubtype": ["logport"], "--level": ["eth", "roce", undefined] },
  looksLike: (sample) =>
    hasNames(sample, "logical_port_id", "adapter_id") && !hasNames(sample, "type") && !hasNames(sample, "port_group"),
});

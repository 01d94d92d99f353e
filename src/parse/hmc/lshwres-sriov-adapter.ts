import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type SriovAdapterAttribute =
  | "adapter_id"
  | "slot_id"
  | "adapter_max_logical_ports"
  | "config_state"
  | "functional_state"
  | "logical_ports"
  | "phys_loc"
  | "phys_ports"
  | "sriov_status"
  | "alternate_config";

/** `lshwres -r sriov --rsubtype adapter`: adapters that can share their ports; `adapter_id` is `null` where one is dedicated. */
export const lshwresSriovAdapter: Parser<AttributeRow<SriovAdapterAttribute>> = hmcListing({
  id: "hmc/lshwres-sriov-adapter",
  command: "lshwres -r sriov --rsubtype adapter",
  tool: "lshwres",
  options: { "-r": ["sriov"], "--rsubtype": ["adapter"] },
  looksLike: (sample) => hasNames(sample, "adapter_id", "config_state"),
});

import type { Parser, Sample } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type VirtualFibreChannelAttribute =
  | "lpar_name"
  | "lpar_id"
  | "slot_num"
  | "is_required"
  | "adapter_type"
  | "remote_lpar_id"
  | "remote_lpar_name"
  | "remote_slot_num"
  | "wwpns";

/** `lshwres -r virtualio --rsubtype fc --level lpar`: virtual Fibre Channel adapters; only client rows have `wwpns`. */
export const lshwresVirtualioFc: Parser<AttributeRow<VirtualFibreChannelAttribute>> = hmcListing({
  id: "hmc/lshwres-virtualio-fc",
  command: "lshwres -r virtualio --rsubtype fc --level lpar",
  tool: "lshwres",
  options: { "-r": ["virtualio"], "--rsubtype": ["fc"], "--level": ["lpar"] },
  looksLike,
});

/** Virtual SCSI rows have the same attributes in another order: there the state stands before the type. */
function looksLike(sample: Sample): boolean {
  if (!hasNames(sample, "slot_num", "adapter_type", "remote_slot_num") || hasNames(sample, "supports_hmc"))
    return false;
  if (hasNames(sample, "wwpns")) return true;
  const names = [...sample.names];
  return names.indexOf("adapter_type") < names.indexOf("state");
}

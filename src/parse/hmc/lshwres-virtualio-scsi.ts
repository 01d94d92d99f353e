import type { Parser, Sample } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type VirtualScsiAttribute =
  | "lpar_name"
  | "lpar_id"
  | "slot_num"
  | "is_required"
  | "adapter_type"
  | "remote_lpar_id"
  | "remote_lpar_name"
  | "remote_slot_num";

/** `lshwres -r virtualio --rsubtype scsi --level lpar`: virtual SCSI adapters, client and server rows. */
export const lshwresVirtualioScsi: Parser<AttributeRow<VirtualScsiAttribute>> = hmcListing({
  id: "hmc/lshwres-virtualio-scsi",
  command: "lshwres -r virtualio --rsubtype scsi --level lpar",
  tool: "lshwres",
  options: { "-r": ["virtualio"], "--rsubtype": ["scsi"], "--level": ["lpar", undefined] },
  looksLike,
});

/** Virtual Fibre Channel rows have the same attributes in another order: there the type stands before the state. */
function looksLike(sample: Sample): boolean {
  if (!hasNames(sample, "slot_num", "adapter_type", "remote_slot_num") || hasNames(sample, "supports_hmc"))
    return false;
  if (hasNames(sample, "wwpns")) return false;
  const names = [...sample.names];
  return names.indexOf("state") < names.indexOf("adapter_type");
}

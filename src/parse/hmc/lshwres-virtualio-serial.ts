import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type VirtualSerialAttribute =
  | "lpar_name"
  | "lpar_id"
  | "slot_num"
  | "state"
  | "is_required"
  | "connect_status"
  | "adapter_type"
  | "supports_hmc"
  | "remote_lpar_id"
  | "remote_lpar_name"
  | "remote_slot_num";

/** `lshwres -r virtualio --rsubtype serial --level lpar`: virtual serial adapters; every partition has those of slots 0 and 1. */
export const lshwresVirtualioSerial: Parser<AttributeRow<VirtualSerialAttribute>> = hmcListing({
  id: "hmc/lshwres-virtualio-serial",
  command: "lshwres -r virtualio --rsubtype serial --level lpar",
  tool: "lshwres",
  options: { "-r": ["virtualio"], "--rsubtype": ["serial"], "--level": ["lpar"] },
  looksLike: (sample) => hasNames(sample, "slot_num", "supports_hmc"),
});

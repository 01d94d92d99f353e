import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type VirtualSlotAttribute = "lpar_name" | "lpar_id" | "curr_max_virtual_slots" | "next_avail_virtual_slot";

/** `lshwres -r virtualio --rsubtype slot --level lpar`: how many virtual slots each partition may have. */
export const lshwresVirtualioSlot: Parser<AttributeRow<VirtualSlotAttribute>> = hmcListing({
  id: "hmc/lshwres-virtualio-slot",
  command: "lshwres -r virtualio --rsubtype slot --level lpar",
  tool: "lshwres",
  options: { "-r": ["virtualio"], "--rsubtype": ["slot"], "--level": ["lpar"] },
  looksLike: (sample) => hasNames(sample, "curr_max_virtual_slots"),
});

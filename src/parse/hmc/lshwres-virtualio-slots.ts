import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type EveryVirtualSlotAttribute =
  "lpar_name" | "lpar_id" | "slot_num" | "drc_name" | "config_state" | "is_required";

/** `lshwres -r virtualio --rsubtype slot --level slot`: every virtual slot that holds an adapter. Shape recalled. */
export const lshwresVirtualioSlots: Parser<AttributeRow<EveryVirtualSlotAttribute>> = hmcListing({
  id: "hmc/lshwres-virtualio-slots",
  command: "lshwres -r virtualio --rsubtype slot --level slot",
  tool: "lshwres",
  options: { "-r": ["virtualio"], "--rsubtype": ["slot"], "--level": ["slot"] },
  looksLike: (sample) =>
    hasNames(sample, "slot_num", "drc_name") && !hasNames(sample, "adapter_type") && !hasNames(sample, "port_vlan_id"),
});

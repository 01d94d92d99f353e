import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type PhysicalSlotAttribute =
  "lpar_name" | "lpar_id" | "drc_index" | "drc_name" | "phys_loc" | "unit_phys_loc" | "description";

/** `lshwres -r io --rsubtype slot`: every physical I/O slot of a managed system and who owns it. */
export const lshwresIoSlot: Parser<AttributeRow<PhysicalSlotAttribute>> = hmcListing({
  id: "hmc/lshwres-io-slot",
  command: "lshwres -r io --rsubtype slot",
  tool: "lshwres",
  options: { "-r": ["io"], "--rsubtype": ["slot"] },
  looksLike: (sample) =>
    hasNames(sample, "drc_index", "lpar_id") &&
    !hasNames(sample, "adapter_id") &&
    (hasNames(sample, "unit_phys_loc") || hasNames(sample, "drc_name") || hasNames(sample, "description")),
});

import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type ReservedStoragePoolAttribute = "vios_names" | "vios_ids";

/** `lshwres -r rspool`: the Virtual I/O Servers of the reserved storage device pool, in one row; one name stands without quotes. */
export const lshwresRspool: Parser<AttributeRow<ReservedStoragePoolAttribute>> = hmcListing({
  id: "hmc/lshwres-rspool",
  command: "lshwres -r rspool",
  tool: "lshwres",
  options: { "-r": ["rspool"], "--rsubtype": [undefined] },
  looksLike: (sample) => hasNames(sample, "vios_names", "vios_ids") && !hasNames(sample, "resource"),
});

import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type ReservedStorageDeviceAttribute =
  | "device_name"
  | "vios_name"
  | "vios_id"
  | "size"
  | "type"
  | "state"
  | "phys_loc"
  | "is_redundant"
  | "redundant_device_name"
  | "redundant_vios_name"
  | "redundant_vios_id"
  | "redundant_state"
  | "redundant_phys_loc"
  | "lpar_name"
  | "lpar_id";

/** `lshwres -r rspool --rsubtype rsdev`: reserved storage devices of suspended or restartable partitions; `size` in MB, `lpar_id` is `none` where one is free. */
export const lshwresRspoolRsdev: Parser<AttributeRow<ReservedStorageDeviceAttribute>> = hmcListing({
  id: "hmc/lshwres-rspool-rsdev",
  command: "lshwres -r rspool --rsubtype rsdev",
  tool: "lshwres",
  options: { "-r": ["rspool"], "--rsubtype": ["rsdev"] },
  looksLike: (sample) => hasNames(sample, "device_name", "vios_name") && !hasNames(sample, "paging_vios_name"),
});

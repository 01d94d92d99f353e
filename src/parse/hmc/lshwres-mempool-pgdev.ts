import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type PagingDeviceAttribute =
  | "device_name"
  | "paging_vios_name"
  | "paging_vios_id"
  | "size"
  | "type"
  | "state"
  | "phys_loc"
  | "is_redundant"
  | "redundant_device_name"
  | "redundant_paging_vios_name"
  | "redundant_paging_vios_id"
  | "redundant_state"
  | "redundant_phys_loc"
  | "lpar_name"
  | "lpar_id";

/** `lshwres -r mempool --rsubtype pgdev`: the paging space devices of the shared memory pool; `size` in MB, `lpar_id` is `none` where one is free. */
export const lshwresMempoolPgdev: Parser<AttributeRow<PagingDeviceAttribute>> = hmcListing({
  id: "hmc/lshwres-mempool-pgdev",
  command: "lshwres -r mempool --rsubtype pgdev",
  tool: "lshwres",
  options: { "-r": ["mempool"], "--rsubtype": ["pgdev"] },
  looksLike: (sample) => hasNames(sample, "device_name", "paging_vios_name"),
});

import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type SharedMemoryPoolAttribute =
  | "curr_pool_mem"
  | "curr_avail_pool_mem"
  | "curr_max_pool_mem"
  | "pend_pool_mem"
  | "pend_avail_pool_mem"
  | "pend_max_pool_mem"
  | "sys_firmware_pool_mem"
  | "paging_vios_names"
  | "paging_vios_ids"
  | "mem_dedup"
  | "dedup_table_ratio";

/** `lshwres -r mempool`: the shared memory pool of a managed system, in one row; sizes in MB. */
export const lshwresMempool: Parser<AttributeRow<SharedMemoryPoolAttribute>> = hmcListing({
  id: "hmc/lshwres-mempool",
  command: "lshwres -r mempool",
  tool: "lshwres",
  options: { "-r": ["mempool"], "--rsubtype": [undefined] },
  looksLike: (sample) =>
    hasNames(sample, "curr_pool_mem") &&
    (hasNames(sample, "curr_max_pool_mem") || hasNames(sample, "sys_firmware_pool_mem")),
});

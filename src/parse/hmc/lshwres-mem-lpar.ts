import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type PartitionMemoryAttribute =
  | "lpar_name"
  | "lpar_id"
  | "curr_min_mem"
  | "curr_mem"
  | "curr_max_mem"
  | "curr_num_huge_pages"
  | "mem_mode"
  | "curr_mem_expansion"
  | "curr_io_entitled_mem"
  | "primary_paging_vios_name"
  | "secondary_paging_vios_name"
  | "curr_hpt_ratio";

/** `lshwres -r mem --level lpar`: memory of each partition in MB. */
export const lshwresMemLpar: Parser<AttributeRow<PartitionMemoryAttribute>> = hmcListing({
  id: "hmc/lshwres-mem-lpar",
  command: "lshwres -r mem --level lpar",
  tool: "lshwres",
  options: { "-r": ["mem"], "--level": ["lpar"], "--rsubtype": [undefined] },
  looksLike: (sample) => hasNames(sample, "lpar_name") && hasNames(sample, "curr_mem"),
});

import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type MigrationMemoryPoolAttribute =
  | "redundant"
  | "primary_paging_vios_name"
  | "primary_paging_vios_id"
  | "secondary_paging_vios_name"
  | "secondary_paging_vios_id"
  | "curr_avail_pool_mem";

/**
 * `lslparmigr -r mempool -t`: the shared memory pool of a destination, only where it can take the one partition in
 * question; no row is a refusal. Shape recalled: the manual names `redundant`, 1 where it would get two paging Virtual I/O
 * Servers.
 */
export const lslparmigrMempool: Parser<AttributeRow<MigrationMemoryPoolAttribute>> = hmcListing({
  id: "hmc/lslparmigr-mempool",
  command: "lslparmigr -r mempool",
  tool: "lslparmigr",
  options: { "-r": ["mempool"] },
  isAboutOne: true,
  looksLike: (sample) => hasNames(sample, "redundant") && !hasNames(sample, "device_name"),
});

import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type MigrationMemoryAttribute = "lpar_name" | "lpar_id" | "required_mem" | "curr_avail_sys_mem";

/**
 * `lslparmigr -r mem -t`: how much memory one partition needs on a destination, and how much is free there. Nobody has
 * seen its output and the manual names no attribute: the names here are recalled, all that are printed are kept.
 */
export const lslparmigrMem: Parser<AttributeRow<MigrationMemoryAttribute>> = hmcListing({
  id: "hmc/lslparmigr-mem",
  command: "lslparmigr -r mem",
  tool: "lslparmigr",
  options: { "-r": ["mem"] },
  isAboutOne: true,
  looksLike: (sample) => hasNames(sample, "required_mem", "curr_avail_sys_mem"),
});

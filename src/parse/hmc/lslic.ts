import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type LicensedCodeAttribute =
  "ecnumber" | "activated_level" | "installed_level" | "accepted_level" | "deferred_level" | "mtms";

/** `lslic`: the firmware levels of a managed system. */
export const lslic: Parser<AttributeRow<LicensedCodeAttribute>> = hmcListing({
  id: "hmc/lslic",
  command: "lslic",
  tool: "lslic",
  options: { "-t": ["sys", undefined] },
  looksLike: (sample) => hasNames(sample, "activated_level") || hasNames(sample, "ecnumber"),
});

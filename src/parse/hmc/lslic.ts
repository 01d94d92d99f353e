import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type LicensedCodeAttribute =
  "ecnumber" | "activated_level" | "installed_level" | "accepted_level" | "deferred_level" | "mtms";

/** `lslic`: the firmware levels of a managed system; `-t syspower`, on old levels, adds a row for the power subsystem. */
export const lslic: Parser<AttributeRow<LicensedCodeAttribute>> = hmcListing({
  id: "hmc/lslic",
  command: "lslic",
  tool: "lslic",
  options: { "-t": ["sys", "syspower", undefined] },
  looksLike: (sample) => hasNames(sample, "activated_level") || hasNames(sample, "ecnumber"),
});

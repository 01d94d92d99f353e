import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type ResourceRoleAttribute = "name" | "resources";

/** `lsaccfg -t resourcerole`, and `-t resource`: which objects the users of a role reach. */
export const lsaccfgResourcerole: Parser<AttributeRow<ResourceRoleAttribute>> = hmcListing({
  id: "hmc/lsaccfg-resourcerole",
  command: "lsaccfg -t resourcerole",
  tool: "lsaccfg",
  options: { "-t": ["resourcerole", "resource"] },
  looksLike: (sample) =>
    hasNames(sample, "name", "resources") && !hasNames(sample, "parent") && !hasNames(sample, "taskrole"),
});

import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type TaskRoleAttribute = "name" | "parent" | "resources";

/** `lsaccfg -t taskrole`: who may do what on the HMC. `resources` holds objects with their tasks: `cec:LaunchAsm+ListCECProperty,lpar:MigrateLPAR`. */
export const lsaccfgTaskrole: Parser<AttributeRow<TaskRoleAttribute>> = hmcListing({
  id: "hmc/lsaccfg-taskrole",
  command: "lsaccfg -t taskrole",
  tool: "lsaccfg",
  options: { "-t": ["taskrole"] },
  looksLike: (sample) => hasNames(sample, "name", "parent", "resources"),
});

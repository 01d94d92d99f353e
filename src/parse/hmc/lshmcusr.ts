import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type ConsoleUserAttribute =
  | "name"
  | "taskrole"
  | "description"
  | "pwage"
  | "resourcerole"
  | "resources"
  | "authentication_type"
  | "remote_webui_access"
  | "remote_ssh_access"
  | "disabled";

/** `lshmcusr`: the users of the HMC, each with the task role that says what it may do. */
export const lshmcusr: Parser<AttributeRow<ConsoleUserAttribute>> = hmcListing({
  id: "hmc/lshmcusr",
  command: "lshmcusr",
  tool: "lshmcusr",
  options: {},
  looksLike: (sample) => hasNames(sample, "name", "taskrole"),
});

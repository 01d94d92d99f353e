import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type ConnectionAttribute =
  | "resource_type"
  | "type_model_serial_num"
  | "sp"
  | "sp_type"
  | "sp_phys_loc"
  | "side"
  | "ipaddr"
  | "alt_ipaddr"
  | "user_name"
  | "state"
  | "connection_error_code"
  | "vmi_ipaddr"
  | "vmi_state";

/** `lssysconn -r all`: connections of the HMC to service processors and frames, one row each; the same system may have two. */
export const lssysconn: Parser<AttributeRow<ConnectionAttribute>> = hmcListing({
  id: "hmc/lssysconn",
  command: "lssysconn -r all",
  tool: "lssysconn",
  options: { "-r": ["all", "nondiscover", "sys", "frame"] },
  looksLike: (sample) =>
    hasNames(sample, "type_model_serial_num") &&
    (hasNames(sample, "resource_type") || hasNames(sample, "state")) &&
    !hasNames(sample, "cage_num"),
});

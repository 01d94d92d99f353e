import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type PortLoginAttribute =
  "lpar_name" | "lpar_id" | "profile_name" | "slot_num" | "wwpn" | "wwpn_status" | "logged_in_vios_name";

/** `lsnportlogin`: whether the WWPNs of a partition's virtual Fibre Channel adapters are logged in to the SAN: 0 no, 1 yes, 2 unknown. */
export const lsnportlogin: Parser<AttributeRow<PortLoginAttribute>> = hmcListing({
  id: "hmc/lsnportlogin",
  command: "lsnportlogin",
  tool: "lsnportlogin",
  options: {},
  isAboutOne: true,
  looksLike: (sample) => hasNames(sample, "wwpn", "wwpn_status"),
});

import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type AdapterCodeAttribute =
  "adapter_id" | "slot_id" | "phys_loc" | "description" | "lpar_name" | "lpar_id" | "curr_level" | "avail_level";

/** `lslic -t sriov`, and `io` and the controllers of OpenPOWER: levels of other code than the system's. No name is documented; all are kept. */
export const lslicAdapters: Parser<AttributeRow<AdapterCodeAttribute>> = hmcListing({
  id: "hmc/lslic-adapters",
  command: "lslic -t sriov",
  tool: "lslic",
  options: { "-t": ["sriov", "io", "power", "bmc", "pnor", "bmcpnor"] },
  looksLike: (sample) => hasNames(sample, "phys_loc", "curr_level"),
});

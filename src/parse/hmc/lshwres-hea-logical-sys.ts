import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type LogicalHeaAttribute =
  | "adapter_id"
  | "lpar_id"
  | "lpar_name"
  | "drc_index"
  | "drc_name"
  | "capabilities"
  | "ieq"
  | "nieq"
  | "qp"
  | "cq"
  | "mr";

/** `lshwres -r hea --rsubtype logical --level sys`: logical Host Ethernet Adapters of partitions, without their ports; POWER6 and POWER7 only. */
export const lshwresHeaLogicalSys: Parser<AttributeRow<LogicalHeaAttribute>> = hmcListing({
  id: "hmc/lshwres-hea-logical-sys",
  command: "lshwres -r hea --rsubtype logical --level sys",
  tool: "lshwres",
  options: { "-r": ["hea"], "--rsubtype": ["logical"], "--level": ["sys"] },
  looksLike: (sample) => hasNames(sample, "adapter_id", "lpar_id", "capabilities") && !hasNames(sample, "port_group"),
});

import { svcTable } from "../text/svc-table.ts";

export type TargetPortColumn = "id" | "WWPN" | "WWNN" | "port_id" | "nportid" | "host_io_permitted" | "virtualized";

/** `lstargetportfc`: the WWPNs of an SVC, Storwize or FlashSystem that hosts are zoned to; the virtual ones where it has any. */
export const lstargetportfc = svcTable<TargetPortColumn>({
  id: "san/lstargetportfc",
  tool: "lstargetportfc",
  required: ["WWPN", "host_io_permitted", "virtualized"],
});

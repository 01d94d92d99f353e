import { svcTable } from "../text/svc-table.ts";

export type StoragePortColumn = "id" | "port_id" | "node_name" | "WWPN" | "nportid" | "status" | "attachment";

/** `lsportfc`: the Fibre Channel ports of the nodes of an SVC, Storwize or FlashSystem. */
export const lsportfc = svcTable<StoragePortColumn>({
  id: "san/lsportfc",
  tool: "lsportfc",
  required: ["id", "port_id", "WWPN", "nportid", "status"],
});

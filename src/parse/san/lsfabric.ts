import { svcTable } from "../text/svc-table.ts";

export type FabricColumn =
  | ("remote_wwpn" | "remote_nportid" | "id" | "node_name" | "local_wwpn" | "local_port" | "local_nportid" | "state")
  | ("name" | "cluster_name" | "type");

/** `lsfabric`: who is logged in at the ports of an SVC, Storwize or FlashSystem. */
export const lsfabric = svcTable<FabricColumn>({
  id: "san/lsfabric",
  tool: "lsfabric",
  required: ["remote_wwpn", "local_wwpn", "state"],
  takesObject: true,
});

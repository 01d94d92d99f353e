import { svcTable } from "../text/svc-table.ts";

export type HostColumn = "id" | "name" | "port_count" | "iogrp_count" | "status";

/** `lshost`: the hosts that an SVC, Storwize or FlashSystem knows. */
export const lshost = svcTable<HostColumn>({
  id: "san/lshost",
  tool: "lshost",
  required: ["id", "name", "port_count", "iogrp_count"],
});

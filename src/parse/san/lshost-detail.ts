import { svcObject } from "../text/svc-objects.ts";

/** `lshost <host>`: one host of an SVC, Storwize or FlashSystem, with its ports: WWPNs, and names of iSCSI and NVMe. */
export const lshostDetail = svcObject({
  id: "san/lshost-detail",
  tool: "lshost",
  mark: "iogrp_count",
  parts: ["WWPN", "SAS_WWPN", "iscsi_name", "nqn"],
  count: "port_count",
});

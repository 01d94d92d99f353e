import { svcObject } from "../text/svc-objects.ts";

/** `lsvdisk <volume>`: one volume of an SVC, Storwize or FlashSystem, with its copies. */
export const lsvdiskDetail = svcObject({
  id: "san/lsvdisk-detail",
  tool: "lsvdisk",
  mark: "vdisk_UID",
  parts: ["copy_id"],
  count: "copy_count",
});

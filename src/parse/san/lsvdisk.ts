import { svcTable } from "../text/svc-table.ts";

export type VolumeColumn = "id" | "name" | "status" | "capacity" | "vdisk_UID" | "mdisk_grp_name";

/** `lsvdisk`: the volumes of an SVC, Storwize or FlashSystem. */
export const lsvdisk = svcTable<VolumeColumn>({
  id: "san/lsvdisk",
  tool: "lsvdisk",
  required: ["id", "name", "mdisk_grp_name", "capacity", "vdisk_UID"],
});

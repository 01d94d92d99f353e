import { svcTable } from "../text/svc-table.ts";

export type HostMapColumn = "id" | "name" | "SCSI_id" | "vdisk_id" | "vdisk_name" | "vdisk_UID";

/** `lshostvdiskmap`: the volumes that each host of an SVC, Storwize or FlashSystem is given; of one host where one is named. */
export const lshostvdiskmap = svcTable<HostMapColumn>({
  id: "san/lshostvdiskmap",
  tool: "lshostvdiskmap",
  required: ["id", "name", "SCSI_id", "vdisk_id", "vdisk_name"],
  takesObject: true,
});

import { lun, type BesideGap } from "./changes.ts";

export const vscsi: Readonly<Record<string, BesideGap>> = {
  "LPM-STO-002": {
    fails: {
      gap: (text) => text.without("p9a-vios2-lsmap"),
      failing: (text) => text.swap("p9a-vios1-lsmap", "hdisk3", "lv_appdata"),
    },
  },
  "LPM-STO-003": {
    fails: {
      gap: (text) => text.without("p9a-vios2-lsmap"),
      failing: (text) =>
        text.swap("p10b-vios1-disks", lun("B0"), lun("C0")).swap("p10b-vios2-disks", lun("B0"), lun("C0")),
    },
    passes: {
      gap: (text) => text.without("p10b-vios1-lspv", "p10b-vios1-disks"),
      rest: (text) => text.swap("p10b-vios2-disks", lun("B0"), lun("C0")),
    },
  },
  "LPM-STO-005": {
    fails: {
      gap: (text) => text.without("p9a-vios2-lsmap"),
      failing: (text) => text.swap("p9a-vios1-disks", "no_reserve ", "single_path"),
    },
    passes: {
      gap: (text) => text.without("p10b-vios1-lspv", "p10b-vios1-disks"),
      rest: (text) => text.swap("p10b-vios2-disks", lun("B0"), lun("C0")),
    },
  },
  "LPM-STO-013": {
    fails: {
      gap: (text) => text.row("p9a-scsi", "lpar_name=p9a-vios1,lpar_id=1", { remote_lpar_id: undefined }),
      failing: (text) => text.row("p9a-scsi", "lpar_name=p9a-vios2,lpar_id=2", { remote_lpar_id: "7" }),
    },
  },
  "LPM-STO-017": {
    fails: {
      gap: (text) => text.without("p9a-vios2-lsmap"),
      failing: (text) => text.swap("p9a-vios1-disks", "shortest_queue", "fail_over     "),
    },
  },
  "LPM-STO-025": { judgesOne: "the adapters of all servers find their places together, or not" },
};

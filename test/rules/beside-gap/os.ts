import { app, type BesideGap } from "./changes.ts";

export const os: Readonly<Record<string, BesideGap>> = {
  "LPM-OS-001": {
    passes: {
      gap: (text) => text.row("p9a-mem", "lpar_name=app", { mem_mode: undefined }),
      rest: app({ os_version: "AIX 6.1 6100-02-08-1025" }),
    },
  },
  "LPM-OS-002": { judgesOne: "one level on one machine, which takes both" },
  "LPM-OS-003": { judgesOne: "the operating system of the partition" },
};

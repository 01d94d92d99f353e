import { app, type BesideGap } from "./changes.ts";

export const processor: Readonly<Record<string, BesideGap>> = {
  "LPM-CPU-001": {
    fails: {
      gap: app({ desired_lpar_proc_compat_mode: undefined }),
      failing: app({ curr_lpar_proc_compat_mode: "POWER7" }),
    },
  },
  "LPM-CPU-003": { judgesOne: "which of two systems offers the newer mode, which takes both" },
  "LPM-CPU-006": {
    fails: {
      gap: (text) => text.row("p10b-procsys", "curr_avail", { curr_avail_sys_proc_units: "1.0" }),
      failing: (text) =>
        text.with(
          "p10b-proc",
          "hscroot@hmc1:~> lshwres -r proc --level lpar -m p10b\nlpar_name=idle,lpar_id=7,curr_proc_mode=shared,curr_proc_units=0.8,curr_procs=2\n",
        ),
    },
    passes: {
      gap: (text) => text.row("p10b-lpar", "name=idle", { state: undefined }),
      rest: (text) => text.row("p10b-procsys", "curr_avail", { curr_avail_sys_proc_units: "1.0" }),
    },
  },
  "LPM-CPU-007": { judgesOne: "what one partition with dedicated processors needs; app has shared ones" },
};

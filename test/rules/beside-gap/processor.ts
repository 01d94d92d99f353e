import { app, type BesideGap } from "./changes.ts";

export const processor: Readonly<Record<string, BesideGap>> = {
  "LPM-CPU-001": {
    fails: {
      gap: app({ desired_lpar_proc_compat_mode: undefined }),
      failing: app({ curr_lpar_proc_compat_mode: "POWER7" }),
    },
  },
};

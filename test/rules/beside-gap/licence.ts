import { sys, type BesideGap } from "./changes.ts";

export const licence: Readonly<Record<string, BesideGap>> = {
  "LPM-LIC-001": {
    fails: {
      gap: sys("p9a", { active_lpar_mobility_capable: undefined }),
      failing: sys("p10b", { active_lpar_mobility_capable: "0" }),
    },
  },
  "LPM-LIC-003": { judgesOne: "an attribute of the partition" },
};

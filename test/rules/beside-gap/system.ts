import { sys, type BesideGap } from "./changes.ts";

export const system: Readonly<Record<string, BesideGap>> = {
  "LPM-SYS-001": {
    fails: { gap: sys("p9a", { type_model: "9999-ZZZ" }), failing: sys("p10b", { type_model: "9110-51A" }) },
  },
};

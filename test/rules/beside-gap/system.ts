import { sys, type BesideGap } from "./changes.ts";

export const system: Readonly<Record<string, BesideGap>> = {
  "LPM-SYS-002": {
    fails: { gap: sys("p9a", { state: undefined }), failing: sys("p10b", { state: "Standby" }) },
  },
  "LPM-SYS-007": {
    fails: {
      gap: (text) => text.row("p10b-lpar", "p10b-vios1", { name: undefined }),
      failing: (text) => text.row("p10b-lpar", "name=idle", { name: "app" }),
    },
  },
  "LPM-SYS-001": {
    fails: { gap: sys("p9a", { type_model: "9999-ZZZ" }), failing: sys("p10b", { type_model: "9110-51A" }) },
  },
};

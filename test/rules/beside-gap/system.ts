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
  "LPM-SYS-010": {
    fails: {
      gap: (text) => text.without("p9a-moves"),
      failing: (text) => text.row("p10b-moves", "num_active", { num_active_migrations_in_progress: "16" }),
    },
  },
  "LPM-SYS-012": { judgesOne: "whether two managers are of one kind, which takes both" },
  "LPM-SYS-001": {
    fails: { gap: sys("p9a", { type_model: "9999-ZZZ" }), failing: sys("p10b", { type_model: "9110-51A" }) },
  },
};

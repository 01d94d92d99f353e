import type { BesideGap } from "./changes.ts";

export const partition: Readonly<Record<string, BesideGap>> = {
  "LPM-PAR-003": { judgesOne: "an attribute of the partition" },
  "LPM-PAR-005": {
    fails: {
      gap: (text) => text.swap("p9a-io", "-m p9a\n", "-m p9a --filter lpar_ids=1,5\n"),
      failing: (text) => text.row("p9a-io", "C7", { lpar_name: "app", lpar_id: "5" }),
    },
  },
};

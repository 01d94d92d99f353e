import { free, type BesideGap } from "./changes.ts";

export const memory: Readonly<Record<string, BesideGap>> = {
  "LPM-MEM-001": { judgesOne: "whether two sizes are equal, which takes both" },
  "LPM-MEM-003": {
    fails: {
      gap: (text) => free("1024")(text).plus("p10b-lpar", "name=tired,lpar_id=8,lpar_env=aixlinux,resource_config=1"),
      failing: free("4096"),
    },
    passes: { gap: (text) => text.row("p10b-lpar", "name=idle", { state: undefined }), rest: free("1024") },
  },
  "LPM-MEM-006": { judgesOne: "an attribute of the partition" },
};

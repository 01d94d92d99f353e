import type { BesideGap } from "./changes.ts";

export const profile: Readonly<Record<string, BesideGap>> = {
  "LPM-PRF-003": { judgesOne: "two attributes of the partition, in an inactive move only" },
};

import type { BesideGap } from "./changes.ts";

export const operation: Readonly<Record<string, BesideGap>> = {
  "LPM-OP-001": { judgesOne: "one answer of the HMC" },
};

import { hmc, type BesideGap } from "./changes.ts";

export const rmc: Readonly<Record<string, BesideGap>> = {
  "LPM-RMC-001": {
    passes: {
      gap: (text) => hmc("second", "hmc2", "active")(hmc("again", "hmc1", "inactive")(text)),
      rest: hmc("second", "hmc2", "inactive"),
    },
  },
};

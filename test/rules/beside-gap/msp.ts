import { both, type BesideGap } from "./changes.ts";

export const msp: Readonly<Record<string, BesideGap>> = {
  "LPM-MSP-001": {
    fails: { gap: (text) => text.without("p9a-lpar"), failing: both("p10b", "lpar", { msp: "0" }) },
    passes: {
      gap: (text) => text.row("p10b-lpar", "p10b-vios1", { msp: undefined }),
      rest: (text) => text.row("p10b-lpar", "p10b-vios2", { msp: "0" }),
    },
  },
};

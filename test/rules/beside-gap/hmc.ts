import { betweenTwoHmcs, keyTest, refusal, version } from "../two-hmcs.ts";
import type { BesideGap, Change } from "./changes.ts";

/** No attribute tells of which level the HMCs are. */
const silent: Change = (text) =>
  text
    .row("sys", "name=p9a", { active_lpar_mobility_capable: undefined, lpar_proc_compat_modes: undefined })
    .row("sys2", "name=p10b", { active_lpar_mobility_capable: undefined, lpar_proc_compat_modes: undefined });
const levels =
  (level: string): Change =>
  (text) =>
    text.with("hmc2-version", version("hmc2", level));

export const hmc: Readonly<Record<string, BesideGap>> = {
  "LPM-HMC-001": { fails: { gap: (text) => silent(betweenTwoHmcs(text)), failing: levels("V7R3.1.0") } },
  "LPM-HMC-002": {
    fails: {
      gap: (text) =>
        silent(betweenTwoHmcs(text))
          .row("sys", "name=p9a", { type_model: "9117-MMB" })
          .row("sys2", "name=p10b", { type_model: "9117-MMC" }),
      failing: levels("V7R3.5.0"),
    },
  },
  "LPM-HMC-004": { fails: { gap: (text) => silent(betweenTwoHmcs(text)), failing: levels("V7R3.3.0") } },
  "LPM-HMC-006": {
    fails: {
      gap: (text) => betweenTwoHmcs(text).with("other", keyTest("hmc1", "hmc9")),
      failing: (text) => text.with("keys", keyTest("hmc1", "hmc2", refusal)),
    },
  },
  "LPM-HMC-007": { judgesOne: "on which HMC a command was typed" },
};

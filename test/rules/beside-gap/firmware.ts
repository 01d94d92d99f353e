import { withFirmware } from "../with-firmware.ts";
import type { BesideGap, Change } from "./changes.ts";

const between =
  (source: string, destination: string): Change =>
  (text) =>
    withFirmware(source, destination, text);

export const firmware: Readonly<Record<string, BesideGap>> = {
  "LPM-FW-001": { fails: { gap: between("6", "7"), failing: between("6", "6 EL310_071") } },
  "LPM-FW-002": { judgesOne: "a pair of levels, which takes both" },
  "LPM-FW-003": { passes: { gap: between("7", "8 SV860_138"), rest: between("7", "8 SV840_056") } },
  "LPM-FW-004": { judgesOne: "a pair of generations, which takes both" },
  "LPM-FW-005": { passes: { gap: between("6", "7 AM740_152"), rest: between("6", "7 AL720_101") } },
  "LPM-FW-006": {
    fails: {
      gap: (text) => between("6", "7")(text).row("p9a-mem", "lpar_name=app", { mem_mode: "shared" }),
      failing: between("6", "7 AL720_064"),
    },
  },
  "LPM-FW-007": { passes: { gap: between("7", "6 EM350_085"), rest: between("7", "6 EM340_122") } },
};

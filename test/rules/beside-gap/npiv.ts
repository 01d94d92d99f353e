import { refusal, withFibre, withMappings, withThird, withValidation } from "../fibre-estate.ts";
import type { BesideGap, Change } from "./changes.ts";

const noPort: Change = (text) =>
  text
    .swap(
      "p9a-vios1-npiv",
      "FC name:fcs0                    FC loc code:U78D2.001.AAA0001-P1-C6-T1",
      "FC name:                        FC loc code:",
    )
    .swap("p9a-vios1-npiv", "Flags:a<LOGGED_IN,STRIP_MERGE>", "Flags:1<NOT_MAPPED,NOT_CONNECTED>");
const without =
  (name: string): Change =>
  (text) =>
    withFibre(text).without(name);
/** fcs0 of one Virtual I/O Server of the destination. */
const fcs0 =
  (host: string, from: string, to: string): Change =>
  (text) =>
    text.swap(`${host}-nports`, `T1          ${from}`, `T1          ${to}`);
const notConnected = (host: string): Change => fcs0(host, "1 ", "0 ");
const full = (host: string): Change => fcs0(host, "1    255    255", "1    255    0  ");

export const npiv: Readonly<Record<string, BesideGap>> = {
  "LPM-NPV-002": {
    fails: {
      gap: without("p9a-vios1-npiv"),
      failing: (text) => notConnected("p10b-vios1")(notConnected("p10b-vios2")(text)),
    },
    passes: { gap: without("p10b-vios1-nports"), rest: notConnected("p10b-vios2") },
  },
  "LPM-NPV-003": { fails: { gap: without("p9a-vios2-npiv"), failing: noPort } },
  "LPM-NPV-004": {
    fails: {
      gap: without("p9a-vios2-npiv"),
      failing: (text) => text.swap("p9a-vios1-npiv", "Ports logged in:4", "Ports logged in:0"),
    },
  },
  "LPM-NPV-005": {
    fails: {
      gap: (text) => withThird(withFibre(text), "fcs1").swap("p9a-vios1-npiv", "FC name:fcs1 ", "FC port:fcs1 "),
      failing: (text) => withThird(text, "fcs0", undefined, 2),
    },
  },
  "LPM-NPV-006": {
    fails: {
      gap: withFibre,
      failing: (text) => withValidation(text, refusal("31")),
    },
  },
  "LPM-NPV-007": {
    fails: {
      gap: (text) => withMappings(withFibre(text)),
      failing: (text) => withValidation(text, refusal("31"), " --npivval portdisk"),
    },
  },
  "LPM-NPV-010": {
    passes: { gap: without("p10b-vios1-nports"), rest: full("p10b-vios2") },
  },
};

import { keysBetween } from "../../estate/hmc-keys.ts";
import { management } from "../../estate/hmcs.ts";
import { takesTwoHmcs } from "../../estate/ivm.ts";
import { defineRule } from "../rule.ts";

export const keysExchanged = defineRule({
  id: "LPM-HMC-006",
  subject: "pair",
  severity: "blocker",
  team: "hmc",
  confidence: "sourced",
  title: "The HMC of the source may log in at the HMC of the destination",
  why: "In a move between two HMCs the one asks the other by SSH, with a key that must have been exchanged for the user.",
  predicts: ["HSCL3653"],
  sources: ["SEED-KR", "AHMC"],
  applies: ({ source, destination }) => takesTwoHmcs(source, destination),
  reads: ({ source, destination }) => ({
    keys: keysBetween(source, destination),
    management: management(source, destination),
  }),
  alsoReads: ["lssyscfg -r lpar", "lssyscfg -r sys", "migrlpar -o v"],
  messages: {
    refused: (d: { from: string; to: string; user: string }) =>
      `${d.to} does not take the key of ${d.from}${d.user === "" ? "" : ` for the user ${d.user}`}.`,
  },
  remedy: {
    say: "Exchange the keys as the user who will start the move. The user on the other HMC may be any with the role hmcsuperadmin; its password is asked for once. Keys are lost when an HMC is installed again.",
    steps: [
      { host: "hmc", command: "mkauthkeys -g --ip <other HMC> -u <user>", effect: "change" },
      { host: "hmc", command: "mkauthkeys --test --ip <other HMC> -u <user>", effect: "read" },
    ],
  },
  check: ({ facts }, { fail, pass }) => {
    const { from, to, user, work } = facts.keys;
    // Keys are no matter where one HMC turns out to manage both.
    if (work || facts.management !== "two") return pass();
    return fail("refused", { from, to, user }, { expected: "no message", found: "HSCL3653" });
  },
});

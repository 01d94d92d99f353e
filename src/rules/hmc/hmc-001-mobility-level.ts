import { printsMobility, standing } from "../../estate/hmc-proofs.ts";
import { hmcsOf } from "../../estate/hmcs.ts";
import { defineRule } from "../rule.ts";

export const mobilityLevel = defineRule({
  id: "LPM-HMC-001",
  subject: "pair",
  severity: "blocker",
  team: "hmc",
  confidence: "sourced",
  title: "Each system has an HMC that knows partition mobility",
  why: "Partition mobility came to the HMC with Version 7 Release 3.2; an older HMC cannot validate or start a move.",
  predicts: [],
  sources: ["SEED-KR", "HMCOV"],
  reads: ({ source, destination, knowledge }) => ({
    minimum: knowledge.hmcMinimum("mobility"),
    source: hmcsOf(source),
    destination: hmcsOf(destination),
  }),
  alsoReads: ["lshmc -V", "lssyscfg -r lpar"],
  messages: {
    tooOld: (d: { hmc: string; system: string; level: string; minimum: string }) =>
      `${d.hmc}, which manages ${d.system}, is at ${d.level}; moves need ${d.minimum}.`,
    withoutFix: (d: { hmc: string; system: string; level: string; fix: string }) =>
      `${d.hmc}, which manages ${d.system}, is at ${d.level} without the required fix ${d.fix}.`,
  },
  remedy: {
    say: "Install the required fix on the HMC, or upgrade it to a level that supports both servers.",
    steps: [{ host: "hmc", command: "lshmc -V", effect: "read" }],
  },
  check: ({ source, destination, facts }, { every, fail, pass, read, some }) => {
    const { minimum } = facts;
    const sides = [
      { system: source, hmcs: facts.source },
      { system: destination, hmcs: facts.destination },
    ];
    let last = { hmc: "", system: source.label, level: "" };
    let lastResult = "";
    const both = every(sides, ({ system, hmcs }) =>
      some(hmcs, (hmc) => {
        const { result, level } = read(standing(system.listings, hmc, minimum, printsMobility(system.listings, hmc)));
        last = { hmc: hmc.name ?? "the HMC", system: system.label, level };
        lastResult = result;
        return result === "reached";
      }),
    );
    if (both) return pass();
    const { text, fix = "" } = minimum;
    const shown = { expected: `${text}${fix === "" ? "" : ` with ${fix}`} or later`, found: last.level };
    if (lastResult === "withoutFix") return fail("withoutFix", { ...last, fix }, shown);
    return fail("tooOld", { ...last, minimum: text }, shown);
  },
});

import { printsPower7Modes, standing } from "../../estate/hmc-proofs.ts";
import { hmcsOf } from "../../estate/hmcs.ts";
import { generationOf } from "../../knowledge/features.ts";
import { defineRule } from "../rule.ts";

export const power7Level = defineRule({
  id: "LPM-HMC-002",
  subject: "pair",
  severity: "blocker",
  team: "hmc",
  confidence: "sourced",
  title: "An HMC that knows POWER7 manages each POWER7 system",
  why: "An HMC before Version 7 Release 7.1 does not know POWER7 servers and their processor modes.",
  predicts: [],
  sources: ["SEED-KR"],
  reads: ({ source, destination, knowledge }) => ({
    minimum: knowledge.hmcMinimum("POWER7"),
    sourceGeneration: generationOf(knowledge.generation, source.typeModel),
    destinationGeneration: generationOf(knowledge.generation, destination.typeModel),
    source: hmcsOf(source),
    destination: hmcsOf(destination),
  }),
  alsoReads: ["lshmc -V", "lssyscfg -r lpar"],
  messages: {
    tooOld: (d: { hmc: string; system: string; level: string; minimum: string }) =>
      `${d.hmc}, which manages the POWER7 server ${d.system}, is at ${d.level}; it needs ${d.minimum}.`,
  },
  remedy: {
    say: "Upgrade the HMC to a level that supports both servers.",
    steps: [{ host: "hmc", command: "lshmc -V", effect: "read" }],
  },
  check: ({ source, destination, facts }, { every, fail, notApplicable, pass, read, some }) => {
    const { minimum } = facts;
    const sides = [
      { system: source, generation: () => facts.sourceGeneration, hmcs: facts.source },
      { system: destination, generation: () => facts.destinationGeneration, hmcs: facts.destination },
    ];
    if (!some(sides, ({ generation }) => generation() === 7)) return notApplicable("neither system is a POWER7 server");
    let last = { hmc: "", system: source.label, level: "" };
    const known = every(sides, ({ system, generation, hmcs }) => {
      if (generation() !== 7) return true;
      return some(hmcs, (hmc) => {
        const { result, level } = read(
          standing(system.listings, hmc, minimum, printsPower7Modes(system.listings, hmc)),
        );
        last = { hmc: hmc.name ?? "the HMC", system: system.label, level };
        return result === "reached";
      });
    });
    if (known) return pass();
    const values = { ...last, minimum: minimum.text };
    return fail("tooOld", values, { expected: `${minimum.text} or later`, found: last.level });
  },
});

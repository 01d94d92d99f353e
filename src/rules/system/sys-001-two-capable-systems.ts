import { mapFact, type Fact } from "../../capture/fact.ts";
import { defineRule } from "../rule.ts";

export const twoCapableSystems = defineRule({
  id: "LPM-SYS-001",
  subject: "pair",
  severity: "blocker",
  team: "hmc",
  confidence: "sourced",
  title: "Source and destination are two managed systems, POWER6 or later",
  why: "Live Partition Mobility moves a partition between two servers, and hypervisors before POWER6 cannot do it.",
  predicts: [],
  sources: ["SEED-KR", "P8SRV", "P10SRV"],
  reads: ({ source, destination, knowledge }) => ({
    sourceModel: source.typeModel,
    destinationModel: destination.typeModel,
    sourceGeneration: generationOf(source.typeModel, knowledge.generation),
    destinationGeneration: generationOf(destination.typeModel, knowledge.generation),
  }),
  messages: {
    sameSystem: (d: { system: string }) => `${d.system} is both source and destination.`,
    tooOld: (d: { system: string; model: string; generation: number }) =>
      `${d.system} (${d.model}) is a POWER${d.generation} server; moves need POWER6 or later.`,
  },
  remedy: {
    say: "Choose as destination another system that is POWER6 or later; no setting makes an older server take part.",
    steps: [],
  },
  check: ({ source, destination, facts }, { every, fail, pass, read }) => {
    // The one fail that needs no capture: a row of the system is shown where there is one.
    if (source.key === destination.key) {
      if (source.typeModel.state === "known") read(source.typeModel);
      return fail("sameSystem", { system: source.label }, { expected: "two systems", found: `${source.label} twice` });
    }
    const sides = [
      { system: source, model: () => facts.sourceModel, generation: () => facts.sourceGeneration },
      { system: destination, model: () => facts.destinationModel, generation: () => facts.destinationGeneration },
    ];
    let old = sides[0];
    const capable = every(sides, (side) => {
      old = side;
      side.model();
      return side.generation() >= 6;
    });
    if (capable || old === undefined) return pass();
    const values = { system: old.system.label, model: old.model(), generation: old.generation() };
    return fail("tooOld", values, { expected: "POWER6 or later", found: `POWER${values.generation}` });
  },
});

function generationOf(typeModel: Fact<string>, lookUp: (typeModel: string) => Fact<number>): Fact<number> {
  if (typeModel.state !== "known") return mapFact<string, number>(typeModel, () => undefined);
  const generation = lookUp(typeModel.value);
  return generation.state === "known" ? { ...generation, origins: typeModel.origins } : generation;
}

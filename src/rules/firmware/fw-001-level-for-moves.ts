import { firmwareOf, type Firmware } from "../../estate/firmware.ts";
import { generationOf } from "../../knowledge/features.ts";
import { mayBe } from "../../knowledge/generations.ts";
import { firmwareReaches } from "../../knowledge/levels.ts";
import { defineRule } from "../rule.ts";

export const firmwareForMoves = defineRule({
  id: "LPM-FW-001",
  subject: "pair",
  severity: "blocker",
  team: "hmc",
  confidence: "sourced",
  title: "POWER6 systems run firmware that takes part in moves",
  why: "Live Partition Mobility came to POWER6 with firmware 01Ex320; the letters name the class of machine and do not count.",
  predicts: [],
  sources: ["SEED-KR"],
  applies: ({ source, destination, knowledge }) =>
    [source, destination].some(({ typeModel }) => mayBe(generationOf(knowledge.generation, typeModel), 6)) ||
    "all firmware of POWER7 and later takes part in moves",
  reads: ({ source, destination, knowledge }) => ({
    sourceGeneration: generationOf(knowledge.generation, source.typeModel),
    destinationGeneration: generationOf(knowledge.generation, destination.typeModel),
    least: knowledge.firmware.level("mobility"),
  }),
  alsoReads: ["lslic"],
  messages: {
    tooOld: (d: { system: string; level: string; least: number }) =>
      `${d.system} runs firmware ${d.level}; moves need release ${d.least} or later.`,
  },
  remedy: {
    say: "Update the firmware of the system to release 350 and plan the restart that the change of release takes.",
    steps: [
      { host: "hmc", command: "lslic -m <system> -t sys", effect: "read" },
      {
        host: "hmc",
        gui: "Updates > Managed system > Upgrade licensed internal code",
        effect: "outage",
        notWhen: "partitions of the system are running: a change of release restarts the system",
      },
    ],
  },
  check: ({ source, destination, facts }, { every, fail, pass, read }) => {
    const { least } = facts;
    const sides = [
      { system: source, generation: () => facts.sourceGeneration },
      { system: destination, generation: () => facts.destinationGeneration },
    ];
    let old: { system: string; firmware: Firmware } | undefined;
    const both = every(sides, ({ system, generation }) => {
      if (generation() !== 6) return true;
      old = { system: system.label, firmware: read(firmwareOf(system)) };
      return firmwareReaches(old.firmware, least) === true;
    });
    if (both || old === undefined) return pass();
    const values = { system: old.system, level: old.firmware.text, least: least.release };
    return fail("tooOld", values, { expected: `01Ex${least.release} or later`, found: values.level });
  },
});

import { firmwareOf, type Firmware } from "../../estate/firmware.ts";
import { usesSharedMemory } from "../../estate/memory-modes.ts";
import { generationOf } from "../../knowledge/features.ts";
import { mayBe } from "../../knowledge/generations.ts";
import { firmwareReaches, type FirmwareLevel } from "../../knowledge/levels.ts";
import { defineRule } from "../rule.ts";

export const sharedMemoryDamage = defineRule({
  id: "LPM-FW-006",
  subject: "move",
  severity: "blocker",
  team: "hmc",
  confidence: "sourced",
  title: "No firmware on the way damages the memory of a partition with shared memory",
  why: "IBM's HIPER notice: moving a partition with shared memory may corrupt its data unnoticed on POWER6 from 340_075 to below 350_103 and on POWER7 below 720_090.",
  predicts: [],
  sources: ["SEED-KR"],
  applies: ({ source, destination, knowledge, kind }) => {
    if (kind === "inactive") return "an inactive move copies no memory";
    const sides = [source, destination].map(({ typeModel }) => generationOf(knowledge.generation, typeModel));
    return sides.some((side) => mayBe(side, 6, 7)) || "neither system is POWER6 or POWER7";
  },
  reads: ({ partition, source, destination, knowledge }) => ({
    shared: usesSharedMemory(partition),
    sourceGeneration: generationOf(knowledge.generation, source.typeModel),
    destinationGeneration: generationOf(knowledge.generation, destination.typeModel),
    first: knowledge.firmware.level("shared-memory-damage"),
    repaired6: knowledge.firmware.level("shared-memory-repaired-6"),
    repaired7: knowledge.firmware.level("shared-memory-repaired-7"),
  }),
  alsoReads: ["lslic"],
  messages: {
    mayCorrupt: (d: { system: string; level: string; partition: string; repaired: string }) =>
      `Firmware ${d.level} of ${d.system} may corrupt the data of ${d.partition}, which has shared memory, when it moves; ${d.repaired} repairs it.`,
  },
  remedy: {
    say: "Update the firmware of the system before any move of a partition with shared memory: POWER6 to 350_103 or later, POWER7 to 720_090 or later. Or give the partition dedicated memory.",
    steps: [
      { host: "hmc", command: "lslic -m <system> -t sys", effect: "read" },
      {
        host: "hmc",
        gui: "Updates > Managed system > Change licensed internal code for the current release",
        effect: "outage",
        notWhen: "the readme of the level calls it disruptive and partitions of the system are running",
      },
    ],
  },
  check: ({ partition, source, destination, facts }, { every, fail, notApplicable, pass, read }) => {
    if (!facts.shared) return notApplicable("the partition has dedicated memory");
    const { first, repaired6, repaired7 } = facts;
    const isRepaired = (level: Firmware, generation: number): boolean => {
      if (generation === 7) return firmwareReaches(level, repaired7) === true;
      return firmwareReaches(level, first) !== true || firmwareReaches(level, repaired6) === true;
    };
    const sides = [
      { system: source, generation: () => facts.sourceGeneration },
      { system: destination, generation: () => facts.destinationGeneration },
    ];
    let found: { system: string; level: string; repaired: FirmwareLevel } | undefined;
    const safe = every(sides, ({ system, generation }) => {
      const own = generation();
      if (own !== 6 && own !== 7) return true;
      const level = read(firmwareOf(system));
      found = { system: system.label, level: level.text, repaired: own === 7 ? repaired7 : repaired6 };
      return isRepaired(level, own);
    });
    if (safe || found === undefined) return pass();
    const repaired = `${found.repaired.release}_${String(found.repaired.servicePack ?? 0).padStart(3, "0")}`;
    const values = { system: found.system, level: found.level, partition: partition.label, repaired };
    return fail("mayCorrupt", values, { expected: `${repaired} or later`, found: found.level });
  },
});

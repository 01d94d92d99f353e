import { firmwareOfBoth } from "../../estate/firmware.ts";
import { generationOf } from "../../knowledge/features.ts";
import { mayBe } from "../../knowledge/generations.ts";
import { defineRule } from "../rule.ts";

const newest = [9, 10, 11] as const;

export const generationsThatMove = defineRule({
  id: "LPM-FW-004",
  subject: "pair",
  severity: "warning",
  team: "hmc",
  confidence: "sourced",
  title: "IBM lists moves between the two generations of POWER8 to Power11",
  why: "From POWER9 on the matrix lists whole generations: all releases of POWER9 and POWER10 exchange partitions. Of POWER11 IBM's texts say different things.",
  predicts: [],
  sources: ["FWM11", "RB8535", "RB8590", "PCMTN"],
  applies: ({ source, destination, knowledge }) => {
    const sides = [source, destination].map(({ typeModel }) => generationOf(knowledge.generation, typeModel));
    const isNew = sides.every((side) => mayBe(side, 8, ...newest)) && sides.some((side) => mayBe(side, ...newest));
    return isNew || "other tables hold for moves with POWER8 and older";
  },
  reads: ({ source, destination, knowledge }) => ({
    sourceGeneration: generationOf(knowledge.generation, source.typeModel),
    destinationGeneration: generationOf(knowledge.generation, destination.typeModel),
  }),
  alsoReads: ["lslic"],
  messages: {
    notSupported: (d: { source: string; from: number; destination: string; to: number }) =>
      `IBM does not support moves from ${d.source} (POWER${d.from}) straight to ${d.destination} (POWER${d.to}).`,
    contradictory: (d: { source: string; from: number; destination: string; to: number }) =>
      `IBM's texts contradict each other about moves from ${d.source} (POWER${d.from}) straight to ${d.destination} (POWER${d.to}).`,
  },
  remedy: {
    say: "Look the pair up in IBM's current matrix and in FLRT before the move; a way over a POWER10 system is listed in all texts.",
    steps: [
      { host: "hmc", command: "lslic -m <system> -t sys", effect: "read" },
      { host: "hmc", command: "migrlpar -o v -m <source> -t <destination> -p <partition>", effect: "read" },
    ],
  },
  check: ({ source, destination, knowledge, facts }, { fail, pass, read }) => {
    const [from, to] = [facts.sourceGeneration, facts.destinationGeneration];
    const { firmware } = knowledge;
    let verdict = firmware.betweenGenerations(from, to);
    if (verdict === undefined) {
      const levels = read(firmwareOfBoth(source, destination));
      const [a, b] = [
        { generation: from, level: levels.source },
        { generation: to, level: levels.destination },
      ];
      verdict = read(firmware.between(a, b));
    }
    if (verdict === "mobile" || verdict === "conditional") return pass();
    const values = { source: source.label, from, destination: destination.label, to };
    const shown = { expected: "generations that IBM lists as mobile", found: `POWER${from} to POWER${to}` };
    return fail(verdict === "conflict" ? "contradictory" : "notSupported", values, shown);
  },
});

import { firmwareOfBoth } from "../../estate/firmware.ts";
import { generationOf } from "../../knowledge/features.ts";
import { mayBe } from "../../knowledge/generations.ts";
import { defineRule } from "../rule.ts";

const words = { expected: "a pair of levels that IBM's matrix lists as mobile" };

export const levelsThatMove = defineRule({
  id: "LPM-FW-002",
  subject: "pair",
  severity: "blocker",
  team: "hmc",
  confidence: "sourced",
  title: "IBM's matrix lets partitions move between the two levels of firmware",
  why: "The hypervisor of one release understands a partition of another only where both were built for it. Newer firmware is not compatible for that reason alone.",
  predicts: [],
  sources: ["SEED-KR", "FWM7", "FWM8"],
  applies: ({ source, destination, knowledge }) =>
    [source, destination].some(({ typeModel }) => mayBe(generationOf(knowledge.generation, typeModel), 6, 7)) ||
    "neither system is POWER6 or POWER7",
  reads: ({ source, destination, knowledge }) => ({
    sourceGeneration: generationOf(knowledge.generation, source.typeModel),
    destinationGeneration: generationOf(knowledge.generation, destination.typeModel),
  }),
  alsoReads: ["lslic"],
  messages: {
    blocked: (d: { source: string; sourceLevel: string; destination: string; destinationLevel: string }) =>
      `The firmware refuses moves from ${d.sourceLevel} of ${d.source} to ${d.destinationLevel} of ${d.destination}.`,
    notSupported: {
      severity: "warning",
      say: (d: { source: string; sourceLevel: string; destination: string; destinationLevel: string }) =>
        `IBM does not support moves from ${d.sourceLevel} of ${d.source} to ${d.destinationLevel} of ${d.destination}, though the firmware allows them.`,
    },
    generationsNotSupported: {
      severity: "warning",
      say: (d: { source: string; from: number; destination: string; to: number }) =>
        `IBM does not support moves from ${d.source} (POWER${d.from}) straight to ${d.destination} (POWER${d.to}).`,
    },
  },
  remedy: {
    say: "Bring both systems to levels that the matrix lists as mobile, the newer one first only where the pair in between is listed too; or move over a third system.",
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
  check: ({ source, destination, knowledge, facts }, { fail, pass, read }) => {
    const [from, to] = [facts.sourceGeneration, facts.destinationGeneration];
    const all = knowledge.firmware.betweenGenerations(from, to);
    if (all === "not_supported") {
      const values = { source: source.label, from, destination: destination.label, to };
      return fail("generationsNotSupported", values, { ...words, found: `POWER${from} to POWER${to}` });
    }
    if (all === "mobile") return pass();
    const levels = read(firmwareOfBoth(source, destination));
    const pair = read(
      knowledge.firmware.between(
        { generation: from, level: levels.source },
        { generation: to, level: levels.destination },
      ),
    );
    const message = { blocked: "blocked" as const, not_supported: "notSupported" as const };
    if (pair !== "blocked" && pair !== "not_supported") return pass();
    const [sourceLevel, destinationLevel] = [levels.source.text, levels.destination.text];
    const values = { source: source.label, sourceLevel, destination: destination.label, destinationLevel };
    return fail(message[pair], values, { ...words, found: `${sourceLevel} to ${destinationLevel}` });
  },
});

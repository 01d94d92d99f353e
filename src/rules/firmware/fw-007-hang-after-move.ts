import { firmwareOf } from "../../estate/firmware.ts";
import { generationOf } from "../../knowledge/features.ts";
import { mayBe } from "../../knowledge/generations.ts";
import { firmwareReaches } from "../../knowledge/levels.ts";
import { defineRule } from "../rule.ts";

export const hangAfterMove = defineRule({
  id: "LPM-FW-007",
  subject: "pair",
  severity: "blocker",
  team: "hmc",
  confidence: "sourced",
  title: "No partition hangs after a move from POWER7 firmware 720 to old POWER6 firmware",
  why: "IBM repaired with 720_082 that a partition may hang after it moved from release 720 to release 340 or older.",
  predicts: [],
  sources: ["SEED-KR"],
  applies: ({ source, destination, knowledge, kind }) => {
    if (kind === "inactive") return "a partition that is not activated cannot hang";
    const [from, to] = [source, destination].map(({ typeModel }) => generationOf(knowledge.generation, typeModel));
    if (from === undefined || to === undefined) return true;
    return (mayBe(from, 7) && mayBe(to, 6)) || "the move does not go from POWER7 to POWER6";
  },
  reads: ({ source, destination, knowledge }) => ({
    sourceGeneration: generationOf(knowledge.generation, source.typeModel),
    destinationGeneration: generationOf(knowledge.generation, destination.typeModel),
    affected: knowledge.firmware.level("hang-source"),
    repaired: knowledge.firmware.level("hang-repaired"),
    last: knowledge.firmware.level("hang-destination"),
  }),
  alsoReads: ["lslic"],
  messages: {
    mayHang: (d: { source: string; sourceLevel: string; destination: string; destinationLevel: string }) =>
      `A partition may hang after the move from ${d.source} (${d.sourceLevel}) to ${d.destination} (${d.destinationLevel}).`,
  },
  remedy: {
    say: "Update the source to 720_082 or later before the move, or the destination to release 350.",
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
  check: ({ source, destination, facts }, { fail, pass, read, some }) => {
    if (facts.sourceGeneration !== 7 || facts.destinationGeneration !== 6) return pass();
    const { affected, repaired, last } = facts;
    const isSafe = some(
      [
        () => {
          const own = read(firmwareOf(source));
          return own.release !== affected.release || firmwareReaches(own, repaired) === true;
        },
        () => read(firmwareOf(destination)).release > last.release,
      ],
      (holds) => holds(),
    );
    if (isSafe) return pass();
    const [sourceLevel, destinationLevel] = [read(firmwareOf(source)).text, read(firmwareOf(destination)).text];
    const values = { source: source.label, sourceLevel, destination: destination.label, destinationLevel };
    const expected = `${repaired.release}_${String(repaired.servicePack ?? 0).padStart(3, "0")} or later`;
    return fail("mayHang", values, { expected, found: sourceLevel });
  },
});

import { firmwareOf } from "../../estate/firmware.ts";
import { generationOf } from "../../knowledge/features.ts";
import { mayBe } from "../../knowledge/generations.ts";
import { compareFirmware } from "../../knowledge/levels.ts";
import { defineRule } from "../rule.ts";

export const oldPartitionFirmware = defineRule({
  id: "LPM-FW-005",
  subject: "pair",
  severity: "warning",
  team: "hmc",
  confidence: "sourced",
  title: "The partition does not carry old POWER6 partition firmware to POWER7",
  why: "A partition keeps the partition firmware that it was started with. That of POWER6 up to 340_122 makes POWER7 with 720 log BA000100, and firmware updates do not reach the partition while it runs.",
  predicts: [],
  sources: ["SEED-KR"],
  applies: ({ source, destination, knowledge, kind }) => {
    if (kind === "inactive") return "an inactive partition takes the firmware when it is next activated";
    const [from, to] = [source, destination].map(({ typeModel }) => generationOf(knowledge.generation, typeModel));
    if (from === undefined || to === undefined) return true;
    return (mayBe(from, 6) && mayBe(to, 7)) || "the move does not go from POWER6 to POWER7";
  },
  reads: ({ source, destination, knowledge }) => ({
    sourceGeneration: generationOf(knowledge.generation, source.typeModel),
    destinationGeneration: generationOf(knowledge.generation, destination.typeModel),
    last: knowledge.firmware.level("old-partition-firmware"),
    logged: knowledge.firmware.level("old-partition-firmware-logged"),
  }),
  alsoReads: ["lslic"],
  messages: {
    bootedOnOld: (d: { source: string; sourceLevel: string; destination: string; destinationLevel: string }) =>
      `${d.destination} (${d.destinationLevel}) will log BA000100: partitions of ${d.source} (${d.sourceLevel}) keep its partition firmware, unless they were restarted at 340_132 or later since; that is not visible in captures.`,
  },
  remedy: {
    say: "Move all the same, and restart the partition on the destination in a maintenance window; it then runs the partition firmware of the destination.",
    steps: [
      { host: "hmc", command: "lslic -m <system> -t sys", effect: "read" },
      {
        host: "hmc",
        command: "chsysstate -r lpar -m <destination> -o osshutdown -n <partition> --restart",
        effect: "outage",
        notWhen: "its service has no maintenance window",
      },
    ],
  },
  check: ({ source, destination, facts }, { fail, pass, read, some }) => {
    if (facts.sourceGeneration !== 6 || facts.destinationGeneration !== 7) return pass();
    const { last, logged } = facts;
    const isHarmless = some(
      [
        () => read(firmwareOf(destination)).release !== logged.release,
        () => (compareFirmware(read(firmwareOf(source)), last) ?? 1) > 0,
      ],
      (holds) => holds(),
    );
    if (isHarmless) return pass();
    const [sourceLevel, destinationLevel] = [read(firmwareOf(source)).text, read(firmwareOf(destination)).text];
    const values = { source: source.label, sourceLevel, destination: destination.label, destinationLevel };
    return fail("bootedOnOld", values, { expected: "started at 340_132 or later", found: sourceLevel });
  },
});

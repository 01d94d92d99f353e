import { takesTwoHmcs } from "../../estate/ivm.ts";
import { remoteCommand } from "../../estate/remote-command.ts";
import { defineRule } from "../rule.ts";

export const startedOnSource = defineRule({
  id: "LPM-HMC-007",
  subject: "move",
  // Where a command is typed is no state of the systems: whoever starts the move can choose the other HMC.
  severity: "advice",
  team: "hmc",
  confidence: "sourced",
  title: "A move between two HMCs is asked for on the HMC of the source",
  why: "Only the HMC that manages the partition's server can start its move to the server of another HMC.",
  predicts: [],
  sources: ["SEED-KR"],
  applies: ({ partition, source, destination }) => {
    const takesTwo = takesTwoHmcs(source, destination);
    if (takesTwo !== true) return takesTwo;
    return remoteCommand(partition, destination).state === "known" || "no validation of this move was captured";
  },
  reads: ({ partition, destination }) => ({ command: remoteCommand(partition, destination) }),
  alsoReads: ["lssyscfg -r lpar", "lssyscfg -r sys"],
  messages: {
    typedElsewhere: (d: { partition: string; typedOn: string; wanted: string }) =>
      `The move of ${d.partition} was asked for on ${d.typedOn}; it has to be started on ${d.wanted}.`,
  },
  remedy: {
    say: "Log in at the HMC that manages the source, and name the HMC of the destination with --ip.",
    steps: [
      {
        host: "hmc",
        command: "migrlpar -o v -m <source> -t <destination> -p <partition> --ip <other HMC> -u <user>",
        effect: "read",
      },
    ],
  },
  check: ({ partition, facts }, { fail, pass }) => {
    const { isOfSource, typedOn, wanted } = facts.command;
    if (isOfSource) return pass();
    return fail(
      "typedElsewhere",
      { partition: partition.label, typedOn, wanted },
      { expected: wanted, found: typedOn },
    );
  },
});

import { mapFact } from "../../capture/fact.ts";
import { migrationState } from "../../estate/partition-settings.ts";
import { defineRule } from "../rule.ts";

export const noMoveUnderWay = defineRule({
  id: "LPM-PAR-015",
  subject: "partition",
  severity: "blocker",
  team: "hmc",
  confidence: "sourced",
  title: "The partition is not being moved, and no failed move waits for recovery",
  why: "The HMC takes one move of a partition at a time, and what a failed one has left behind must be recovered first.",
  predicts: [],
  sources: ["PYP", "MAN"],
  reads: ({ partition }) => ({
    state: partition.state,
    migration: mapFact(migrationState(partition), (text) => text.replaceAll("_", " ")),
  }),
  messages: {
    underWay: (d: { partition: string; state: string }) =>
      `A move of ${d.partition} is under way or has not ended: ${d.state}.`,
    failedBefore: (d: { partition: string; state: string }) =>
      `An earlier move of ${d.partition} failed and waits for recovery: ${d.state}.`,
  },
  remedy: {
    say: "Wait for the move to end. Where it failed, find out why and recover it on the HMC of the source before the next one.",
    steps: [
      {
        host: "hmc",
        command: "lslparmigr -r lpar -m <system> --filter lpar_names=<partition>",
        effect: "read",
      },
      {
        host: "hmc",
        command: "migrlpar -o r -m <system> -p <partition>",
        gui: "Partition > Mobility > Recover",
        effect: "danger",
        notWhen: "a move of the partition is still running: its bytes_remaining still goes down",
      },
    ],
  },
  check: ({ partition, facts }, { decided, every, fail, pass }) => {
    const isMoving = (): boolean => facts.migration.toLowerCase() !== "not migrating";
    const isInMove = (): boolean => facts.state.startsWith("Migrating");
    if (every([isMoving, isInMove], (holds) => !holds())) return pass();
    const found = decided(isMoving) === true ? facts.migration : facts.state;
    const values = { partition: partition.label, state: found };
    return fail(/fail|recover/i.test(found) ? "failedBefore" : "underWay", values, {
      expected: "Not Migrating",
      found,
    });
  },
});

import { defineRule } from "../rule.ts";

export const partitionState = defineRule({
  id: "LPM-PAR-003",
  subject: "partition",
  severity: "blocker",
  team: "os",
  confidence: "sourced",
  title: "The partition is Running, or Not Activated for an inactive move",
  why: "A partition in firmware, starting, stopping, suspended or in error cannot be moved cleanly.",
  predicts: [],
  sources: ["SEED-KR", "PYP"],
  reads: ({ partition }) => ({ state: partition.state }),
  messages: {
    wrongState: (d: { partition: string; state: string; wanted: string }) =>
      `${d.partition} is in state ${d.state}; the move needs ${d.wanted}.`,
  },
  remedy: {
    say: "Start the operating system, or shut the partition down and move it while it is not activated.",
    steps: [
      { host: "hmc", command: "lsrefcode -r lpar -m <system> --filter lpar_names=<partition>", effect: "read" },
      {
        host: "hmc",
        command: "chsysstate -r lpar -m <system> -o shutdown -n <partition> --immed",
        effect: "outage",
        notWhen: "the operating system is running: shut it down from within",
      },
    ],
  },
  check: ({ partition, kind, facts }, { fail, notApplicable, pass }) => {
    const wanted = kind === "active" ? "Running" : "Not Activated";
    const state = facts.state;
    if (state.startsWith("Migrating")) return notApplicable("a move of the partition is under way: see LPM-PAR-015");
    // An inactive move can be asked for while the partition still runs: it is assessed as it will be after shutdown.
    if (state === wanted || (kind === "inactive" && state === "Running")) return pass();
    return fail("wrongState", { partition: partition.label, state, wanted }, { expected: wanted, found: state });
  },
});

import { redundantErrorPath } from "../../estate/partition-settings.ts";
import { defineRule } from "../rule.ts";

export const noRedundantErrorPath = defineRule({
  id: "LPM-PAR-009",
  subject: "partition",
  severity: "blocker",
  team: "hmc",
  confidence: "sourced",
  title: "Redundant error path reporting is off",
  why: "A partition that gets the errors of its server directly is tied to that server, so a running one cannot leave.",
  predicts: [],
  sources: ["RB7940"],
  applies: ({ kind }) => kind === "active" || "only active moves need error path reporting to be off",
  reads: ({ partition }) => ({ reporting: redundantErrorPath(partition) }),
  messages: {
    reporting: (d: { partition: string }) => `Redundant error path reporting is on for ${d.partition}.`,
  },
  remedy: {
    say: "Turn it off in the profile, shut the partition down and activate the profile; a restart from within changes nothing.",
    steps: [
      {
        host: "hmc",
        command:
          'chsyscfg -r prof -m <system> -i "name=<profile>,lpar_name=<partition>,redundant_err_path_reporting=0"',
        gui: "Partition > Manage profiles > Edit > Settings > Enable redundant error path reporting",
        effect: "change",
        undo: 'chsyscfg -r prof -m <system> -i "name=<profile>,lpar_name=<partition>,redundant_err_path_reporting=1"',
      },
      {
        host: "hmc",
        command: "chsysstate -r lpar -m <system> -o on -n <partition> -f <profile>",
        effect: "outage",
        notWhen: "the partition is still running: shut it down from the operating system first",
      },
    ],
  },
  check: ({ partition, facts }, { fail, pass }) =>
    facts.reporting
      ? fail(
          "reporting",
          { partition: partition.label },
          { expected: "redundant_err_path_reporting=0", found: "redundant_err_path_reporting=1" },
        )
      : pass(),
});

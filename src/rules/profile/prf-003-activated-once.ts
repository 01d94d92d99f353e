import { defineRule } from "../rule.ts";

export const activatedOnce = defineRule({
  id: "LPM-PRF-003",
  subject: "partition",
  severity: "blocker",
  team: "hmc",
  confidence: "sourced",
  title: "A partition that is not activated was activated at least once",
  why: "An inactive move takes the configuration of the last activation; a partition that was never activated has none and cannot be moved.",
  predicts: [],
  sources: ["RB8535", "RB7940"],
  applies: ({ kind }) => kind === "inactive" || "a partition that runs was activated",
  reads: ({ partition }) => ({ resources: partition.resourceConfig, profile: partition.lastProfile }),
  messages: {
    neverActivated: (d: { partition: string }) =>
      `${d.partition} was never activated: it has no resources and no profile was activated last.`,
  },
  remedy: {
    say: "Activate the partition once, SMS is enough, and shut it down again.",
    steps: [
      {
        host: "hmc",
        command: "chsysstate -r lpar -m <system> -o on -n <partition> -f <profile> -b sms",
        gui: "Partition > Activate, boot mode SMS",
        effect: "change",
        undo: "chsysstate -r lpar -m <system> -o shutdown --immed -n <partition>",
      },
    ],
  },
  check: ({ partition, facts }, { fail, pass, some }) => {
    const signs = [() => facts.resources !== "0", () => facts.profile !== ""];
    if (some(signs, (shows) => shows())) return pass();
    const found = "resource_config=0, curr_profile empty";
    return fail("neverActivated", { partition: partition.label }, { expected: "activated at least once", found });
  },
});

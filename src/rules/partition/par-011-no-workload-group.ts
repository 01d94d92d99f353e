import { profileWorkloadGroup, workloadGroup } from "../../estate/partition-settings.ts";
import { defineRule } from "../rule.ts";

export const noWorkloadGroup = defineRule({
  id: "LPM-PAR-011",
  subject: "partition",
  severity: "blocker",
  team: "hmc",
  confidence: "sourced",
  title: "The partition is in no partition workload group",
  why: "A workload group shares resources of one server among its partitions, so a member cannot leave.",
  predicts: [],
  sources: ["RB7940", "MAN"],
  // What runs is judged as it is, whatever its profiles say.
  reads: ({ partition, kind }) => ({
    group: workloadGroup(partition),
    profileGroup: kind === "inactive" ? profileWorkloadGroup(partition) : workloadGroup(partition),
  }),
  alsoReads: ["lssyscfg -r prof"],
  messages: {
    inGroup: (d: { partition: string; group: string }) =>
      `${d.partition} is in the partition workload group ${d.group}.`,
    profileInGroup: (d: { partition: string; group: string }) =>
      `The profile of ${d.partition} puts it into the partition workload group ${d.group}.`,
  },
  remedy: {
    say: "Take the partition out of the group, and take the group out of every one of its profiles; add it to a group of the destination after the move.",
    steps: [
      {
        host: "hmc",
        command: 'chsyscfg -r lpar -m <system> -i "name=<partition>,work_group_id=none"',
        gui: "Partition > Properties > Other > Workload group",
        effect: "change",
        undo: 'chsyscfg -r lpar -m <system> -i "name=<partition>,work_group_id=<group>"',
      },
      {
        host: "hmc",
        command: 'chsyscfg -r prof -m <system> -i "name=<profile>,lpar_name=<partition>,work_group_id=none"',
        effect: "change",
        undo: 'chsyscfg -r prof -m <system> -i "name=<profile>,lpar_name=<partition>,work_group_id=<group>"',
      },
    ],
  },
  check: ({ partition, facts }, { decided, every, fail, pass }) => {
    if (every([() => facts.group, () => facts.profileGroup], (group) => group() === "none")) return pass();
    const isMember = decided(() => facts.group !== "none") === true;
    const group = isMember ? facts.group : facts.profileGroup;
    const values = { partition: partition.label, group };
    return fail(isMember ? "inGroup" : "profileInGroup", values, { expected: "none", found: group });
  },
});

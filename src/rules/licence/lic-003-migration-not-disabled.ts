import { defineRule } from "../rule.ts";

export const migrationNotDisabled = defineRule({
  id: "LPM-LIC-003",
  subject: "partition",
  severity: "blocker",
  team: "hmc",
  confidence: "sourced",
  title: "The partition may be moved: migration is not disabled for it",
  why: "An administrator can bar one partition from moving, often so that software licences stay on audited servers.",
  predicts: [],
  sources: ["DIS", "MAN"],
  reads: ({ partition }) => ({ disabled: partition.migrationDisabled }),
  alsoReads: ["lshmc -V"],
  messages: {
    disabled: (d: { partition: string }) => `Migration is disabled for ${d.partition}.`,
  },
  remedy: {
    say: "Ask who disabled it: the reason is often a licence agreement. Allow migration only when that is settled.",
    steps: [
      {
        host: "hmc",
        command: 'chsyscfg -r lpar -m <system> -i "name=<partition>,migration_disabled=0"',
        gui: "Partition > Properties > Advanced > Disable migration",
        effect: "change",
        undo: 'chsyscfg -r lpar -m <system> -i "name=<partition>,migration_disabled=1"',
        notWhen: "a licence agreement ties the partition to this server",
      },
    ],
  },
  check: ({ partition, facts }, { fail, pass }) =>
    facts.disabled
      ? fail(
          "disabled",
          { partition: partition.label },
          { expected: "migration_disabled=0", found: "migration_disabled=1" },
        )
      : pass(),
});

import { defineRule } from "../rule.ts";

export const noHugePages = defineRule({
  id: "LPM-MEM-006",
  subject: "partition",
  severity: "blocker",
  team: "hmc",
  confidence: "sourced",
  title: "The partition uses no huge pages",
  why: "A running partition with 16 GB pages cannot be moved; only an inactive move is possible, and it may lose the pages.",
  predicts: [],
  sources: ["P8SRV", "P10SRV", "RB7940"],
  applies: ({ kind }) => kind === "active" || "an inactive move is allowed with huge pages",
  reads: ({ partition }) => ({ pages: partition.hugePages }),
  alsoReads: ["lssyscfg -r lpar"],
  messages: {
    hugePages: (d: { partition: string; pages: number }) => `${d.partition} has ${d.pages} huge pages of 16 GB.`,
  },
  remedy: {
    say: "Set the huge pages of the profile to 0, shut the partition down and activate the profile; or move it while it is not activated.",
    steps: [
      {
        host: "hmc",
        command:
          'chsyscfg -r prof -m <system> -i "name=<profile>,lpar_name=<partition>,min_num_huge_pages=0,desired_num_huge_pages=0,max_num_huge_pages=0"',
        effect: "change",
        undo: 'chsyscfg -r prof -m <system> -i "name=<profile>,lpar_name=<partition>,min_num_huge_pages=<former>,desired_num_huge_pages=<former>,max_num_huge_pages=<former>"',
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
    facts.pages > 0
      ? fail(
          "hugePages",
          { partition: partition.label, pages: facts.pages },
          { expected: "0", found: String(facts.pages) },
        )
      : pass(),
});

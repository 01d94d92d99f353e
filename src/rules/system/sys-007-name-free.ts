import { partitionsNamed } from "../../estate/partition-names.ts";
import { defineRule } from "../rule.ts";

export const nameFree = defineRule({
  id: "LPM-SYS-007",
  subject: "move",
  severity: "blocker",
  team: "hmc",
  confidence: "sourced",
  title: "No partition of the destination has the partition's name",
  why: "A partition cannot be migrated to a server that has a partition of the same name, running or not.",
  predicts: [],
  sources: ["RB7940", "RP5694"],
  applies: ({ source, destination }) => source.key !== destination.key || "the partition itself has the name there",
  reads: ({ partition, destination }) => ({
    name: partition.name,
    others: partitionsNamed(destination, partition.name),
  }),
  messages: {
    nameTaken: (d: { destination: string; name: string; id: number }) =>
      `${d.destination} already has a partition ${d.name}, with the id ${d.id}.`,
  },
  remedy: {
    say: "Rename one of the two partitions; it takes effect at once. A copy that an earlier move or a restart elsewhere left behind may be removed instead, once nobody needs it.",
    steps: [
      {
        host: "hmc",
        command: "lssyscfg -r lpar -m <destination> --filter lpar_names=<partition>",
        effect: "read",
      },
      {
        host: "hmc",
        command: 'chsyscfg -r lpar -m <destination> -i "name=<partition>,new_name=<new name>"',
        gui: "Partition > Properties > Partition name",
        effect: "change",
        undo: 'chsyscfg -r lpar -m <destination> -i "name=<new name>,new_name=<partition>"',
        notWhen: "scripts or backups find the partition by its name",
      },
    ],
  },
  check: ({ destination, facts }, { every, fail, pass, read }) => {
    const { name } = facts;
    let id = 0;
    const isFree = every(facts.others, (other) => {
      id = other.id;
      return read(other.name) !== name;
    });
    if (isFree) return pass();
    return fail("nameTaken", { destination: destination.label, name, id }, { expected: "no such name", found: name });
  },
});

import { simplifiedRemoteRestart } from "../../estate/partition-settings.ts";
import { generationOf } from "../../knowledge/features.ts";
import { defineRule } from "../rule.ts";

export const remoteRestartKept = defineRule({
  id: "LPM-PAR-017",
  subject: "move",
  severity: "blocker",
  team: "hmc",
  confidence: "sourced",
  title: "Simplified remote restart is off, or the destination has it too",
  why: "By default the HMC keeps simplified remote restart for the partition, and refuses a destination that does not have it.",
  predicts: [],
  sources: ["MAN", "MIGR9", "PYP"],
  applies: ({ partition, source, knowledge }) => {
    const generation = generationOf(knowledge.generation, source.typeModel);
    const { firstGeneration } = knowledge.feature("simplified-remote-restart");
    const mayHave = generation.state !== "known" || generation.value >= firstGeneration;
    if (mayHave || simplifiedRemoteRestart(partition).state !== "unknown") return true;
    return `simplified remote restart came with POWER${firstGeneration}`;
  },
  reads: ({ partition, destination }) => ({
    isOn: simplifiedRemoteRestart(partition),
    capable: destination.capable("powervm_lpar_simplified_remote_restart_capable"),
  }),
  alsoReads: ["lshmc -V", "lssyscfg -r sys"],
  messages: {
    notCapable: (d: { partition: string; destination: string }) =>
      `${d.partition} is set for simplified remote restart, which ${d.destination} does not offer.`,
  },
  remedy: {
    say: "Choose a destination that offers it, or turn simplified remote restart off for the partition.",
    steps: [
      {
        host: "hmc",
        command: "lssyscfg -r sys -m <destination> -F name,powervm_lpar_simplified_remote_restart_capable --header",
        effect: "read",
      },
      {
        host: "hmc",
        command: 'chsyscfg -r lpar -m <system> -i "name=<partition>,simplified_remote_restart_capable=0"',
        gui: "Partition > Properties > Advanced > Simplified remote restart",
        effect: "change",
        undo: 'chsyscfg -r lpar -m <system> -i "name=<partition>,simplified_remote_restart_capable=1"',
        notWhen: "the partition must be restarted elsewhere when its server fails",
      },
    ],
  },
  override: { option: "--requirerr 2", costs: "the partition arrives without simplified remote restart" },
  check: ({ partition, destination, facts }, { decided, fail, notApplicable, pass }) => {
    if (decided(() => facts.isOn) === false) return notApplicable("simplified remote restart is off for the partition");
    if (decided(() => facts.capable) === true) return pass();
    if (!facts.isOn || facts.capable) return pass();
    const values = { partition: partition.label, destination: destination.label };
    return fail("notCapable", values, { expected: "a destination with simplified remote restart", found: "none" });
  },
});

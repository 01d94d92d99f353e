import { memoryExpansion } from "../../estate/memory-modes.ts";
import { existsOn, generationOf, isWithout } from "../../knowledge/features.ts";
import { defineRule } from "../rule.ts";

export const memoryExpansionSupported = defineRule({
  id: "LPM-MEM-008",
  subject: "move",
  severity: "blocker",
  team: "hmc",
  confidence: "sourced",
  title: "The destination can run a partition with Active Memory Expansion",
  why: "A partition whose memory is expanded needs a server of POWER7 or later on which Active Memory Expansion is activated.",
  predicts: ["HSCLA318", "HSCLA335"],
  sources: ["SEED-KR"],
  validated: true,
  applies: ({ source, knowledge }) =>
    !isWithout(knowledge, "active-memory-expansion", source.typeModel) ||
    "the source is older than Active Memory Expansion",
  reads: ({ partition, destination, knowledge }) => ({
    factor: memoryExpansion(partition),
    model: destination.typeModel,
    generation: generationOf(knowledge.generation, destination.typeModel),
    capable: destination.capable("active_mem_expansion_capable"),
  }),
  alsoReads: ["lssyscfg -r lpar", "lssyscfg -r prof"],
  messages: {
    tooOld: (d: { partition: string; factor: number; destination: string; model: string }) =>
      `${d.partition} uses Active Memory Expansion with the factor ${d.factor}, which ${d.destination} (${d.model}) does not have.`,
    notActivated: (d: { partition: string; factor: number; destination: string }) =>
      `${d.partition} uses Active Memory Expansion with the factor ${d.factor}, which is not activated on ${d.destination}.`,
  },
  remedy: {
    say: "Choose a destination of POWER7 or later with an activation code for Active Memory Expansion, or enter one there. Or turn the expansion off: give the profile more memory and the factor 0, shut the partition down and activate the profile.",
    steps: [
      {
        host: "hmc",
        command: "lssyscfg -r sys -m <destination> -F active_mem_expansion_capable --header",
        effect: "read",
      },
      {
        host: "hmc",
        command: 'chsyscfg -r prof -m <system> -i "name=<profile>,lpar_name=<partition>,mem_expansion=0"',
        gui: "Partition > Manage profiles > Edit > Memory",
        effect: "change",
        undo: 'chsyscfg -r prof -m <system> -i "name=<profile>,lpar_name=<partition>,mem_expansion=<former factor>"',
        notWhen: "the profile's memory without expansion is too small for what runs in the partition",
      },
      {
        host: "hmc",
        command: "chsysstate -r lpar -m <system> -o on -n <partition> -f <profile>",
        effect: "outage",
        notWhen: "the partition is still running: shut it down from the operating system first",
      },
    ],
  },
  check: ({ partition, destination, knowledge, facts }, { decided, fail, notApplicable, pass }) => {
    const { factor } = facts;
    if (factor === 0) return notApplicable("the partition does not use Active Memory Expansion");
    const values = { partition: partition.label, factor, destination: destination.label };
    const feature = knowledge.feature("active-memory-expansion");
    const isOld = (): boolean => !existsOn(feature, facts.generation);
    if (decided(isOld) === true || (facts.capable && isOld())) {
      const expected = `POWER${feature.firstGeneration} or later`;
      return fail("tooOld", { ...values, model: facts.model }, { expected, found: facts.model });
    }
    if (facts.capable) return pass();
    return fail("notActivated", values, {
      expected: "active_mem_expansion_capable=1",
      found: "active_mem_expansion_capable=0",
    });
  },
});

import { lacksOneManager, managerOf } from "../../estate/ivm.ts";
import { existsOn, generationOf } from "../../knowledge/features.ts";
import { defineRule } from "../rule.ts";

export const ivmAndHmc = defineRule({
  id: "LPM-SYS-012",
  subject: "pair",
  severity: "blocker",
  team: "hmc",
  confidence: "sourced",
  title: "Both systems are managed by HMCs, or both by Integrated Virtualization Managers",
  why: "There are no moves between a system of an Integrated Virtualization Manager and one of an HMC.",
  predicts: [],
  sources: ["RB7940", "SEED-KR", "IVM7"],
  applies: ({ source, destination }) => lacksOneManager(source, destination),
  reads: ({ source, destination, knowledge }) => ({
    sourceGeneration: generationOf(knowledge.generation, source.typeModel),
    destinationGeneration: generationOf(knowledge.generation, destination.typeModel),
    source: managerOf(source),
    destination: managerOf(destination),
  }),
  alsoReads: ["lshmc -V", "lssyscfg -r lpar"],
  messages: {
    ivmAndHmc: (d: { ivm: string; hmc: string }) =>
      `${d.ivm} is managed by an Integrated Virtualization Manager and ${d.hmc} by an HMC.`,
  },
  remedy: {
    say: "Connect the one system to an HMC, which takes the place of its Integrated Virtualization Manager; moves between two of these managers are possible too.",
    steps: [],
  },
  check: ({ source, destination, knowledge, facts }, { every, fail, notApplicable, pass }) => {
    const ivm = knowledge.feature("integrated-virtualization-manager");
    const sides = [
      { generation: () => facts.sourceGeneration, manager: () => facts.source },
      { generation: () => facts.destinationGeneration, manager: () => facts.destination },
    ];
    if (every(sides, ({ generation }) => !existsOn(ivm, generation())))
      return notApplicable("neither system can be managed by an Integrated Virtualization Manager");
    const [from = "", to = ""] = sides.map(({ generation, manager }) =>
      existsOn(ivm, generation()) ? manager() : "hmc",
    );
    if (from === to) return pass();
    const isSource = from === "ivm";
    const values = isSource
      ? { ivm: source.label, hmc: destination.label }
      : { ivm: destination.label, hmc: source.label };
    return fail("ivmAndHmc", values, { expected: "two HMCs, or one", found: "an HMC and an IVM" });
  },
});

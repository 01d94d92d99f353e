import type { Vios } from "../../estate/vios.ts";
import { viosLevel } from "../../estate/vios-level.ts";
import { generationOf } from "../../knowledge/features.ts";
import type { Minimum } from "../../knowledge/minimums.ts";
import { defineRule } from "../rule.ts";

export const viosLevelForMachine = defineRule({
  id: "LPM-VIO-002",
  subject: "pair",
  severity: "blocker",
  team: "vios",
  confidence: "sourced",
  title: "A running Virtual I/O Server of each system has the level that the machine needs for moves",
  why: "On POWER6 and POWER7 the code for moves came with a level of the Virtual I/O Server; later machines each have a level that IBM supports on them from. One server of a system with the level is enough.",
  predicts: ["HSCLA297"],
  sources: ["SEED-KR", "RP5509", "RP5510", "RP5595", "RP5649", "RP5675", "RP5684", "RB8590"],
  reads: ({ source, destination, knowledge }) => ({
    source: source.vioses,
    destination: destination.vioses,
    sourceGeneration: generationOf(knowledge.generation, source.typeModel),
    destinationGeneration: generationOf(knowledge.generation, destination.typeModel),
  }),
  alsoReads: ["lssyscfg -r sys", "ioslevel"],
  messages: {
    tooOld: (d: { system: string; vioses: readonly string[]; least: readonly string[] }) =>
      `No running Virtual I/O Server of ${d.system} has the level for moves, ${d.least.join(" or ")}: ${d.vioses.join(", ")}.`,
    belowMachine: {
      severity: "warning",
      say: (d: { system: string; model: string; vioses: readonly string[]; least: readonly string[] }) =>
        `No running Virtual I/O Server of ${d.system} has a level that IBM supports on a ${d.model}, ${d.least.join(" or ")} or later: ${d.vioses.join(", ")}.`,
    },
  },
  remedy: {
    say: "Update one Virtual I/O Server after the other, each after a backup and while the other serves the clients.",
    steps: [
      { host: "vios", command: "ioslevel", effect: "read" },
      {
        host: "vios",
        command: "updateios -dev <directory> -install -accept",
        effect: "outage",
        notWhen:
          "its clients have no path over another Virtual I/O Server, it was not backed up, or it is a node of a shared storage pool",
      },
    ],
  },
  check: (
    { source, destination, knowledge, facts },
    { decided, each, every, fail, notApplicable, pass, read, some },
  ) => {
    const sides = [
      { system: source, vioses: facts.source, generation: () => facts.sourceGeneration },
      { system: destination, vioses: facts.destination, generation: () => facts.destinationGeneration },
    ];
    const runs = ({ partition }: Vios): boolean => read(partition.state) === "Running";
    return each(
      sides,
      ({ system }) => system.label,
      ({ system, vioses, generation }) => {
        const machine = { generation: generation(), typeModel: read(system.typeModel) };
        const minimum = (vios: Vios): Minimum => read(knowledge.minimums.vios(read(viosLevel(vios)), machine));
        const serves = (vios: Vios): boolean =>
          every([() => runs(vios), () => minimum(vios).reached], (holds) => holds());
        if (some(vioses, serves)) return pass();
        if (!some(vioses, runs)) return notApplicable("no Virtual I/O Server of the system is running");
        const running = vioses.items.filter((vios) => decided(() => runs(vios)));
        const least = [...new Set(running.flatMap((vios) => minimum(vios).least))];
        const found = running.map((vios) => `${vios.label} ${read(viosLevel(vios))}`);
        const values = { system: system.label, vioses: found, least };
        const shown = { expected: `${least.join(" or ")} or later`, found: found.join(", ") };
        return machine.generation <= 7
          ? fail("tooOld", values, shown)
          : fail("belowMachine", { ...values, model: machine.typeModel }, shown);
      },
      { pass: true },
    );
  },
});

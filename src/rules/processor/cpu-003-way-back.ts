import { isNewerMode, newestMode } from "../../estate/processor-modes.ts";
import { defineRule } from "../rule.ts";

export const wayBack = defineRule({
  id: "LPM-CPU-003",
  subject: "move",
  severity: "advice",
  team: "hmc",
  confidence: "sourced",
  title: "The partition can go back to the source, even after a restart on the destination",
  why: "A partition that moves keeps its mode until it is activated again. Then the mode `default` takes the newest of its new system, which the old one may not offer.",
  predicts: [],
  sources: ["PCM7", "P10EX"],
  reads: ({ partition, source, destination }) => ({
    configured: partition.configuredMode,
    before: source.processorModes,
    after: destination.processorModes,
  }),
  messages: {
    newerMode: (d: { partition: string; source: string; destination: string; mode: string }) =>
      `Once it is activated on ${d.destination}, ${d.partition} runs in ${d.mode} mode and cannot go back to ${d.source}.`,
  },
  remedy: {
    say: "To keep the way back open, set a mode that both systems offer in the profile before the partition is activated on the destination.",
    steps: [
      {
        host: "hmc",
        command:
          'chsyscfg -r prof -m <destination> -i "name=<profile>,lpar_name=<partition>,lpar_proc_compat_mode=<mode>"',
        gui: "Partition > Manage profiles > Edit > Processors",
        effect: "change",
        undo: 'chsyscfg -r prof -m <destination> -i "name=<profile>,lpar_name=<partition>,lpar_proc_compat_mode=default"',
      },
    ],
  },
  check: ({ partition, source, destination, facts }, { fail, pass }) => {
    if (facts.configured.toLowerCase() !== "default") return pass();
    const [mode, former] = [newestMode(facts.after), newestMode(facts.before)];
    if (mode === undefined || former === undefined || !isNewerMode(mode, former)) return pass();
    const values = { partition: partition.label, source: source.label, destination: destination.label, mode };
    return fail("newerMode", values, { expected: `${former} or older`, found: mode });
  },
});

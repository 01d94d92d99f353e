import { defineRule } from "../rule.ts";

export const compatibilityMode = defineRule({
  id: "LPM-CPU-001",
  subject: "move",
  severity: "blocker",
  team: "hmc",
  confidence: "sourced",
  title: "The destination offers the partition's processor compatibility modes",
  why: "A running partition keeps its mode. A server that does not offer the mode cannot resume it.",
  predicts: ["HSCLA224"],
  sources: ["SEED-KR", "PCM7", "PCMTN"],
  applies: ({ kind }) => kind === "active" || "an inactive move takes the mode when the partition is next activated",
  reads: ({ partition, destination }) => ({
    current: partition.currentMode,
    configured: partition.configuredMode,
    offers: destination.processorModes,
  }),
  messages: {
    currentUnsupported: (d: { mode: string; partition: string; destination: string }) =>
      `${d.partition} runs in ${d.mode} mode, which ${d.destination} does not offer.`,
    configuredUnsupported: (d: { mode: string; partition: string; destination: string }) =>
      `${d.partition} is configured for ${d.mode} mode, which ${d.destination} does not offer.`,
  },
  remedy: {
    say: "Set a mode that both systems offer, shut the partition down and activate the profile; a restart from within the operating system does not change the mode. Or choose a destination that offers the mode.",
    steps: [
      {
        host: "hmc",
        command: 'chsyscfg -r prof -m <system> -i "name=<profile>,lpar_name=<partition>,lpar_proc_compat_mode=<mode>"',
        gui: "Partition > Manage profiles > Edit > Processors",
        effect: "change",
        undo: 'chsyscfg -r prof -m <system> -i "name=<profile>,lpar_name=<partition>,lpar_proc_compat_mode=<former mode>"',
      },
      {
        host: "hmc",
        command: "chsysstate -r lpar -m <system> -o on -n <partition> -f <profile>",
        effect: "outage",
        notWhen: "the partition is still running: shut it down from the operating system first",
      },
    ],
  },
  check: ({ partition, destination, facts }, { every, fail, pass }) => {
    const wanted = [
      { message: "currentUnsupported" as const, mode: () => facts.current },
      { message: "configuredUnsupported" as const, mode: () => facts.configured },
    ];
    let lacking = wanted[0];
    const offered = every(wanted, (want) => {
      lacking = want;
      const mode = want.mode().toLowerCase();
      const isDefault = want.message === "configuredUnsupported" && mode === "default";
      return isDefault || facts.offers.some((offer) => offer.toLowerCase() === mode);
    });
    if (offered || lacking === undefined) return pass();
    const values = { mode: lacking.mode(), partition: partition.label, destination: destination.label };
    return fail(lacking.message, values, { expected: facts.offers.join(", "), found: values.mode });
  },
});

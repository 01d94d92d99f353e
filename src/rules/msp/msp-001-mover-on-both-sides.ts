import { defineRule } from "../rule.ts";

export const moverOnBothSides = defineRule({
  id: "LPM-MSP-001",
  subject: "pair",
  severity: "blocker",
  team: "vios",
  confidence: "sourced",
  title: "Each system has a running mover service partition",
  why: "The memory of a running partition is copied by a mover service partition on each side.",
  predicts: [],
  sources: ["SEED-KR", "RB7940"],
  applies: ({ kind }) => kind === "active" || "an inactive move copies no memory",
  reads: ({ source, destination }) => ({ source: source.vioses, destination: destination.vioses }),
  messages: {
    noMsp: (d: { system: string }) =>
      `${d.system} has no Virtual I/O Server that is a mover service partition, running, and connected by RMC.`,
  },
  remedy: {
    say: "Make a running Virtual I/O Server a mover service partition; it takes effect at once.",
    steps: [
      {
        host: "hmc",
        command: 'chsyscfg -r lpar -m <system> -i "name=<VIOS>,msp=1"',
        gui: "VIOS > Properties > Mover service partition",
        effect: "change",
        undo: 'chsyscfg -r lpar -m <system> -i "name=<VIOS>,msp=0"',
      },
    ],
  },
  check: ({ source, destination, facts }, { every, fail, pass, read, some }) => {
    const sides = [
      { system: source, vioses: facts.source },
      { system: destination, vioses: facts.destination },
    ];
    let lacking = source.label;
    const both = every(sides, ({ system, vioses }) => {
      lacking = system.label;
      return some(vioses, ({ partition }) =>
        every(
          [() => read(partition.isMsp), () => read(partition.state) === "Running", () => read(partition.rmc).active],
          (holds) => holds(),
        ),
      );
    });
    if (both) return pass();
    return fail("noMsp", { system: lacking }, { expected: "msp=1, Running, RMC active", found: "none" });
  },
});

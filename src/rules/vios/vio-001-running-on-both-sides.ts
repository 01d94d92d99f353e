import { defineRule } from "../rule.ts";

export const viosOnBothSides = defineRule({
  id: "LPM-VIO-001",
  subject: "pair",
  severity: "blocker",
  team: "vios",
  confidence: "sourced",
  title: "Each system has a running Virtual I/O Server",
  why: "Disks and networks of a partition that moves come from a Virtual I/O Server, before and after the move.",
  predicts: ["HSCLA246", "HSCLA319", "set up the necessary VIOS hosts"],
  sources: ["SEED-KR", "HMCHELP", "RB7940"],
  reads: ({ source, destination }) => ({ source: source.vioses, destination: destination.vioses }),
  messages: {
    noneRuns: (d: { system: string; vioses: readonly string[] }) =>
      d.vioses.length === 0
        ? `${d.system} has no Virtual I/O Server.`
        : `No Virtual I/O Server of ${d.system} is running: ${d.vioses.join(", ")}.`,
  },
  remedy: {
    say: "Start a Virtual I/O Server on the system, or choose a destination that has one.",
    steps: [
      { host: "hmc", command: "lssyscfg -r lpar -m <system> -F name,lpar_env,state --header", effect: "read" },
      {
        host: "hmc",
        command: "chsysstate -r lpar -m <system> -o on -n <VIOS> -f <profile>",
        gui: "VIOS > Activate",
        effect: "change",
        undo: "chsysstate -r lpar -m <system> -o osshutdown -n <VIOS>",
      },
    ],
  },
  check: ({ source, destination, facts }, { every, fail, pass, read, some }) => {
    const sides = [
      { system: source, vioses: facts.source },
      { system: destination, vioses: facts.destination },
    ];
    let lacking = sides[0];
    const both = every(sides, (side) => {
      lacking = side;
      return some(side.vioses, ({ partition }) => read(partition.state) === "Running");
    });
    if (both || lacking === undefined) return pass();
    const vioses = lacking.vioses.items.map(({ label, partition }) => `${label} (${read(partition.state)})`);
    const found = vioses.length === 0 ? "no Virtual I/O Server" : vioses.join(", ");
    return fail("noneRuns", { system: lacking.system.label, vioses }, { expected: "one is Running", found });
  },
});

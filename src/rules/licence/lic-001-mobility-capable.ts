import { defineRule } from "../rule.ts";

export const mobilityCapable = defineRule({
  id: "LPM-LIC-001",
  subject: "pair",
  severity: "blocker",
  team: "hmc",
  confidence: "sourced",
  title: "Both systems hold the PowerVM entitlement for moves of this kind",
  why: "The hypervisor refuses moves unless PowerVM with mobility is activated on both servers.",
  predicts: [],
  sources: ["SEED-KR", "HMCHELP", "PYP"],
  reads: ({ source, destination, kind }) => ({
    source: source.mobilityCapable(kind),
    destination: destination.mobilityCapable(kind),
  }),
  messages: {
    notCapable: (d: { system: string; kind: string }) => `${d.system} is not capable of ${d.kind} partition mobility.`,
  },
  remedy: {
    say: "Enter the PowerVM activation code of the server, then rebuild the managed system on the HMC if the capability stays off.",
    steps: [
      { host: "hmc", command: "lsvet -t code -m <system>", effect: "read" },
      {
        host: "hmc",
        command: "chvet -m <system> -o e -k <activation code>",
        gui: "System > Licensed capabilities > Enter activation code",
        effect: "change",
      },
    ],
  },
  check: ({ source, destination, kind, facts }, { every, fail, pass }) => {
    const sides = [
      { system: source, capable: () => facts.source },
      { system: destination, capable: () => facts.destination },
    ];
    let lacking = source.label;
    const both = every(sides, ({ system, capable }) => {
      lacking = system.label;
      return capable();
    });
    if (both) return pass();
    return fail("notCapable", { system: lacking, kind }, { expected: `${kind}_lpar_mobility_capable=1`, found: "0" });
  },
});

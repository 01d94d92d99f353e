import { stateOf } from "../../estate/system-state.ts";
import { defineRule } from "../rule.ts";

export const bothOperating = defineRule({
  id: "LPM-SYS-002",
  subject: "pair",
  severity: "blocker",
  team: "hmc",
  confidence: "sourced",
  title: "Both systems are in the Operating state and connected to an HMC",
  why: "A move needs both hypervisors at work; leaving a server that has failed is remote restart, not mobility.",
  predicts: [],
  sources: ["RB7940", "RB8535", "RP5694", "P7VAL"],
  reads: ({ source, destination }) => ({ source: stateOf(source), destination: stateOf(destination) }),
  messages: {
    notOperating: (d: { system: string; state: string }) => `${d.system} is in state ${d.state}, not Operating.`,
  },
  remedy: {
    say: "Power the system on, or where the HMC does not reach it bring the connection back (System > Reset connection), and look at the state again.",
    steps: [
      { host: "hmc", command: "lssyscfg -r sys -m <system> -F name,state,detailed_state", effect: "read" },
      { host: "hmc", command: "lssysconn -r all", effect: "read" },
      {
        host: "hmc",
        command: "chsysstate -r sys -m <system> -o on",
        gui: "System > Power on",
        effect: "change",
        undo: "chsysstate -r sys -m <system> -o off",
        notWhen: "the system was switched off on purpose",
      },
    ],
  },
  check: ({ source, destination, facts }, { every, fail, pass }) => {
    const sides = [
      { system: source, state: () => facts.source },
      { system: destination, state: () => facts.destination },
    ];
    let other = { system: source.label, state: "" };
    const both = every(sides, ({ system, state }) => {
      other = { system: system.label, state: state() };
      return other.state === "Operating";
    });
    return both ? pass() : fail("notOperating", other, { expected: "Operating", found: other.state });
  },
});

import { runningMoves } from "../../estate/running-moves.ts";
import { defineRule } from "../rule.ts";

export const movesAtOnce = defineRule({
  id: "LPM-SYS-010",
  subject: "pair",
  severity: "blocker",
  team: "hmc",
  confidence: "sourced",
  title: "Both systems can take part in one more move now",
  why: "A system takes part in a limited number of moves at once, and the HMC refuses one more.",
  predicts: [],
  sources: ["P7VAL", "P6IVMVAL", "RB7940"],
  reads: ({ source, destination, kind }) => ({
    source: runningMoves(source, kind),
    destination: runningMoves(destination, kind),
  }),
  messages: {
    noneFree: (d: { system: string; kind: string; running: number; supported: number }) =>
      `${d.system} takes part in ${d.running} ${d.kind} moves, and can in no more than ${d.supported} at once.`,
    noneSupported: (d: { system: string; kind: string }) => `${d.system} supports no ${d.kind} moves at all.`,
  },
  remedy: {
    say: "Wait until a move has ended, or end one that hangs; then start this one. A system that supports none lacks the entitlement.",
    steps: [
      { host: "hmc", command: "lslparmigr -r sys -m <system>", effect: "read" },
      { host: "hmc", command: "lslparmigr -r lpar -m <system>", effect: "read" },
    ],
  },
  check: ({ source, destination, kind, facts }, { every, fail, pass }) => {
    const sides = [
      { system: source, moves: () => facts.source },
      { system: destination, moves: () => facts.destination },
    ];
    let full = { system: source.label, kind, running: 0, supported: 0 };
    const isFree = every(sides, ({ system, moves }) => {
      full = { system: system.label, kind, ...moves() };
      return full.running < full.supported;
    });
    if (isFree) return pass();
    const { running, supported } = full;
    const shown = { expected: `fewer than ${supported}`, found: String(running) };
    if (supported === 0)
      return fail("noneSupported", { system: full.system, kind }, { expected: "1 or more", found: "0" });
    return fail("noneFree", full, shown);
  },
});

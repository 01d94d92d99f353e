import { printsPower7Modes, standing } from "../../estate/hmc-proofs.ts";
import { hmcsOf, management } from "../../estate/hmcs.ts";
import { takesTwoHmcs } from "../../estate/ivm.ts";
import { defineRule } from "../rule.ts";

export const twoHmcsLevel = defineRule({
  id: "LPM-HMC-004",
  subject: "pair",
  severity: "blocker",
  team: "hmc",
  confidence: "sourced",
  title: "Both HMCs of a move between two HMCs know such moves",
  why: "Moves from the server of one HMC to the server of another came with Version 7 Release 3.4, and both take part.",
  predicts: ["HSCLA335"],
  sources: ["SEED-KR", "HMCOV"],
  applies: ({ source, destination }) => takesTwoHmcs(source, destination),
  reads: ({ source, destination, knowledge }) => ({
    minimum: knowledge.hmcMinimum("two-hmcs"),
    management: management(source, destination),
    source: hmcsOf(source),
    destination: hmcsOf(destination),
  }),
  alsoReads: ["lshmc -V", "lssyscfg -r lpar"],
  messages: {
    tooOld: (d: { hmc: string; system: string; level: string; minimum: string }) =>
      `${d.hmc}, which manages ${d.system}, is at ${d.level}; moves between two HMCs need ${d.minimum} on both.`,
  },
  remedy: {
    say: "Upgrade the older HMC, or connect both servers to one HMC and move from there.",
    steps: [{ host: "hmc", command: "lshmc -V", effect: "read" }],
  },
  check: ({ source, destination, facts }, { every, fail, pass, read, some }) => {
    const { minimum } = facts;
    const sides = [
      { system: source, hmcs: facts.source },
      { system: destination, hmcs: facts.destination },
    ];
    let last = { hmc: "", system: source.label, level: "" };
    const both = every(sides, ({ system, hmcs }) =>
      some(hmcs, (hmc) => {
        // Whoever prints the modes of POWER7 is of Release 7.1 at least.
        const { result, level } = read(
          standing(system.listings, hmc, minimum, printsPower7Modes(system.listings, hmc)),
        );
        last = { hmc: hmc.name ?? "the HMC", system: system.label, level };
        return result === "reached";
      }),
    );
    // An HMC that is too old is no harm where another manages both.
    if (both || facts.management !== "two") return pass();
    const values = { ...last, minimum: minimum.text };
    return fail("tooOld", values, { expected: `${minimum.text} or later`, found: last.level });
  },
});

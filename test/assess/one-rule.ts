import type { RuleOutcome } from "../../src/assess/outcome.ts";
import { runRule } from "../../src/assess/run-rule.ts";
import { known, unknown, type Conflict, type Known, type Unknown } from "../../src/capture/fact.ts";
import type { Need } from "../../src/capture/need.ts";
import type { Combinators, Messages, Result, Rule, Subjects, Surroundings } from "../../src/rules/rule.ts";

type Context = Subjects["partition"] & Surroundings;
type Made = Rule<"partition">;

/** A rule that is nothing but what a test says of it. */
export function ruleOf(parts: Partial<Made> & Pick<Made, "check">): Made {
  return {
    ...{ id: "LPM-TST-001", subject: "partition", severity: "blocker", team: "hmc", confidence: "sourced" },
    ...{ title: "A rule of a test", why: "It is run.", predicts: [], sources: [], remedy: { say: "", steps: [] } },
    reads: () => ({}),
    messages: { no: (d: { what: string }) => `It is ${d.what}.` },
    ...parts,
  };
}

/** No rule of these tests looks at its subject. What an outcome says, without whose it is and what it does not say. */
export function run(rule: Made): readonly RuleOutcome[] {
  const outcomes = runRule(rule, { kind: "active" } as unknown as Context);
  const isSaid = ([key, value]: [string, unknown]): boolean =>
    value !== undefined && !["rule", "subject", "core", "allowed"].includes(key);
  return outcomes.map(
    (outcome) => Object.fromEntries(Object.entries(outcome).filter(isSaid)) as unknown as RuleOutcome,
  );
}

export function runOne(rule: Made): RuleOutcome {
  const [only, ...others] = run(rule);
  if (only === undefined || others.length > 0) throw new Error("not one outcome");
  return only;
}

/** The outcomes of a check that reads what it closes over. */
export function outcomesOf(check: (combinators: Combinators<Messages>) => Result): readonly RuleOutcome[] {
  return run(ruleOf({ check: (_context, combinators) => check(combinators) }));
}

/** A question with three answers: what the check ends as, with true as a pass. */
export function answerTo(ask: (combinators: Combinators<Messages>) => boolean): RuleOutcome {
  const rule = ruleOf({
    check: (_context, combinators) =>
      ask(combinators) ? combinators.pass() : { kind: "fail", message: "no", values: { what: "false" }, shown: {} },
  });
  return runOne(rule);
}

const need = (host: string): Need => ({ command: "lspv", canonical: "lspv", kind: "vios", host });

/** A value that stands in line `line`. */
export const at = <T>(value: T, line: number): Known<T> => known(value, [{ capture: 0, line }]);
export const missing = (host: string): Unknown => unknown([need(host)]);
export const unlisted: Unknown = unknown([], "knowledge");
export const torn = (...lines: readonly number[]): Conflict<boolean> => ({
  state: "conflict",
  readings: lines.map((line, i) => ({ value: i === 0, origins: [{ capture: 0, line }] })),
  needs: [need("both")],
});

export const linesOf = ({ origins }: RuleOutcome): readonly number[] => origins.map(({ line }) => line);
export const hostsOf = ({ needs }: RuleOutcome): readonly (string | undefined)[] => needs.map(({ host }) => host);

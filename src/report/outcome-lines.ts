import type { Outcome, RuleEntry } from "../assessment/assessment.ts";

const words = {
  unknown: (of: { title: string; thing: string | undefined }) =>
    `Not proven: ${of.title}${of.thing === undefined ? "" : ` (${of.thing})`}`,
  unmet: (of: { title: string }) => `Not met: ${of.title}`,
  broken: (of: { title: string }) => `This check could not be completed: ${of.title}`,
};

/** What an outcome says, in one sentence. */
export function outcomeStatement(outcome: Outcome, rule: Pick<RuleEntry, "title">): string {
  const { title } = rule;
  if (outcome.outcome === "unknown") return words.unknown({ title, thing: outcome.thing });
  if (outcome.outcome === "error") return words.broken({ title });
  return outcome.text ?? words.unmet({ title });
}

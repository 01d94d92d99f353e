import type { Assessment, Outcome, RuleEntry } from "../assessment/assessment.ts";
import { compareNames } from "../capture/order.ts";
import { groupBy } from "./group-by.ts";
import { labelOf } from "./subject-labels.ts";

/** From worst to least: what a finding means for the moves that it is about. */
export const standings = ["blocker", "broken", "allowed", "warning", "advice"] as const;
export type Standing = (typeof standings)[number];

export interface FindingRow {
  /** `F-03`, or `F-03.2` where one rule failed for several subjects. */
  readonly anchor: string;
  /** Index into `outcomes`. */
  readonly index: number;
  readonly outcome: Outcome;
}

/** One rule and everything that it failed for. */
export interface FindingGroup {
  readonly anchor: string;
  readonly standing: Standing;
  readonly rule: RuleEntry;
  readonly rows: readonly FindingRow[];
}

/** What failed or broke, by severity and rule, numbered in this order. */
export function findingGroups(assessment: Assessment, ruleOf: (id: string) => RuleEntry): FindingGroup[] {
  const found = assessment.outcomes.flatMap((outcome, index) => {
    const standing = standingOf(outcome);
    return standing === undefined ? [] : [{ standing, outcome, index, label: labelOf(assessment, outcome.subject) }];
  });
  const groups = [...groupBy(found, ({ standing, outcome }) => `${standing} ${outcome.rule}`).values()];
  const rank = (group: (typeof groups)[number]): number => standings.indexOf(group[0]?.standing ?? "advice");
  const rule = (group: (typeof groups)[number]): string => group[0]?.outcome.rule ?? "";
  groups.sort((a, b) => rank(a) - rank(b) || compareNames(rule(a), rule(b)));
  const width = Math.max(2, String(groups.length).length);
  return groups.map((group, i) => {
    group.sort(
      (a, b) =>
        compareNames(a.label, b.label) ||
        compareNames(a.outcome.thing ?? "", b.outcome.thing ?? "") ||
        compareNames(a.outcome.fingerprint, b.outcome.fingerprint),
    );
    const anchor = `F-${String(i + 1).padStart(width, "0")}`;
    const rows = group.map(({ outcome, index }, n) => ({
      anchor: group.length === 1 ? anchor : `${anchor}.${n + 1}`,
      index,
      outcome,
    }));
    return { anchor, standing: standings[rank(group)] ?? "advice", rule: ruleOf(rule(group)), rows };
  });
}

function standingOf(outcome: Outcome): Standing | undefined {
  if (outcome.outcome === "error") return "broken";
  if (outcome.outcome !== "fail") return undefined;
  return outcome.allowed === undefined ? outcome.severity : "allowed";
}

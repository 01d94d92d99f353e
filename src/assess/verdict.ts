import type { Outcome } from "../assessment/assessment.ts";
import type { Verdict } from "../assessment/verdict.ts";

type Judged = Pick<Outcome, "outcome" | "severity" | "cause" | "core" | "allowed">;

export interface Judgement<T> {
  readonly verdict: Verdict;
  /** The first outcome that the verdict stands on; none where it is READY or nothing was judged. */
  readonly decisive?: T;
  readonly coverage: { readonly applied: number; readonly decided: number };
}

const steps: readonly { readonly verdict: Verdict; readonly holds: (outcome: Judged) => boolean }[] = [
  { verdict: "NOT READY", holds: (o) => isBlocker(o) && o.outcome === "fail" && o.allowed === undefined },
  { verdict: "INSUFFICIENT EVIDENCE", holds: (o) => isBlocker(o) && (o.outcome === "error" || lacksBase(o)) },
  { verdict: "READY WITH CONDITIONS", holds: isCondition },
];

/** The verdict of one move: the first row of the table that is true, from worst to best. */
export function judge<T extends Judged>(outcomes: readonly T[]): Judgement<T> {
  const coverage = { applied: 0, decided: 0 };
  let isBlocked = false;
  const grave: T[] = [];
  for (const one of outcomes) {
    const { outcome, severity } = one;
    if (outcome === "notApplicable") continue;
    coverage.applied++;
    if (outcome === "pass" || outcome === "fail") coverage.decided++;
    if (severity === "blocker") isBlocked = true;
    if (outcome !== "pass") grave.push(one);
  }
  for (const { verdict, holds } of steps) {
    const decisive = grave.find(holds);
    if (decisive !== undefined) return { verdict, decisive, coverage };
    // Where no blocker applied, nothing was proven.
    if (verdict === "INSUFFICIENT EVIDENCE" && !isBlocked) return { verdict, coverage };
  }
  return { verdict: "READY", coverage };
}

function isBlocker({ severity }: Judged): boolean {
  return severity === "blocker";
}

function lacksBase({ outcome, cause, core }: Judged): boolean {
  return outcome === "unknown" && (cause === "conflict" || core === true);
}

function isCondition(outcome: Judged): boolean {
  if (outcome.allowed !== undefined) return true;
  if (isBlocker(outcome)) return outcome.outcome === "unknown";
  if (outcome.severity !== "warning") return false;
  return outcome.outcome === "fail" || outcome.outcome === "error" || lacksBase(outcome);
}

import type { Assessment, Move } from "../assessment/assessment.ts";
import { groupBy } from "./group-by.ts";
import { bestVerdict, verdictRank, verdicts, worstVerdict, type Verdict } from "../assessment/verdict.ts";

/** The word, and the name of the mark and the class that go with it. */
export interface VerdictView {
  readonly word: string;
  readonly mark: string;
}

const marks: Readonly<Record<Verdict, string>> = {
  "NOT READY": "not-ready",
  "INSUFFICIENT EVIDENCE": "insufficient",
  "READY WITH CONDITIONS": "conditions",
  READY: "ready",
};

export function verdictView(verdict: Verdict): VerdictView {
  return { word: verdict, mark: marks[verdict] };
}

export interface Tally {
  /** Where neither destinations nor moves were asked for, a partition counts once, with its best destination. */
  readonly unit: "move" | "partition";
  readonly total: number;
  /** From worst to best. */
  readonly counts: readonly { readonly verdict: Verdict; readonly count: number }[];
  readonly worst: Verdict | undefined;
  /** READY and READY WITH CONDITIONS. */
  readonly mayMove: number;
}

/** Stands beside every count of verdicts: a count invites adding up. */
export const eachOnItsOwn =
  "Each move is judged on its own; moves to one destination are not added up: together they may not fit.";

/** What the cover counts, and the verdict that the whole report stands for. */
export function tally(assessment: Assessment): Tally {
  const byPartition = groupBy(assessment.moves, (move) => move.partition);
  const { to, listed } = assessment.options;
  const perPartition = to === undefined && !listed && byPartition.size < assessment.moves.length;
  const all = perPartition ? [...byPartition.values()].map(best) : assessment.moves.map((move) => move.verdict);
  const counts = verdicts.map((verdict) => ({ verdict, count: all.filter((one) => one === verdict).length }));
  return {
    unit: perPartition ? "partition" : "move",
    total: all.length,
    counts,
    worst: worstVerdict(all),
    mayMove: all.filter((verdict) => verdictRank(verdict) >= verdictRank("READY WITH CONDITIONS")).length,
  };
}

function best(moves: readonly Move[]): Verdict {
  return bestVerdict(moves.map((move) => move.verdict)) ?? "NOT READY";
}

import type { Assessment, Move } from "../assessment/assessment.ts";
import { verdictRank } from "../assessment/verdict.ts";
import { compareNames } from "../capture/order.ts";
import { labelOf } from "./subject-labels.ts";

/** From READY to NOT READY, then by name. */
export function orderedMoves(assessment: Assessment): Move[] {
  const name = (key: string): string => labelOf(assessment, key);
  return assessment.moves.toSorted(
    (a, b) =>
      verdictRank(b.verdict) - verdictRank(a.verdict) ||
      compareNames(name(a.partition), name(b.partition)) ||
      compareNames(name(a.source), name(b.source)) ||
      compareNames(name(a.destination), name(b.destination)),
  );
}

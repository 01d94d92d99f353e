import type { Assessment } from "../assessment/assessment.ts";
import { bestVerdict, worstVerdict, type Verdict } from "../assessment/verdict.ts";
import { exitCodes, verdictCodes } from "./exit-codes.ts";

/** The worst of the moves asked for; without a destination each partition counts with its best one. */
export function assessmentCode(assessment: Assessment): number {
  const perPartition = new Map<string, Verdict[]>();
  for (const { partition, destination, verdict } of assessment.moves) {
    const key =
      assessment.options.to === undefined && !assessment.options.listed ? partition : `${partition}>${destination}`;
    perPartition.set(key, [...(perPartition.get(key) ?? []), verdict]);
  }
  const best = [...perPartition.values()]
    .map((verdicts) => bestVerdict(verdicts))
    .filter((verdict) => verdict !== undefined);
  const worst = worstVerdict(best);
  return worst === undefined ? exitCodes.usage : verdictCodes[worst];
}

import type { Assessment } from "../assessment/assessment.ts";
import { tally } from "../report/verdicts.ts";
import { exitCodes, verdictCodes } from "./exit-codes.ts";

/** The worst of the moves asked for; without a destination each partition counts with its best one. */
export function assessmentCode(assessment: Assessment): number {
  const { worst } = tally(assessment);
  return worst === undefined ? exitCodes.usage : verdictCodes[worst];
}

/** From worst to best. */
export const verdicts = ["NOT READY", "INSUFFICIENT EVIDENCE", "READY WITH CONDITIONS", "READY"] as const;
export type Verdict = (typeof verdicts)[number];

/** 0 is the worst. */
export function verdictRank(verdict: Verdict): number {
  return verdicts.indexOf(verdict);
}

export function worstVerdict(all: readonly Verdict[]): Verdict | undefined {
  return verdicts.find((verdict) => all.includes(verdict));
}

export function bestVerdict(all: readonly Verdict[]): Verdict | undefined {
  return verdicts.findLast((verdict) => all.includes(verdict));
}

import type { Verdict } from "../assessment/verdict.ts";

export const exitCodes = { ok: 0, failed: 1, usage: 2 } as const;

export const verdictCodes: Readonly<Record<Verdict, number>> = {
  READY: 0,
  "READY WITH CONDITIONS": 4,
  "NOT READY": 3,
  "INSUFFICIENT EVIDENCE": 5,
};

import type { Move, Outcome } from "../../assessment/assessment.ts";
import { anchors } from "../anchors.ts";
import type { Undrawn } from "../reading.ts";
import type { Mark, MarkLevel } from "./picture.ts";

const words: Readonly<Record<MarkLevel, (of: { finding: string; more: number }) => string>> = {
  stop: ({ finding, more }) => `stops ${finding}${others(more)}`,
  warn: ({ finding, more }) => `warns ${finding}${others(more)}`,
  unknown: ({ more }) => `unknown${others(more)}`,
};

const symbols: Readonly<Record<MarkLevel, string>> = {
  stop: "not-ready",
  warn: "conditions",
  unknown: "insufficient",
};

const levels: readonly MarkLevel[] = ["stop", "warn", "unknown"];

function others(more: number): string {
  return more === 0 ? "" : `+${more}`;
}

/** The marks of a part: one for each level at most, which leads to the first outcome of that level. */
export type MarksOf = (node: number) => readonly Mark[];

/** Outcomes of a move by the parts that they are about, advice among them. */
export function outcomesByPart({ assessment }: Undrawn, move: Move): ReadonlyMap<number, readonly number[]> {
  const byPart = new Map<number, number[]>();
  for (const index of move.outcomes) {
    for (const part of assessment.outcomes[index]?.parts ?? []) {
      if (!move.slice.includes(part)) continue;
      const known = byPart.get(part);
      if (known === undefined) byPart.set(part, [index]);
      else known.push(index);
    }
  }
  return byPart;
}

export function marksOf(reading: Undrawn, byPart: ReadonlyMap<number, readonly number[]>): MarksOf {
  return (node) => {
    const outcomes = (byPart.get(node) ?? []).flatMap((index) => {
      const outcome = reading.assessment.outcomes[index];
      return outcome === undefined ? [] : [{ index, outcome, level: levelOf(outcome) }];
    });
    return levels.flatMap((level): Mark[] => {
      const own = outcomes.filter((one) => one.level === level);
      const [first] = own;
      if (first === undefined) return [];
      const finding = reading.findingOf.get(first.index)?.anchor ?? "";
      const anchor = finding === "" ? anchors.notEvaluated(first.outcome.rule) : finding;
      return [{ level, symbol: symbols[level], text: words[level]({ finding, more: own.length - 1 }), anchor }];
    });
  };
}

/** Advice is a finding, and no fault of a part. A check that broke decides nothing. */
function levelOf({ outcome, severity, allowed }: Outcome): MarkLevel | undefined {
  if (outcome === "unknown" || outcome === "error") return "unknown";
  if (outcome !== "fail" || severity === "advice") return undefined;
  return severity === "blocker" && allowed === undefined ? "stop" : "warn";
}

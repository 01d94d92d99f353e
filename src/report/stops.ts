import { anchors } from "./anchors.ts";
import { groupBy } from "./group-by.ts";
import { concernedNames } from "./names.ts";
import { grouped, listedUpTo } from "./numbers.ts";
import { outcomeStatement } from "./outcome-lines.ts";
import type { Reading } from "./reading.ts";
import type { Link } from "./section.ts";
import { shorten } from "./visible.ts";

const nameLimit = 12;
const textLimit = 300;

const words = {
  missing: "not evaluated",
  first: (of: { statement: string; more: number }) =>
    of.more === 0 ? of.statement : `${of.statement} (and ${grouped(of.more)} more like it)`,
};

/** One rule that keeps moves from going ahead, said by the first of its outcomes. */
export interface Stop {
  readonly link: Link;
  readonly text: string;
  readonly concerns: string;
}

interface RankedStop {
  readonly stop: Stop;
  readonly moves: number;
}

/** What concerns most moves first; among equals what failed, then what broke, then what is not known. */
export function stops(reading: Reading): Stop[] {
  const all = [...stoppingFindings(reading), ...missingCore(reading)];
  return all.sort((a, b) => b.moves - a.moves).map(({ stop }) => stop);
}

function stoppingFindings(reading: Reading): RankedStop[] {
  const groups = reading.findings.filter(
    ({ standing, rows }) =>
      standing === "blocker" || (standing === "broken" && rows.some(({ outcome }) => outcome.severity === "blocker")),
  );
  return groups.map(({ anchor, rows }) =>
    rankedStop(
      reading,
      { anchor, text: anchor },
      rows.map(({ index }) => index),
    ),
  );
}

function missingCore(reading: Reading): RankedStop[] {
  const missing = reading.assessment.outcomes.flatMap((outcome, index) => {
    const stopping = outcome.severity === "blocker" && (outcome.core === true || outcome.cause === "conflict");
    return outcome.outcome === "unknown" && stopping ? [{ rule: outcome.rule, index }] : [];
  });
  return [...groupBy(missing, ({ rule }) => rule)].map(([rule, outcomes]) =>
    rankedStop(
      reading,
      { anchor: anchors.notEvaluated(rule), text: words.missing },
      outcomes.map(({ index }) => index),
    ),
  );
}

function rankedStop(reading: Reading, link: Link, outcomes: readonly number[]): RankedStop {
  const first = reading.assessment.outcomes[outcomes[0] ?? -1];
  const statement = first === undefined ? "" : outcomeStatement(first, reading.ruleOf(first.rule));
  return {
    stop: {
      link,
      text: words.first({ statement: shorten(statement, textLimit), more: outcomes.length - 1 }),
      concerns: listedUpTo(concernedNames(reading, outcomes), nameLimit),
    },
    moves: new Set(outcomes.flatMap(reading.movesOf)).size,
  };
}

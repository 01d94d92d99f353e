import type { Assessment, Move } from "../../assessment/assessment.ts";
import { verdictRank } from "../../assessment/verdict.ts";
import { compareNames } from "../../capture/order.ts";
import { counted, grouped, listed, percent } from "../numbers.ts";
import { outcomeStatement } from "../outcome-lines.ts";
import type { Property } from "../properties.ts";
import type { Reading } from "../reading.ts";
import { reportId } from "../report-id.ts";
import { reportTime } from "../report-time.ts";
import type { Section } from "../section.ts";
import { label, labelOf, subjectOf } from "../subject-labels.ts";
import { tally, verdictView, type Tally, type VerdictView } from "../verdicts.ts";
import { shorten } from "../visible.ts";

const reasonLimit = 160;

const words = {
  heading: "Live Partition Mobility readiness",
  noMove: "No move was assessed: the captures name no partition together with a destination.",
  countsLabel: "Moves by verdict",
  perPartition: (of: { partitions: number }) =>
    `${counted(of.partitions, "partition")}, each counted with its best destination`,
  perMove: (of: { moves: number }) => counted(of.moves, "move"),
  source: "Source",
  destination: "Destination",
  to: "to",
  several: (of: { count: number; names: string }) => `${of.count} systems: ${of.names}`,
  facts: { asOf: "As of", captures: "Read", tool: "Made with", id: "Report" },
  read: (of: { files: number; captures: number }) =>
    `${counted(of.captures, "capture")} in ${counted(of.files, "file")}`,
  blanks: ["Change reference", "Client", "Prepared by", "Approved by"],
  movesHeading: "Verdict for each move",
  columns: ["Partition", "Destination", "Verdict", "Checks decided", "What decides it"],
  inactive: "inactive",
  nothing: "Nothing that was checked stands against it.",
  noBlocker: "No check that could stop this move applied to it.",
  notKept: "Only the verdict of this move is kept.",
};

interface CoverMove {
  readonly partition: string;
  readonly destination: string;
  readonly inactive: string;
  readonly verdict: VerdictView;
  readonly coverage: string;
  readonly reason: string;
  readonly finding: string;
}

interface CoverView {
  readonly heading: string;
  readonly verdict: VerdictView | undefined;
  readonly noMove: string;
  readonly countsLabel: string;
  readonly unit: string;
  readonly counts: readonly (VerdictView & { readonly count: string; readonly none: boolean })[];
  readonly route: { readonly from: Stop; readonly to: string; readonly destination: Stop } | undefined;
  readonly facts: readonly Property[];
  readonly blanks: readonly string[];
  readonly movesHeading: string;
  readonly columns: readonly string[];
  readonly moves: readonly CoverMove[];
}

interface Stop {
  readonly role: string;
  readonly name: string;
}

export const cover: Section = { id: "cover", heading: words.heading, view };

function view(reading: Reading): CoverView {
  const { assessment } = reading;
  const { tool, inputs, captures } = assessment;
  const counts = tally(assessment);
  return {
    heading: words.heading,
    verdict: counts.worst === undefined ? undefined : verdictView(counts.worst),
    noMove: words.noMove,
    countsLabel: words.countsLabel,
    unit: unit(counts),
    counts: counts.counts.map(({ verdict, count }) => ({
      ...verdictView(verdict),
      count: grouped(count),
      none: count === 0,
    })),
    route: route(assessment),
    facts: [
      { name: words.facts.asOf, text: reportTime(assessment.asOf) },
      { name: words.facts.captures, text: words.read({ files: inputs.length, captures: captures.length }) },
      { name: words.facts.tool, text: `${tool.name} ${tool.version}` },
      { name: words.facts.id, text: reportId(assessment) },
    ],
    blanks: words.blanks,
    movesHeading: words.movesHeading,
    columns: words.columns,
    moves: ordered(assessment).map((move) => coverMove(reading, move)),
  };
}

function unit(of: Tally): string {
  return of.unit === "partition" ? words.perPartition({ partitions: of.total }) : words.perMove({ moves: of.total });
}

function route(assessment: Assessment): CoverView["route"] {
  if (assessment.moves.length === 0) return undefined;
  return {
    from: stop(assessment, words.source, (move) => move.source),
    to: words.to,
    destination: stop(assessment, words.destination, (move) => move.destination),
  };
}

function stop(assessment: Assessment, role: string, pick: (move: Move) => string): Stop {
  const keys = [...new Set(assessment.moves.map(pick))];
  const names = keys.map((key) => systemName(assessment, key)).sort(compareNames);
  const [only = ""] = names;
  if (names.length < 2) return { role, name: only };
  return { role, name: words.several({ count: names.length, names: shorten(listed(names), 400) }) };
}

/** `Server-A (9105-42A*78A1B20)`, or the label where it says as much. */
function systemName(assessment: Assessment, key: string): string {
  const subject = subjectOf(assessment, key);
  const shown = labelOf(assessment, key);
  if (subject?.kind !== "system" || subject.typeModel === undefined || subject.serial === undefined) return shown;
  return shown.includes(subject.serial) ? shown : `${shown} (${label(`${subject.typeModel}*${subject.serial}`)})`;
}

/** Moves to one destination stand worst first; with several, the destinations of a partition stand together, best first. */
function ordered(assessment: Assessment): Move[] {
  const { moves } = assessment;
  const name = (key: string): string => labelOf(assessment, key);
  const rank = (move: Move): number => verdictRank(move.verdict);
  const single = new Set(moves.map((move) => move.destination)).size < 2;
  return moves.toSorted((a, b) => {
    const names = compareNames(name(a.partition), name(b.partition));
    if (single) return rank(a) - rank(b) || names;
    return names || rank(b) - rank(a) || compareNames(name(a.destination), name(b.destination));
  });
}

function coverMove(reading: Reading, move: Move): CoverMove {
  const { assessment } = reading;
  return {
    partition: labelOf(assessment, move.partition),
    destination: labelOf(assessment, move.destination),
    inactive: move.kind === "inactive" ? words.inactive : "",
    verdict: verdictView(move.verdict),
    coverage: percent(move.coverage.decided, move.coverage.applied),
    reason: reason(reading, move),
    finding: move.decisive === undefined ? "" : (reading.findingOf.get(move.decisive)?.anchor ?? ""),
  };
}

function reason(reading: Reading, move: Move): string {
  if (move.decisive === undefined) {
    if (move.verdict === "READY") return words.nothing;
    return move.kept ? words.noBlocker : words.notKept;
  }
  const outcome = reading.assessment.outcomes[move.decisive];
  return outcome === undefined ? "" : shorten(outcomeStatement(outcome, reading.ruleOf(outcome.rule)), reasonLimit);
}

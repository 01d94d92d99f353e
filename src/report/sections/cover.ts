import type { Assessment, Move, Outcome } from "../../assessment/assessment.ts";
import { compareNames } from "../../capture/order.ts";
import { groupBy } from "../group-by.ts";
import { orderedMoves } from "../move-order.ts";
import { counted, grouped } from "../numbers.ts";
import { outcomeStatement } from "../outcome-lines.ts";
import type { Property } from "../properties.ts";
import type { Reading } from "../reading.ts";
import { reportId } from "../report-id.ts";
import { reportTime } from "../report-time.ts";
import type { Section } from "../section.ts";
import { label, labelOf, subjectOf } from "../subject-labels.ts";
import { eachOnItsOwn, tally, verdictView, type Tally, type VerdictView } from "../verdicts.ts";
import { shorten } from "../visible.ts";

const reasonLimit = 160;
const routeLimit = 12;

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
  moreRoutes: (of: { count: number }) => `and ${counted(of.count, "more pair")} of systems`,
  notChecked: (of: { rules: number }) =>
    `The verdicts stand on ${counted(of.rules, "rule")}; what these do not look at is named under`,
  notCheckedLink: "Not checked",
  facts: { asOf: "As of", captures: "Read", tool: "Made with", id: "Report" },
  read: (of: { files: number; captures: number }) =>
    `${counted(of.captures, "capture")} in ${counted(of.files, "file")}`,
  blanks: ["Change reference", "Client", "Prepared by", "Approved by"],
  movesHeading: "Verdict for each move",
  columns: ["Partition", "Destination", "Verdict", "Checks decided", "What decides it"],
  coverage: (of: { decided: number; applied: number }) => `${grouped(of.decided)} of ${grouped(of.applied)}`,
  on: (of: { system: string }) => `on ${of.system}`,
  more: (of: { count: number }) => `and ${grouped(of.count)} more`,
  inactive: "inactive",
  inactiveNote: "inactive: the partition is not activated and is moved as it is stored.",
  nothing: "No objection in the rules that were checked.",
  noBlocker: "No check that could stop this move applied to it.",
  notKept: "Only the verdict of this move is kept.",
};

interface CoverMove {
  readonly partition: string;
  readonly on: string;
  readonly destination: string;
  readonly inactive: string;
  readonly verdict: VerdictView;
  readonly coverage: string;
  readonly reason: string;
  readonly more: string;
  readonly finding: string;
}

interface CoverView {
  readonly heading: string;
  readonly verdict: VerdictView | undefined;
  readonly noMove: string;
  readonly countsLabel: string;
  readonly unit: string;
  readonly counts: readonly (VerdictView & { readonly count: string; readonly none: boolean })[];
  readonly onItsOwn: string;
  readonly notChecked: string;
  readonly notCheckedLink: string;
  readonly to: string;
  readonly route: { readonly from: Stop; readonly destination: Stop } | undefined;
  readonly routes: readonly { readonly from: string; readonly to: string; readonly moves: string }[];
  readonly moreRoutes: string;
  readonly facts: readonly Property[];
  readonly blanks: readonly string[];
  readonly movesHeading: string;
  readonly columns: readonly string[];
  readonly moves: readonly CoverMove[];
  readonly inactiveNote: string;
}

interface Stop {
  readonly role: string;
  readonly name: string;
}

export const cover: Section = { id: "cover", heading: words.heading, view };

function view(reading: Reading): CoverView {
  const { assessment } = reading;
  const { tool, inputs, captures, moves, knowledge } = assessment;
  const severalSources = new Set(moves.map(({ source }) => source)).size > 1;
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
    onItsOwn: eachOnItsOwn,
    notChecked: words.notChecked({ rules: knowledge.rules.length }),
    notCheckedLink: words.notCheckedLink,
    to: words.to,
    ...routes(reading),
    facts: [
      { name: words.facts.asOf, text: reportTime(assessment.asOf) },
      { name: words.facts.captures, text: words.read({ files: inputs.length, captures: captures.length }) },
      { name: words.facts.tool, text: `${tool.name} ${tool.version}` },
      { name: words.facts.id, text: reportId(assessment) },
    ],
    blanks: words.blanks,
    movesHeading: words.movesHeading,
    columns: words.columns,
    moves: orderedMoves(assessment).map((move) => coverMove(reading, move, severalSources)),
    inactiveNote: moves.some(({ kind }) => kind === "inactive") ? words.inactiveNote : "",
  };
}

function unit(of: Tally): string {
  return of.unit === "partition" ? words.perPartition({ partitions: of.total }) : words.perMove({ moves: of.total });
}

/** One source and destination are told apart by their roles, several by a line for each pair. */
function routes({ assessment }: Reading): Pick<CoverView, "route" | "routes" | "moreRoutes"> {
  const name = (key: string): string => systemName(assessment, key);
  const pairs = [...groupBy(assessment.moves, ({ source, destination }) => `${source} ${destination}`).values()];
  const lines = pairs.flatMap((moves) => {
    const [move] = moves;
    return move === undefined
      ? []
      : [{ from: name(move.source), to: name(move.destination), moves: words.perMove({ moves: moves.length }) }];
  });
  lines.sort((a, b) => compareNames(a.from, b.from) || compareNames(a.to, b.to));
  const [only] = lines;
  if (only === undefined) return { route: undefined, routes: [], moreRoutes: "" };
  if (lines.length > 1) {
    const more = lines.length - routeLimit;
    return {
      route: undefined,
      routes: lines.slice(0, routeLimit),
      moreRoutes: more > 0 ? words.moreRoutes({ count: more }) : "",
    };
  }
  const route = {
    from: { role: words.source, name: only.from },
    destination: { role: words.destination, name: only.to },
  };
  return { route, routes: [], moreRoutes: "" };
}

/** `Server-A (9105-42A*78A1B20)`, or the label where it says as much. */
function systemName(assessment: Assessment, key: string): string {
  const subject = subjectOf(assessment, key);
  const shown = labelOf(assessment, key);
  if (subject?.kind !== "system" || subject.typeModel === undefined || subject.serial === undefined) return shown;
  return shown.includes(subject.serial) ? shown : `${shown} (${label(`${subject.typeModel}*${subject.serial}`)})`;
}

function coverMove(reading: Reading, move: Move, severalSources: boolean): CoverMove {
  const { assessment } = reading;
  const more = likeDecisive(assessment, move);
  return {
    partition: labelOf(assessment, move.partition),
    on: severalSources ? words.on({ system: labelOf(assessment, move.source) }) : "",
    destination: labelOf(assessment, move.destination),
    inactive: move.kind === "inactive" ? words.inactive : "",
    verdict: verdictView(move.verdict),
    coverage: words.coverage(move.coverage),
    reason: reason(reading, move),
    more: more === 0 ? "" : words.more({ count: more }),
    finding: move.decisive === undefined ? "" : (reading.findingOf.get(move.decisive)?.anchor ?? ""),
  };
}

/** How many other outcomes of the move weigh as much as the one that is named. */
function likeDecisive({ outcomes }: Assessment, { decisive, outcomes: own }: Move): number {
  const named = outcomes[decisive ?? -1];
  if (named === undefined) return 0;
  const weight = ({ outcome, severity, allowed }: Outcome): string =>
    `${outcome} ${severity} ${String(allowed !== undefined)}`;
  const others = own.flatMap((index) => (index === decisive ? [] : (outcomes[index] ?? [])));
  return others.filter((other) => weight(other) === weight(named)).length;
}

function reason(reading: Reading, move: Move): string {
  if (move.decisive === undefined) {
    if (move.verdict === "READY") return words.nothing;
    return move.kept ? words.noBlocker : words.notKept;
  }
  const outcome = reading.assessment.outcomes[move.decisive];
  return outcome === undefined ? "" : shorten(outcomeStatement(outcome, reading.ruleOf(outcome.rule)), reasonLimit);
}

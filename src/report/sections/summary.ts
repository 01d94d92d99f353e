import type { Verdict } from "../../assessment/verdict.ts";
import { anchors } from "../anchors.ts";
import { captureTimes } from "../capture-times.ts";
import type { Standing } from "../finding-groups.ts";
import { groupBy } from "../group-by.ts";
import { nextActions, type Action } from "../next-actions.ts";
import { counted, duration, grouped, listedUpTo, percent } from "../numbers.ts";
import { textProperty, type Property } from "../properties.ts";
import { partitionsOf, type Reading } from "../reading.ts";
import type { Link, Section } from "../section.ts";
import { teamNames } from "../team-names.ts";
import { tally, verdictView, type Tally, type VerdictView } from "../verdicts.ts";

/** What fits one page; the sections that follow have the rest. */
const actionLimit = 5;
const stopLimit = 6;
const partitionLimit = 12;

interface SentenceValues {
  readonly bad: string;
  readonly total: string;
  readonly unjudged: number;
}

const words = {
  heading: "Decision summary",
  verdicts: {
    "NOT READY": (of: SentenceValues) =>
      `Blockers stand against ${of.bad} of ${of.total}${of.unjudged === 0 ? "" : `; ${grouped(of.unjudged)} more cannot be judged from these captures`}.`,
    "INSUFFICIENT EVIDENCE": (of: SentenceValues) => `The captures are not enough to judge ${of.bad} of ${of.total}.`,
    "READY WITH CONDITIONS": (of: SentenceValues) =>
      `No blocker was found; ${of.bad} of ${of.total} may go ahead once the open conditions are settled.`,
    READY: (of: SentenceValues) => `Nothing that was checked stands against any of ${of.total}.`,
  } satisfies Record<Verdict, (of: SentenceValues) => string>,
  noMove: "There is no verdict, because no move was assessed.",
  unit: (of: { unit: Tally["unit"]; count: number }) => (of.count === 0 ? `no ${of.unit}` : counted(of.count, of.unit)),
  figures: {
    mayMove: (of: { total: number; unit: Tally["unit"] }) => `of ${counted(of.total, of.unit)} may go ahead`,
    blockers: (of: { count: number }) => (of.count === 1 ? "blocker" : "blockers"),
    conditions: (of: { count: number }) => (of.count === 1 ? "warning or override" : "warnings and overrides"),
    notEvaluated: (of: { count: number; core: number }) =>
      `${of.count === 1 ? "check" : "checks"} not evaluated${of.core === 0 ? "" : `, ${grouped(of.core)} for want of a base capture`}`,
    broken: (of: { count: number }) => (of.count === 1 ? "check that broke" : "checks that broke"),
    coverage: "of the checks that apply were decided",
  },
  stopsHeading: "What stands in the way",
  stopsNothing: "Nothing stops a move, and no base capture is missing.",
  stopsColumns: ["Where", "Requirement", "Partitions"],
  moreStops: (of: { count: number }) =>
    `${counted(of.count, "more requirement stands", "more requirements stand")} in the way of as many moves or fewer.`,
  missing: "not evaluated",
  actionsHeading: "Next actions",
  noActions: "Nothing is left to do before these moves.",
  actionsColumns: ["Who", "Action", "Concerns"],
  finding: (of: { say: string; title: string }) => (of.say === "" ? of.title : of.say),
  capture: (of: { commands: number; host: string }) =>
    `Run ${counted(of.commands, "command")} and capture the output: ${of.host}`,
  moreActions: (of: { count: number }) =>
    `${counted(of.count, "more action follows", "more actions follow")} from the sections below.`,
  timesHeading: "How fresh the captures are",
  times: {
    earliest: "Earliest capture",
    latest: "Latest capture",
    spread: "Between them",
    age: "Age of the earliest",
    undated: "Without a time",
    zoneless: "Without a time zone",
  },
  noTimes: "No capture says when it was taken, so nothing can be said about their age.",
  spread: (of: { seconds: number }) => (of.seconds === 0 ? "no difference" : duration(of.seconds)),
  age: (of: { seconds: number; limitHours: number | undefined }) => {
    const age = of.seconds < 0 ? `${duration(of.seconds)} after the time of this report` : duration(of.seconds);
    if (of.limitHours === undefined) return age;
    return `${age}; at most ${grouped(of.limitHours)} h ${of.seconds > of.limitHours * 3600 ? "was asked for" : "is allowed"}`;
  },
  zoneless: (of: { count: number }) => `${counted(of.count, "capture")}: all compared by local clock`,
};

interface Stop {
  readonly link: Link;
  readonly title: string;
  readonly partitions: string;
}

interface SummaryView {
  readonly verdict: VerdictView | undefined;
  readonly sentence: string;
  readonly figures: readonly { readonly value: string; readonly name: string }[];
  readonly stopsHeading: string;
  readonly stopsNothing: string;
  readonly stopsColumns: readonly string[];
  readonly stops: readonly Stop[];
  readonly moreStops: string;
  readonly actionsHeading: string;
  readonly noActions: string;
  readonly actionsColumns: readonly string[];
  readonly actions: readonly {
    readonly team: string;
    readonly text: string;
    readonly link: Link;
    readonly moves: string;
  }[];
  readonly moreActions: string;
  readonly timesHeading: string;
  readonly noTimes: string;
  readonly times: readonly Property[];
}

export const summary: Section = { id: "summary", heading: words.heading, view };

function view(reading: Reading): SummaryView {
  const counts = tally(reading.assessment);
  const stops = [...stoppingFindings(reading), ...missingCore(reading)].sort((a, b) => b.moves - a.moves);
  const actions = nextActions(reading);
  const left = actions.length - actionLimit;
  return {
    verdict: counts.worst === undefined ? undefined : verdictView(counts.worst),
    sentence: sentence(counts),
    figures: figures(reading, counts),
    stopsHeading: words.stopsHeading,
    stopsNothing: words.stopsNothing,
    stopsColumns: words.stopsColumns,
    stops: stops.slice(0, stopLimit).map(({ stop }) => stop),
    moreStops: stops.length > stopLimit ? words.moreStops({ count: stops.length - stopLimit }) : "",
    actionsHeading: words.actionsHeading,
    noActions: words.noActions,
    actionsColumns: words.actionsColumns,
    actions: actions.slice(0, actionLimit).map(actionView),
    moreActions: left > 0 ? words.moreActions({ count: left }) : "",
    timesHeading: words.timesHeading,
    noTimes: words.noTimes,
    times: times(reading),
  };
}

function sentence({ worst, counts, total, unit }: Tally): string {
  if (worst === undefined) return words.noMove;
  const count = (wanted: Verdict): number => counts.find(({ verdict }) => verdict === wanted)?.count ?? 0;
  return words.verdicts[worst]({
    bad: grouped(count(worst)),
    total: words.unit({ unit, count: total }),
    unjudged: count("INSUFFICIENT EVIDENCE"),
  });
}

function figures(reading: Reading, counts: Tally): SummaryView["figures"] {
  const { outcomes, moves } = reading.assessment;
  const rows = (...wanted: Standing[]): number =>
    reading.findings
      .filter(({ standing }) => wanted.includes(standing))
      .reduce((sum, group) => sum + group.rows.length, 0);
  const [blockers, conditions, broken] = [rows("blocker"), rows("warning", "allowed"), rows("broken")];
  const unknown = outcomes.filter(({ outcome }) => outcome === "unknown");
  const core = unknown.filter((outcome) => outcome.core === true).length;
  const applied = moves.reduce((sum, move) => sum + move.coverage.applied, 0);
  const decided = moves.reduce((sum, move) => sum + move.coverage.decided, 0);
  const figure = (count: number, name: string): { value: string; name: string } => ({ value: grouped(count), name });
  return [
    figure(counts.mayMove, words.figures.mayMove(counts)),
    figure(blockers, words.figures.blockers({ count: blockers })),
    figure(conditions, words.figures.conditions({ count: conditions })),
    figure(unknown.length, words.figures.notEvaluated({ count: unknown.length, core })),
    ...(broken === 0 ? [] : [figure(broken, words.figures.broken({ count: broken }))]),
    { value: percent(decided, applied), name: words.figures.coverage },
  ];
}

function stoppingFindings(reading: Reading): RankedStop[] {
  const groups = reading.findings.filter(
    ({ standing, rows }) =>
      standing === "blocker" || (standing === "broken" && rows.some(({ outcome }) => outcome.severity === "blocker")),
  );
  return groups.map(({ anchor, rule, rows }) =>
    rankedStop(
      reading,
      { anchor, text: anchor },
      rule.title,
      rows.map(({ index }) => index),
    ),
  );
}

function missingCore(reading: Reading): RankedStop[] {
  const missing = reading.assessment.outcomes.flatMap((outcome, index) => {
    const stops = outcome.severity === "blocker" && (outcome.core === true || outcome.cause === "conflict");
    return outcome.outcome === "unknown" && stops ? [{ rule: outcome.rule, index }] : [];
  });
  return [...groupBy(missing, ({ rule }) => rule)].map(([rule, outcomes]) =>
    rankedStop(
      reading,
      { anchor: anchors.notEvaluated(rule), text: words.missing },
      reading.ruleOf(rule).title,
      outcomes.map(({ index }) => index),
    ),
  );
}

interface RankedStop {
  readonly stop: Stop;
  readonly moves: number;
}

function rankedStop(reading: Reading, link: Link, title: string, outcomes: readonly number[]): RankedStop {
  return {
    stop: { link, title, partitions: listedUpTo(partitionsOf(reading, outcomes), partitionLimit) },
    moves: new Set(outcomes.flatMap((index) => reading.movesOf(index))).size,
  };
}

function actionView(action: Action): SummaryView["actions"][number] {
  const shared = { team: teamNames[action.team], moves: words.unit({ unit: "move", count: action.moves }) };
  if (action.kind === "finding") {
    const { anchor, rule } = action.finding;
    const text = words.finding({ say: rule.remedy.say, title: rule.title });
    return { ...shared, text, link: { anchor, text: anchor } };
  }
  const { anchor, commands, host } = action.block;
  return { ...shared, text: words.capture({ commands: commands.length, host }), link: { anchor, text: words.missing } };
}

function times({ assessment }: Reading): Property[] {
  const found = captureTimes(assessment);
  if (found === undefined) return [];
  const { earliest, latest, spreadSeconds, ageSeconds, undated, zoneless } = found;
  const limitHours = assessment.options.maxAgeHours;
  return [
    { name: words.times.earliest, text: earliest },
    { name: words.times.latest, text: latest },
    { name: words.times.spread, text: words.spread({ seconds: spreadSeconds }) },
    ...(ageSeconds === undefined ? [] : textProperty(words.times.age, words.age({ seconds: ageSeconds, limitHours }))),
    ...(undated === 0 ? [] : textProperty(words.times.undated, counted(undated, "capture"))),
    ...(zoneless === 0 ? [] : textProperty(words.times.zoneless, words.zoneless({ count: zoneless }))),
  ];
}

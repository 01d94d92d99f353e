import type { Verdict } from "../../assessment/verdict.ts";
import { compareNames } from "../../capture/order.ts";
import { captureTimes } from "../capture-times.ts";
import type { Standing } from "../finding-groups.ts";
import { nextActions, type Action } from "../next-actions.ts";
import { concernedNames } from "../names.ts";
import { counted, duration, grouped, listedUpTo, percent } from "../numbers.ts";
import { textProperty, type Property } from "../properties.ts";
import type { Reading } from "../reading.ts";
import type { Link, Section } from "../section.ts";
import { stops, type Stop } from "../stops.ts";
import { teamNames } from "../team-names.ts";
import { label } from "../subject-labels.ts";
import { eachOnItsOwn, tally, verdictView, type Tally, type VerdictView } from "../verdicts.ts";

/** The sections that follow have the rest. */
const actionLimit = 20;
const stopLimit = 20;
const nameLimit = 12;

/** What no rule of this version looks at. A rule that does takes its topic out of this list. */
const topicsNotChecked = [
  "switches and storage arrays themselves: zoning and masking count as the HMC reports them",
  "shared storage pools, and the identity of their logical units",
  "backing of virtual NICs and of migratable SR-IOV ports on the destination",
  "trusted boot, keystores and encrypted traffic",
  "how many moves a mover service partition can carry at once",
  "clusters and other software inside the partition",
];

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
    READY: (of: SentenceValues) => `No objection to any of ${of.total} in the rules that were checked.`,
  } satisfies Record<Verdict, (of: SentenceValues) => string>,
  noMove: "There is no verdict, because no move was assessed.",
  unit: (of: { unit: Tally["unit"]; count: number }) => (of.count === 0 ? `no ${of.unit}` : counted(of.count, of.unit)),
  figures: {
    mayMove: (of: { total: number; unit: Tally["unit"] }) => `of ${counted(of.total, of.unit)} may go ahead`,
    blockers: (of: { count: number }) => (of.count === 1 ? "blocker" : "blockers"),
    warnings: (of: { count: number }) => (of.count === 1 ? "warning" : "warnings"),
    allowed: (of: { count: number }) => (of.count === 1 ? "allowed option" : "allowed options"),
    notEvaluated: (of: { count: number; core: number }) =>
      `${of.count === 1 ? "check" : "checks"} not evaluated${of.core === 0 ? "" : `, ${grouped(of.core)} for want of a base capture`}`,
    broken: (of: { count: number }) => (of.count === 1 ? "check that failed to run" : "checks that failed to run"),
    coverage: (of: { rules: number }) => `of the checks of ${counted(of.rules, "rule")} were decided`,
  },
  notCheckedHeading: "Not checked",
  notChecked: (of: { rules: number }) =>
    `The verdicts stand on ${counted(of.rules, "rule")}. What no rule of this version looks at is not covered by READY:`,
  unused: "Read, but no rule uses it yet:",
  stopsHeading: "What stands in the way",
  stopsNothing: "Nothing stops a move, and no base capture is missing.",
  stopsColumns: ["Where", "What was found", "Concerns"],
  moreStops: (of: { count: number }) =>
    `${counted(of.count, "more is", "more are")} listed under Findings and Not evaluated.`,
  missing: "not evaluated",
  actionsHeading: "Next actions",
  noActions: "Nothing is left to do before these moves.",
  actionsColumns: ["Who", "Action", "Concerns"],
  finding: (of: { say: string; title: string }) => (of.say === "" ? of.title : of.say),
  capture: (of: { commands: number; host: string }) =>
    `Run ${counted(of.commands, "command")} and capture the output: ${of.host}`,
  moreActions: (of: { count: number }) =>
    `${counted(of.count, "more action is", "more actions are")} listed under Findings and Not evaluated.`,
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

interface SummaryView {
  readonly verdict: VerdictView | undefined;
  readonly sentence: string;
  readonly figures: readonly { readonly value: string; readonly name: string }[];
  readonly onItsOwn: string;
  readonly notChecked: {
    readonly heading: string;
    readonly text: string;
    readonly topics: readonly string[];
    readonly unusedText: string;
    readonly unused: readonly string[];
  };
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
    readonly concerns: string;
  }[];
  readonly moreActions: string;
  readonly timesHeading: string;
  readonly noTimes: string;
  readonly times: readonly Property[];
}

export const summary: Section = { id: "summary", heading: words.heading, view };

function view(reading: Reading): SummaryView {
  const counts = tally(reading.assessment);
  const allStops = stops(reading);
  const { actions, left } = nextActions(reading, actionLimit);
  return {
    verdict: counts.worst === undefined ? undefined : verdictView(counts.worst),
    sentence: sentence(counts),
    figures: figures(reading, counts),
    onItsOwn: counts.total === 0 ? "" : eachOnItsOwn,
    notChecked: notChecked(reading),
    stopsHeading: words.stopsHeading,
    stopsNothing: words.stopsNothing,
    stopsColumns: words.stopsColumns,
    stops: allStops.slice(0, stopLimit),
    moreStops: allStops.length > stopLimit ? words.moreStops({ count: allStops.length - stopLimit }) : "",
    actionsHeading: words.actionsHeading,
    noActions: words.noActions,
    actionsColumns: words.actionsColumns,
    actions: actions.map((action) => actionView(reading, action)),
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
  const { outcomes, moves, knowledge } = reading.assessment;
  const rows = (wanted: Standing): number =>
    reading.findings.filter(({ standing }) => standing === wanted).reduce((sum, group) => sum + group.rows.length, 0);
  const [blockers, warnings, allowed, broken] = [rows("blocker"), rows("warning"), rows("allowed"), rows("broken")];
  const unknown = outcomes.filter(({ outcome }) => outcome === "unknown");
  const core = unknown.filter((outcome) => outcome.core === true).length;
  const applied = moves.reduce((sum, move) => sum + move.coverage.applied, 0);
  const decided = moves.reduce((sum, move) => sum + move.coverage.decided, 0);
  const figure = (count: number, name: string): { value: string; name: string } => ({ value: grouped(count), name });
  return [
    figure(counts.mayMove, words.figures.mayMove(counts)),
    figure(blockers, words.figures.blockers({ count: blockers })),
    figure(warnings, words.figures.warnings({ count: warnings })),
    ...(allowed === 0 ? [] : [figure(allowed, words.figures.allowed({ count: allowed }))]),
    figure(unknown.length, words.figures.notEvaluated({ count: unknown.length, core })),
    ...(broken === 0 ? [] : [figure(broken, words.figures.broken({ count: broken }))]),
    { value: percent(decided, applied), name: words.figures.coverage({ rules: knowledge.rules.length }) },
  ];
}

function notChecked({ assessment }: Reading): SummaryView["notChecked"] {
  const { rules } = assessment.knowledge;
  const used = new Set(rules.flatMap(({ reads }) => reads));
  const read = assessment.captures.filter(({ parser }) => parser !== undefined).map(({ command }) => command);
  return {
    heading: words.notCheckedHeading,
    text: words.notChecked({ rules: rules.length }),
    topics: topicsNotChecked,
    unusedText: words.unused,
    unused: [...new Set(read)]
      .filter((command) => !used.has(command))
      .sort(compareNames)
      .map(label),
  };
}

function actionView(reading: Reading, action: Action): SummaryView["actions"][number] {
  const shared = {
    team: teamNames[action.team],
    concerns: listedUpTo(concernedNames(reading, action.outcomes), nameLimit),
  };
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

import type { RemedyStep, RuleEntry } from "../../assessment/assessment.ts";
import { anchors } from "../anchors.ts";
import { confidenceMarks } from "../confidence-marks.ts";
import { pictureLinks } from "../drawn-moves.ts";
import { evidenceAt, evidenceLinks, excerpt } from "../evidence-links.ts";
import { standings, type FindingGroup, type FindingRow, type Standing } from "../finding-groups.ts";
import { groupBy } from "../group-by.ts";
import { concernedNames, subjectNames } from "../names.ts";
import { counted, listedUpTo } from "../numbers.ts";
import { outcomeStatement } from "../outcome-lines.ts";
import { textProperty, type Property } from "../properties.ts";
import type { Reading } from "../reading.ts";
import type { Link, Section } from "../section.ts";
import { hostKindWords, kindOf, label, labelOf, subjectOf } from "../subject-labels.ts";
import { teamNames } from "../team-names.ts";
import { shorten, textLines } from "../visible.ts";

/** From here on a finding shows links alone; the evidence register has the lines. */
const rowsWithExcerpts = 20;
const excerptsPerCase = 6;
/** A finding longer than this may break between its subjects. */
const rowsOnOnePage = 2;
const textLimit = 1000;
const nameLimit = 12;
const namesInTitle = 3;
const picturesShown = 4;

const words = {
  heading: "Findings",
  none: "Nothing failed, and every check ran.",
  standings: {
    blocker: { mark: "Blocker", heading: "Blockers", says: "Each of these stops every move that it applies to." },
    broken: {
      mark: "Broken check",
      heading: "Checks that could not be completed",
      says: "The program failed in these checks, so they decide nothing; a blocker among them leaves its moves without a verdict.",
    },
    allowed: {
      mark: "Overridden",
      heading: "Blockers overridden by an allowed option",
      says: "They failed. An HMC option that was allowed for this report lets the move go ahead at the cost named here.",
    },
    warning: {
      mark: "Warning",
      heading: "Warnings",
      says: "The move can go ahead, but something should be settled first.",
    },
    advice: { mark: "Advice", heading: "Advice", says: "No verdict depends on these." },
  } satisfies Record<Standing, { mark: string; heading: string; says: string }>,
  several: (of: { title: string; names: readonly string[]; standing: Standing }) =>
    `${of.standing === "broken" ? "Not completed" : "Not met"} for ${listedUpTo(of.names, namesInTitle)}: ${of.title}`,
  affects: (of: { moves: number; names: readonly string[] }) =>
    `${counted(of.moves, "move")}: ${listedUpTo(of.names, nameLimit)}`,
  labels: {
    thing: "Concerns",
    affects: "Counts for",
    expected: "Expected",
    found: "Found",
    said: "The program said",
    why: "Why it matters",
    evidence: "Evidence",
    moreEvidence: "Further evidence",
    pictures: "In the topology",
    predicts: "The HMC would answer",
    override: "Override",
    remedy: "Remedy",
    gui: "In the HMC interface",
    undo: "To undo",
    notWhen: "Not when",
    sources: "Sources",
    basis: "Basis",
  },
  brokenRemedy:
    "The program failed here, not the systems: judge this point by hand, and report the fault to its makers.",
  noEvidence: "No captured line stands behind this outcome.",
  override: (of: { option: string; costs: string }) => `${of.option} turns this check off. The price: ${of.costs}`,
  on: (of: { host: string }) => `On: ${of.host}`,
  effects: { read: "reads only", change: "changes a setting", outage: "interrupts service", danger: "dangerous" },
};

interface FindingsView {
  readonly none: string;
  readonly groups: readonly {
    readonly standing: Standing;
    readonly heading: string;
    readonly says: string;
    readonly findings: readonly FindingView[];
  }[];
}

interface FindingView {
  readonly anchor: string;
  readonly standing: Standing;
  readonly mark: string;
  readonly markWord: string;
  readonly rule: Link;
  readonly title: string;
  readonly splits: boolean;
  readonly cases: readonly CaseView[];
  readonly reasons: readonly Property[];
  readonly remedy: { readonly name: string; readonly team: string; readonly text: string };
  readonly steps: readonly StepView[];
  readonly footing: readonly Property[];
}

interface CaseView {
  readonly anchor: string;
  readonly single: boolean;
  readonly statement: string;
  readonly properties: readonly Property[];
}

interface StepView {
  readonly host: string;
  readonly effect: string;
  readonly effectWord: string;
  readonly danger: boolean;
  readonly command: readonly string[];
  readonly properties: readonly Property[];
}

const marks: Readonly<Record<Standing, string>> = {
  blocker: "not-ready",
  broken: "broken",
  allowed: "allowed",
  warning: "conditions",
  advice: "advice",
};

export const findings: Section = { id: "findings", heading: words.heading, view };

function view(reading: Reading): FindingsView {
  const byStanding = groupBy(reading.findings, (group) => group.standing);
  return {
    none: words.none,
    groups: standings.flatMap((standing) => {
      const groups = byStanding.get(standing);
      if (groups === undefined) return [];
      const { heading, says } = words.standings[standing];
      return [{ standing, heading, says, findings: groups.map((group) => finding(reading, group)) }];
    }),
  };
}

function finding(reading: Reading, { anchor, standing, rule, rows }: FindingGroup): FindingView {
  const { labels } = words;
  const [first] = rows;
  const single = rows.length === 1;
  const indexes = rows.map(({ index }) => index);
  const title =
    single && first !== undefined
      ? outcomeStatement(first.outcome, rule)
      : words.several({ title: rule.title, names: subjectNames(reading, indexes), standing });
  return {
    anchor,
    standing,
    mark: marks[standing],
    markWord: words.standings[standing].mark,
    rule: { anchor: anchors.rule(rule.id), text: rule.id },
    title: shorten(title, textLimit),
    splits: rows.length > rowsOnOnePage,
    cases: rows.map((row, i) => caseView(reading, rule, row, { single, withLines: i < rowsWithExcerpts })),
    reasons: [
      ...textProperty(labels.why, rule.why),
      ...(standing !== "blocker" || rule.predicts.length === 0
        ? []
        : [{ name: labels.predicts, codes: rule.predicts }]),
      ...(rule.override === undefined ? [] : textProperty(labels.override, words.override(rule.override))),
    ],
    remedy: {
      name: labels.remedy,
      team: teamNames[rule.team],
      text: standing === "broken" ? words.brokenRemedy : rule.remedy.say,
    },
    steps: standing === "broken" ? [] : rule.remedy.steps.map(step),
    footing: [
      ...textProperty(labels.basis, confidenceMarks[rule.confidence]),
      ...(rule.sources.length === 0
        ? []
        : [{ name: labels.sources, links: rule.sources.map((key) => ({ anchor: anchors.source(key), text: key })) }]),
    ],
  };
}

function caseView(
  reading: Reading,
  rule: RuleEntry,
  { anchor, index, outcome }: FindingRow,
  { single, withLines }: { single: boolean; withLines: boolean },
): CaseView {
  const { labels } = words;
  const broken = outcome.outcome === "error";
  return {
    anchor,
    single,
    statement: shorten(outcomeStatement(outcome, rule), textLimit),
    properties: [
      { name: kindOf(reading.assessment, outcome.subject), text: labelOf(reading.assessment, outcome.subject) },
      ...textProperty(labels.thing, label(outcome.thing ?? "")),
      ...textProperty(labels.affects, affects(reading, index)),
      ...(broken ? textProperty(labels.said, shorten(outcome.text ?? "", textLimit)) : []),
      ...textProperty(labels.expected, shorten(outcome.expected ?? "", textLimit)),
      ...textProperty(labels.found, shorten(outcome.found ?? "", textLimit)),
      ...proof(reading, outcome.evidence, withLines),
      ...pictures(reading, index),
    ],
  };
}

/** The first lines that prove it, and links to all others: an absence is proven by many lines that are all alike. */
function proof(reading: Reading, indexes: readonly number[], withLines: boolean): Property[] {
  const { labels } = words;
  const evidence = evidenceAt(reading, indexes);
  if (evidence.length === 0) return [{ name: labels.evidence, text: words.noEvidence }];
  if (!withLines) return [{ name: labels.evidence, links: evidenceLinks(reading, indexes) }];
  const first = { name: labels.evidence, excerpts: evidence.slice(0, excerptsPerCase).map(excerpt) };
  const others = indexes.slice(excerptsPerCase);
  return others.length === 0 ? [first] : [first, { name: labels.moreEvidence, links: evidenceLinks(reading, others) }];
}

/** Where the part that failed stands in the pictures of the moves. */
function pictures(reading: Reading, index: number): Property[] {
  const links = pictureLinks(reading, index, picturesShown);
  return links.length === 0 ? [] : [{ name: words.labels.pictures, links }];
}

/** Whose move it is need not be said of a partition that moves once. */
function affects(reading: Reading, index: number): string {
  const moves = reading.movesOf(index);
  const { subject = "" } = reading.assessment.outcomes[index] ?? {};
  const kind = subjectOf(reading.assessment, subject)?.kind;
  if (moves.length === 0 || kind === "move" || (kind === "partition" && moves.length === 1)) return "";
  return words.affects({ moves: moves.length, names: concernedNames(reading, [index]) });
}

function step({ host, effect, command, gui, undo, notWhen }: RemedyStep): StepView {
  const { labels } = words;
  return {
    host: words.on({ host: hostKindWords[host] }),
    effect,
    effectWord: words.effects[effect],
    danger: effect === "danger",
    command: command === undefined ? [] : textLines(command),
    properties: [
      ...textProperty(labels.gui, gui),
      ...textProperty(labels.notWhen, notWhen),
      ...(undo === undefined ? [] : [{ name: labels.undo, code: undo }]),
    ],
  };
}

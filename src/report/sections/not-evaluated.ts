import type { Outcome } from "../../assessment/assessment.ts";
import { compareNames } from "../../capture/order.ts";
import { anchors } from "../anchors.ts";
import { groupBy } from "../group-by.ts";
import type { NeedBlock } from "../need-blocks.ts";
import { concernedNames } from "../names.ts";
import { counted, listed, listedUpTo } from "../numbers.ts";
import type { Reading } from "../reading.ts";
import type { Link, Section } from "../section.ts";
import { teamNames, teamOfHost } from "../team-names.ts";

const nameLimit = 40;

const words = {
  heading: "Not evaluated",
  none: "Every check that applies was decided.",
  intro:
    "What was not captured is unknown, and unknown is never counted as passed. Run these commands, add their output to the captures and make the report again.",
  parts: {
    core: { heading: "Base captures that are missing", says: "Without these a move has no verdict." },
    deep: {
      heading: "Deeper captures that are missing",
      says: "Without these a move is ready with conditions at best.",
    },
  },
  closes: (of: { closes: number; helps: number; moves: number }) => {
    const moves = counted(of.moves, "move");
    if (of.closes === 0)
      return `Goes toward ${counted(of.helps, "check")} of ${moves}, which another host has to answer as well.`;
    const helps =
      of.helps === 0 ? "" : ` ${counted(of.helps, "more check needs", "more checks need")} another host as well.`;
    return `Closes ${counted(of.closes, "check")} of ${moves}.${helps}`;
  },
  team: (of: { team: string }) => `For: ${of.team}`,
  instead: (of: { command: string }) => `In place of ${of.command}:`,
  rulesHeading: "Rule by rule",
  columns: ["Rule", "Concerns", "Why it is open", "Closed by"],
  causes: {
    core: "A base capture is missing",
    deep: "A deeper capture is missing",
    knowledge: "The built-in tables do not say",
    conflict: "Captures contradict each other",
  },
  nobody: "no capture; see the rule's sources",
};

type Cause = keyof typeof words.causes;

interface BlockView {
  readonly anchor: string;
  readonly host: string;
  readonly team: string;
  readonly closes: string;
  readonly commands: readonly string[];
  readonly instead: readonly { readonly text: string; readonly commands: readonly string[] }[];
}

interface NotEvaluatedView {
  readonly none: string;
  readonly intro: string;
  readonly parts: readonly { readonly heading: string; readonly says: string; readonly blocks: readonly BlockView[] }[];
  readonly rulesHeading: string;
  readonly columns: readonly string[];
  readonly rules: readonly RuleRow[];
}

interface RuleRow {
  readonly anchor: string;
  readonly rule: Link;
  readonly title: string;
  readonly concerns: string;
  readonly causes: string;
  readonly blocks: readonly Link[];
  readonly nobody: string;
}

export const notEvaluated: Section = { id: "not-evaluated", heading: words.heading, view };

function view(reading: Reading): NotEvaluatedView {
  const parts = (["core", "deep"] as const).map((part) => ({
    ...words.parts[part],
    blocks: reading.needBlocks.filter(({ core }) => core === (part === "core")).map(blockView),
  }));
  return {
    none: words.none,
    intro: words.intro,
    parts: parts.filter(({ blocks }) => blocks.length > 0),
    rulesHeading: words.rulesHeading,
    columns: words.columns,
    rules: ruleRows(reading),
  };
}

function blockView({ anchor, host, kind, commands, closes, helps, moves }: NeedBlock): BlockView {
  return {
    anchor,
    host,
    team: words.team({ team: teamNames[teamOfHost[kind]] }),
    closes: words.closes({ closes: closes.length, helps: helps.length, moves }),
    commands: commands.map(({ command }) => command),
    instead: commands
      .filter(({ others }) => others.length > 0)
      .map(({ command, others }) => ({ text: words.instead({ command }), commands: others })),
  };
}

function ruleRows(reading: Reading): RuleRow[] {
  const open = reading.assessment.outcomes.flatMap((outcome, index) =>
    outcome.outcome === "unknown" ? [{ outcome, index }] : [],
  );
  const blocksOf = blocksByOutcome(reading.needBlocks);
  const groups = [...groupBy(open, ({ outcome }) => outcome.rule)].sort(([a], [b]) => compareNames(a, b));
  return groups.map(([id, rows]) => {
    const blocks = new Set(rows.flatMap(({ index }) => blocksOf.get(index) ?? []));
    const causes = new Set(rows.map(({ outcome }) => words.causes[causeOf(outcome)]));
    const outcomes = rows.map(({ index }) => index);
    return {
      anchor: anchors.notEvaluated(id),
      rule: { anchor: anchors.rule(id), text: id },
      title: reading.ruleOf(id).title,
      concerns: listedUpTo(concernedNames(reading, outcomes), nameLimit),
      causes: listed([...causes]),
      blocks: [...blocks].map(({ anchor, host }) => ({ anchor, text: host })),
      nobody: words.nobody,
    };
  });
}

function blocksByOutcome(blocks: readonly NeedBlock[]): Map<number, NeedBlock[]> {
  const pairs = blocks.flatMap((block) => [...block.closes, ...block.helps].map((outcome) => ({ outcome, block })));
  const byOutcome = groupBy(pairs, ({ outcome }) => outcome);
  return new Map([...byOutcome].map(([outcome, all]) => [outcome, all.map(({ block }) => block)]));
}

function causeOf({ cause, core }: Outcome): Cause {
  if (cause === "knowledge" || cause === "conflict") return cause;
  return core === true ? "core" : "deep";
}

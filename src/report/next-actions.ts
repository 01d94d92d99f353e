import type { Team } from "../assessment/assessment.ts";
import type { FindingGroup } from "./finding-groups.ts";
import type { NeedBlock } from "./need-blocks.ts";
import type { Reading } from "./reading.ts";
import { teamNames, teamOfHost } from "./team-names.ts";

export type Action = (
  { readonly kind: "finding"; readonly finding: FindingGroup } | { readonly kind: "capture"; readonly block: NeedBlock }
) & {
  readonly team: Team;
  /** Indexes of the outcomes that it settles or helps to settle. */
  readonly outcomes: readonly number[];
};

interface RankedAction {
  readonly action: Action;
  readonly rank: number;
  readonly moves: number;
  /** Where the rule stands in the catalogue: what it needs settled first stands before it. */
  readonly place: number;
}

/** The most urgent actions, each team's together: blockers and base captures first, then what only leaves conditions. */
export function nextActions(reading: Reading, limit: number): { actions: Action[]; left: number } {
  const all = [...findingActions(reading), ...captureActions(reading)];
  const chosen = all.sort((a, b) => a.rank - b.rank || b.moves - a.moves).slice(0, limit);
  const teams = Object.keys(teamNames);
  const team = ({ action }: RankedAction): number => teams.indexOf(action.team);
  chosen.sort((a, b) => team(a) - team(b) || a.rank - b.rank || a.place - b.place);
  return { actions: chosen.map(({ action }) => action), left: all.length - chosen.length };
}

function findingActions(reading: Reading): RankedAction[] {
  return reading.findings.flatMap((finding) => {
    const rank = ranks[finding.standing];
    if (rank === undefined) return [];
    const outcomes = finding.rows.map(({ index }) => index);
    const moves = new Set(outcomes.flatMap(reading.movesOf)).size;
    const place = reading.rules.indexOf(finding.rule);
    return [{ rank, moves, place, action: { kind: "finding", team: finding.rule.team, outcomes, finding } }];
  });
}

function captureActions({ needBlocks, rules }: Reading): RankedAction[] {
  return needBlocks.map((block) => {
    const outcomes = [...block.closes, ...block.helps];
    const action: Action = { kind: "capture", team: teamOfHost[block.kind], outcomes, block };
    return { rank: block.core ? 0 : 2, moves: block.moves, place: rules.length, action };
  });
}

/** A broken check is for the makers of the program, advice for a quiet day. */
const ranks: Readonly<Record<FindingGroup["standing"], number | undefined>> = {
  blocker: 0,
  broken: undefined,
  allowed: 3,
  warning: 1,
  advice: undefined,
};

import type { Team } from "../assessment/assessment.ts";
import type { FindingGroup } from "./finding-groups.ts";
import type { NeedBlock } from "./need-blocks.ts";
import type { Reading } from "./reading.ts";
import { teamOfHost } from "./team-names.ts";

export type Action =
  | { readonly kind: "finding"; readonly team: Team; readonly moves: number; readonly finding: FindingGroup }
  | { readonly kind: "capture"; readonly team: Team; readonly moves: number; readonly block: NeedBlock };

/** What brings most moves forward, first: blockers and base captures, then what only leaves conditions. */
export function nextActions(reading: Reading): Action[] {
  const findings = reading.findings.flatMap((finding) => {
    const rank = ranks[finding.standing];
    if (rank === undefined) return [];
    const moves = new Set(finding.rows.flatMap(({ index }) => reading.movesOf(index))).size;
    return [{ rank, action: { kind: "finding", team: finding.rule.team, moves, finding } as const }];
  });
  const captures = reading.needBlocks.map((block) => ({
    rank: block.core ? 0 : 2,
    action: { kind: "capture", team: teamOfHost[block.kind], moves: block.moves, block } as const,
  }));
  const all = [...findings, ...captures];
  return all.sort((a, b) => a.rank - b.rank || b.action.moves - a.action.moves).map(({ action }) => action);
}

/** A broken check is for the makers of the program, advice for a quiet day. */
const ranks: Readonly<Record<FindingGroup["standing"], number | undefined>> = {
  blocker: 0,
  broken: undefined,
  allowed: 3,
  warning: 1,
  advice: undefined,
};

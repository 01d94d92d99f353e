import type { Assessment, CaptureEntry, Evidence, Move, RuleEntry } from "../assessment/assessment.ts";
import { drawnMoves, type DrawnMove } from "./drawn-moves.ts";
import { findingGroups, type FindingGroup, type FindingRow } from "./finding-groups.ts";
import { groupBy } from "./group-by.ts";
import { needBlocks, type NeedBlock } from "./need-blocks.ts";
import { wwpnPairs, type PlacedPair } from "./wwpn-pairs.ts";

/** An assessment with the cross references that the sections need, made once. */
export interface Reading {
  readonly assessment: Assessment;
  /** Every rule that the document lists or that an outcome names. */
  readonly rules: readonly RuleEntry[];
  readonly ruleOf: (id: string) => RuleEntry;
  readonly findings: readonly FindingGroup[];
  /** By index of the outcome. */
  readonly findingOf: ReadonlyMap<number, FindingRow>;
  /** The moves that an outcome, by index, counts for. */
  readonly movesOf: (outcome: number) => readonly Move[];
  /** To how many destinations a partition, by its key, was judged. */
  readonly destinationsOf: (partition: string) => number;
  readonly needBlocks: readonly NeedBlock[];
  readonly wwpnPairs: readonly PlacedPair[];
  readonly captureOf: (evidence: Evidence) => CaptureEntry | undefined;
  /** Moves with their pictures, in the order of the cover. */
  readonly drawnMoves: readonly DrawnMove[];
}

/** What pictures are drawn from. */
export type Undrawn = Omit<Reading, "drawnMoves">;

export function read(assessment: Assessment): Reading {
  const rules = new Map(assessment.knowledge.rules.map((rule) => [rule.id, rule]));
  for (const { rule } of assessment.outcomes) if (!rules.has(rule)) rules.set(rule, unlistedRule(rule));
  const ruleOf = (id: string): RuleEntry => rules.get(id) ?? unlistedRule(id);
  const moves = movesByOutcome(assessment);
  const movesOf = (outcome: number): readonly Move[] => moves.get(outcome) ?? [];
  const destinations = groupBy(assessment.moves, (move) => move.partition);
  const findings = findingGroups(assessment, ruleOf);
  const captures = groupBy(assessment.captures, (capture) => capture.file);
  const reading = {
    assessment,
    rules: [...rules.values()],
    ruleOf,
    findings,
    findingOf: new Map(findings.flatMap((group) => group.rows.map((row) => [row.index, row] as const))),
    movesOf,
    destinationsOf: (partition: string) => new Set(destinations.get(partition)?.map((move) => move.destination)).size,
    needBlocks: needBlocks(assessment, movesOf),
    wwpnPairs: wwpnPairs(assessment),
    captureOf: ({ file, line }: Evidence) =>
      captures.get(file)?.find((capture) => capture.firstLine <= line && line <= capture.lastLine),
  };
  return { ...reading, drawnMoves: drawnMoves(reading) };
}

function movesByOutcome(assessment: Assessment): Map<number, Move[]> {
  const moves = new Map<number, Move[]>();
  for (const move of assessment.moves) {
    for (const outcome of move.outcomes) {
      const others = moves.get(outcome);
      if (others === undefined) moves.set(outcome, [move]);
      else others.push(move);
    }
  }
  return moves;
}

function unlistedRule(id: string): RuleEntry {
  return {
    id,
    title: id,
    why: "",
    severity: "advice",
    subject: "",
    team: "hmc",
    confidence: "recalled",
    reads: [],
    predicts: [],
    sources: [],
    remedy: { say: "", steps: [] },
    counts: { pass: 0, fail: 0, unknown: 0, notApplicable: 0, error: 0 },
  };
}

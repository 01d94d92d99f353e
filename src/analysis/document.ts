import { capturesRead } from "../assess/catalogue.ts";
import type { AssessedMove, AssessedOutcome } from "../assess/assess.ts";
import type { Assessment, CaptureEntry, InputEntry, Move, Outcome, RuleEntry } from "../assessment/assessment.ts";
import { assessmentSchema } from "../assessment/assessment.ts";
import type { InputFile, InputIssue } from "../capture/capture.ts";
import type { Intake } from "../intake/intake.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { ReadCapture } from "../parse/read-capture.ts";
import type { AnyRule } from "../rules/rule.ts";
import { EvidenceRegister } from "./evidence.ts";
import type { AnalysisOptions } from "./options.ts";
import { describeSubjects, partitionKey, systemKey } from "./subjects.ts";
import { writeTopology, type WrittenTopology } from "./topology.ts";

export interface DocumentParts {
  readonly files: readonly InputFile[];
  readonly intake: Intake;
  readonly issues: readonly InputIssue[];
  readonly moves: readonly AssessedMove[];
  readonly rules: readonly AnyRule[];
  readonly knowledge: Knowledge;
  readonly options: AnalysisOptions;
}

/** Puts everything into the one document, each piece once. */
export function writeDocument(parts: DocumentParts): Assessment {
  const { intake, knowledge, options } = parts;
  const register = new EvidenceRegister(intake.captures, knowledge);
  const subjects = describeSubjects(
    parts.moves.map(({ request }) => request),
    register,
  );
  const places = new Map<AssessedOutcome, number>();
  const outcomes: Outcome[] = [];
  const place = (outcome: AssessedOutcome): number => {
    const known = places.get(outcome);
    if (known !== undefined) return known;
    outcomes.push(writeOutcome(outcome, register));
    places.set(outcome, outcomes.length - 1);
    return outcomes.length - 1;
  };
  const placed = parts.moves.map((move) => writeMove(move, place));
  const { topology, slices, partsOf } = writeTopology(parts.moves, intake.captures, register);
  const moves = placed.map((move, i): Move => ({ ...move, ...(slices[i] ?? { slice: [] }) }));
  for (const [outcome, at] of places) addParts(outcomes, at, partsOf(outcome));
  return {
    schema: assessmentSchema,
    tool: { name: "lpm-preflight", version: options.toolVersion },
    knowledge: {
      rules: writeRules(parts.rules, outcomes, knowledge),
      sources: knowledge.sources,
      tables: knowledge.tables,
    },
    asOf: options.asOf,
    locale: "en",
    options: writeOptions(options),
    inputs: intake.files.map(writeInput),
    captures: intake.captures.map(writeCapture),
    issues: parts.issues,
    subjects,
    topology,
    evidence: register.list(parts.files),
    needs: register.needs,
    outcomes,
    moves,
  };
}

function writeOptions(options: AnalysisOptions): Assessment["options"] {
  return {
    ...(options.from === undefined ? {} : { from: options.from }),
    ...(options.to === undefined ? {} : { to: options.to }),
    partitions: options.partitions ?? [],
    listed: options.moves !== undefined,
    inactive: options.inactive ?? false,
    allow: options.allow ?? [],
    ...(options.maxAgeHours === undefined ? {} : { maxAgeHours: options.maxAgeHours }),
  };
}

function writeOutcome(outcome: AssessedOutcome, register: EvidenceRegister): Outcome {
  const { rule, subject, thing, message, values, expected, found, text, cause, core, allowed } = outcome;
  const isPass = outcome.outcome === "pass";
  const places = outcome.origins.map((origin) => register.add(origin, !isPass)).filter((at) => at !== undefined);
  const evidence = [...new Set(places)];
  return {
    rule: rule.id,
    outcome: outcome.outcome,
    severity: outcome.severity,
    subject,
    ...(thing === undefined ? {} : { thing }),
    ...(cause === undefined ? {} : { cause }),
    ...(core === undefined ? {} : { core }),
    ...(allowed === undefined ? {} : { allowed }),
    ...(message === undefined ? {} : { message }),
    ...(isPass || values === undefined ? {} : { values }),
    ...(expected === undefined ? {} : { expected }),
    ...(found === undefined ? {} : { found }),
    ...(isPass || text === undefined ? {} : { text }),
    evidence,
    needs: outcome.needs.map((need) => register.addNeed(need)),
    fingerprint: [rule.id, subject, thing, message ?? outcome.outcome].filter((part) => part !== undefined).join(" / "),
  };
}

function writeMove(move: AssessedMove, place: (outcome: AssessedOutcome) => number): Omit<Move, "slice"> {
  const { partition, source, destination, kind } = move.request;
  return {
    partition: partitionKey(partition),
    source: systemKey(source),
    destination: systemKey(destination),
    kind,
    verdict: move.verdict,
    coverage: move.coverage,
    outcomes: move.outcomes.map(place),
    ...(move.decisive === undefined ? {} : { decisive: place(move.decisive) }),
    kept: move.kept,
  };
}

function addParts(outcomes: Outcome[], at: number, parts: ReturnType<WrittenTopology["partsOf"]>): void {
  const outcome = outcomes[at];
  if (outcome !== undefined && parts.length > 0) outcomes[at] = { ...outcome, parts };
}

/** The outcomes are counted in one pass: a large estate has hundreds of thousands. */
function writeRules(rules: readonly AnyRule[], outcomes: readonly Outcome[], knowledge: Knowledge): RuleEntry[] {
  const none = { pass: 0, fail: 0, unknown: 0, notApplicable: 0, error: 0 };
  const counted = new Map(rules.map(({ id }) => [id, { ...none }]));
  for (const { rule, outcome } of outcomes) {
    const counts = counted.get(rule);
    if (counts !== undefined) counts[outcome]++;
  }
  return rules.map((rule) => writeRule(rule, counted.get(rule.id) ?? none, knowledge));
}

function writeRule(rule: AnyRule, counts: RuleEntry["counts"], knowledge: Knowledge): RuleEntry {
  const { id, title, why, severity, subject, team, confidence, predicts, sources, remedy, override } = rule;
  const reads = capturesRead(rule, knowledge);
  const entry = { id, title, why, severity, subject, team, confidence, reads, predicts, sources, remedy };
  return { ...entry, ...(override === undefined ? {} : { override }), counts };
}

function writeInput({ path, sha256, bytes, lines, status, captures }: Intake["files"][number]): InputEntry {
  return { path, sha256, bytes, lines, status, captures };
}

function writeCapture(capture: ReadCapture): CaptureEntry {
  const { file, firstLine, lastLine, command, parser, kind, host, system, lparId, capturedAt, status, unread } =
    capture;
  return {
    file,
    firstLine,
    lastLine,
    command,
    ...(parser === undefined ? {} : { parser }),
    ...(kind === undefined ? {} : { kind }),
    ...(host === undefined ? {} : { host }),
    ...(system === undefined ? {} : { system }),
    ...(lparId === undefined ? {} : { lparId }),
    ...(capturedAt === undefined ? {} : { capturedAt }),
    status,
    records: capture.records.length,
    unread,
  };
}

import type { MoveKind } from "../assessment/assessment.ts";
import { isVirtualIoServer } from "../estate/partition-kind.ts";
import type { Partition } from "../estate/partition.ts";
import type { System } from "../estate/system.ts";
import type { AnyRule, Subjects, SubjectKind, Surroundings } from "../rules/rule.ts";
import { notApplicable, runRule, type RuleOutcome } from "./run-rule.ts";
import { withValidation } from "./validated.ts";
import { judge, type Judgement } from "./verdict.ts";

/** One partition from its source to one destination. */
export interface MoveRequest {
  readonly partition: Partition;
  readonly source: System;
  readonly destination: System;
  readonly kind: MoveKind;
}

/** An outcome with its rule and subject, and what the verdict needs to know of it. */
export interface AssessedOutcome extends RuleOutcome {
  readonly rule: AnyRule;
  readonly subject: string;
  readonly core?: boolean;
  readonly allowed?: string;
}

export interface AssessedMove extends Judgement<AssessedOutcome> {
  readonly request: MoveRequest;
  /** Empty where `kept` is false: a large matrix keeps the outcome that decided, and the verdict. */
  readonly outcomes: readonly AssessedOutcome[];
  readonly kept: boolean;
}

export interface AssessOptions {
  /** Names of HMC options that the user allows: `vlanbridge`. */
  readonly allow: readonly string[];
  /** Moves beyond this many keep their verdict only. */
  readonly keepMoves: number;
}

/** Evaluates each rule once per subject and joins the outcomes per move. */
export function assess(
  rules: readonly AnyRule[],
  moves: readonly MoveRequest[],
  surroundings: Surroundings,
  options: AssessOptions,
): readonly AssessedMove[] {
  const shared = new Map<string, readonly AssessedOutcome[]>();
  return moves.map((request, i) => {
    const judged = rules.flatMap((rule) => {
      const subject = subjectKey(rule.subject, request);
      const key = `${rule.id} ${subject}`;
      const known = shared.get(key);
      if (known !== undefined) return known;
      const found = evaluate(rule, request, surroundings).map((o) => complete(o, rule, subject, surroundings, options));
      if (rule.subject !== "move") shared.set(key, found);
      return found;
    });
    const outcomes = withValidation(judged, request);
    const kept = i < options.keepMoves;
    return { request, ...judge(outcomes), outcomes: kept ? outcomes : [], kept };
  });
}

/** Key of the subject that a rule judges for a move; equal keys are judged once. */
export function subjectKey(kind: SubjectKind, { partition, source, destination, kind: moveKind }: MoveRequest): string {
  switch (kind) {
    case "pair":
      return `pair:${source.key}>${destination.key}/${moveKind}`;
    case "partition":
      return `partition:${partition.key}`;
    case "move":
      return `move:${partition.key}>${destination.key}`;
  }
}

function evaluate(rule: AnyRule, request: MoveRequest, surroundings: Surroundings): readonly RuleOutcome[] {
  if (rule.subject !== "pair" && rule.judgesServers !== true) {
    const isServer = isVirtualIoServer(request.partition);
    // One finding says all that there is to say of it.
    if (isServer.state === "known" && isServer.value)
      return [notApplicable(rule, "a Virtual I/O Server cannot be moved")];
  }
  // A move holds all that a pair and a partition hold.
  const context: Subjects[SubjectKind] & Surroundings = { ...request, ...surroundings };
  return runRule(rule as Parameters<typeof runRule<SubjectKind>>[0], context);
}

function complete(
  outcome: RuleOutcome,
  rule: AnyRule,
  subject: string,
  { knowledge }: Surroundings,
  { allow }: AssessOptions,
): AssessedOutcome {
  const core = outcome.outcome === "unknown" && outcome.needs.some((need) => knowledge.isCore(need));
  const option = rule.override?.option;
  const isAllowed = outcome.outcome === "fail" && option !== undefined && allow.includes(optionName(option));
  return { ...outcome, rule, subject, ...(core ? { core } : {}), ...(isAllowed ? { allowed: option } : {}) };
}

/** `--vlanbridge 2` is allowed as `vlanbridge`. */
export function optionName(option: string): string {
  return option.replace(/^-+/, "").split(" ")[0] ?? "";
}

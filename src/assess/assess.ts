import type { MoveKind } from "../assessment/assessment.ts";
import { isVirtualIoServer } from "../estate/partition-kind.ts";
import type { Partition } from "../estate/partition.ts";
import type { System } from "../estate/system.ts";
import type { AnyRule, SubjectKind, Surroundings } from "../rules/rule.ts";
import { notApplicable, runRule, type RuleOutcome } from "./run-rule.ts";
import { withValidation } from "./validated.ts";
import { judge as judgement, type Judgement } from "./verdict.ts";

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
  const shared = new Map<string, readonly (readonly AssessedOutcome[])[]>();
  const judge = (rule: AnyRule, context: Context, subject: string, into: AssessedOutcome[]): AssessedOutcome[] => {
    for (const outcome of evaluate(rule, context)) into.push(complete(outcome, rule, subject, surroundings, options));
    return into;
  };
  const judgeOnce = (kind: SubjectKind, context: Context) => {
    const subject = subjectKey(kind, context);
    const known = shared.get(subject);
    if (known !== undefined) return known;
    const found = rules.map((rule) => (rule.subject === kind ? judge(rule, context, subject, []) : nothing));
    shared.set(subject, found);
    return found;
  };
  const left = new Map<Partition, number>();
  for (const { partition } of moves) left.set(partition, (left.get(partition) ?? 0) + 1);
  const leave = ({ partition }: MoveRequest, subject: string): void => {
    const more = (left.get(partition) ?? 1) - 1;
    left.set(partition, more);
    if (more > 0) return;
    // Of a large estate, all that is known of all partitions is more than a machine should hold.
    shared.delete(subject);
    partition.forget();
  };
  return moves.map((request, i) => {
    const context: Context = { ...request, ...surroundings };
    const pair = judgeOnce("pair", context);
    const partition = judgeOnce("partition", context);
    const subject = subjectKey("move", request);
    const judged: AssessedOutcome[] = [];
    rules.forEach((rule, place) => {
      if (rule.subject === "move") judge(rule, context, subject, judged);
      else for (const outcome of (rule.subject === "pair" ? pair : partition)[place] ?? nothing) judged.push(outcome);
    });
    const outcomes = withValidation(judged, request);
    const kept = i < options.keepMoves;
    leave(request, subjectKey("partition", request));
    return { request, ...judgement(outcomes), outcomes: kept ? outcomes : nothing, kept };
  });
}

const nothing: readonly never[] = [];

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

/** A move holds all that a pair and a partition hold. */
type Context = MoveRequest & Surroundings;

function evaluate(rule: AnyRule, context: Context): readonly RuleOutcome[] {
  if (rule.subject !== "pair" && rule.judgesServers !== true) {
    const isServer = context.partition.once(isVirtualIoServer);
    // One finding says all that there is to say of it.
    if (isServer.state === "known" && isServer.value)
      return [notApplicable(rule, "a Virtual I/O Server cannot be moved")];
  }
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
  if (!core && !isAllowed) return { ...outcome, rule, subject };
  return { ...outcome, rule, subject, ...(core ? { core } : {}), ...(isAllowed ? { allowed: option } : {}) };
}

/** `--vlanbridge 2` is allowed as `vlanbridge`. */
export function optionName(option: string): string {
  return option.replace(/^-+/, "").split(" ")[0] ?? "";
}

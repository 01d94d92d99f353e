import type { MoveKind } from "../assessment/assessment.ts";
import { isVirtualIoServer } from "../estate/partition-kind.ts";
import type { Partition } from "../estate/partition.ts";
import type { System } from "../estate/system.ts";
import type { AnyRule, SubjectKind, Surroundings } from "../rules/rule.ts";
import type { RuleOutcome } from "./outcome.ts";
import { notAsked, runRule } from "./run-rule.ts";
import { withValidation } from "./validated.ts";
import { judge as judgement, type Judgement } from "./verdict.ts";

/** One partition from its source to one destination. */
export interface MoveRequest {
  readonly partition: Partition;
  readonly source: System;
  readonly destination: System;
  readonly kind: MoveKind;
}

/** An outcome, and what the verdict needs to know of it. */
export interface AssessedOutcome extends RuleOutcome {
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
    for (const outcome of evaluate(rule, context, subject)) into.push(complete(outcome, surroundings, options));
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
    const context = contextOf(request, surroundings);
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
type Context = MoveRequest & Surroundings & { readonly isServer: boolean; facts: unknown };

function contextOf(request: MoveRequest, surroundings: Surroundings): Context {
  const server = request.partition.once(isVirtualIoServer);
  const isServer = server.state === "known" && server.value;
  return { ...request, ...surroundings, isServer, facts: undefined };
}

function evaluate(rule: AnyRule, context: Context, subject: string): readonly RuleOutcome[] {
  // One finding says all that there is to say of it.
  if (context.isServer && rule.subject !== "pair" && rule.judgesServers !== true)
    return [notAsked(rule, "a Virtual I/O Server cannot be moved", subject)];
  return runRule(rule as Parameters<typeof runRule<SubjectKind>>[0], context, subject);
}

function complete(outcome: RuleOutcome, { knowledge }: Surroundings, { allow }: AssessOptions): AssessedOutcome {
  if (outcome.outcome === "unknown")
    return outcome.needs.some((need) => knowledge.isCore(need)) ? { ...outcome, core: true } : outcome;
  const option = outcome.outcome === "fail" ? outcome.rule.override?.option : undefined;
  return option !== undefined && allow.includes(optionName(option)) ? { ...outcome, allowed: option } : outcome;
}

/** `--vlanbridge 2` is allowed as `vlanbridge`. */
export function optionName(option: string): string {
  return option.replace(/^-+/, "").split(" ")[0] ?? "";
}

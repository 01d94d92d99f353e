import type { OutcomeKind, Severity } from "../assessment/assessment.ts";
import type { Origin } from "../capture/capture.ts";
import type { Conflict, ListFact, Unknown } from "../capture/fact.ts";
import { needKey, type Need } from "../capture/need.ts";
import type {
  Combinators,
  Messages,
  Reads,
  Result,
  Rule,
  SubjectKind,
  Subjects,
  Surroundings,
  Values,
} from "../rules/rule.ts";
import { Evaluation, parts, summarise, type Gaps } from "./evaluation.ts";

/** One outcome of one rule for one subject, before it has a place in the document. */
export interface RuleOutcome {
  readonly outcome: OutcomeKind;
  readonly severity: Severity;
  readonly thing?: string;
  readonly message?: string;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly expected?: string;
  readonly found?: string;
  readonly text?: string;
  readonly cause?: Gaps["cause"];
  readonly origins: readonly Origin[];
  readonly needs: readonly Need[];
}

const nothing: readonly never[] = [];

/** What an outcome takes from its rule. */
type Judged = Pick<Rule, "severity" | "confidence" | "messages">;

/** Evaluates a rule for one subject. A crash becomes an `error` outcome and stops nothing else. */
export function runRule<S extends SubjectKind>(
  rule: Rule<S>,
  context: Subjects[S] & Surroundings,
): readonly RuleOutcome[] {
  const evaluation = new Evaluation();
  const things: RuleOutcome[] = [];
  let reads: Reads = {};
  try {
    const applies = rule.applies?.(context) ?? true;
    if (applies !== true) return [notApplicable(rule, applies)];
    reads = rule.reads(context);
    const facts = lazyValues(reads, evaluation);
    const result = rule.check(Object.assign({}, context, { facts }), combinators(rule, evaluation, things));
    return result.kind === "each" ? things : [outcomeOf(rule, result, evaluation.origins, evaluation.recalled)];
  } catch (error) {
    const gaps = evaluation.gaps(error);
    if (gaps === undefined) return [crashed(rule, error)];
    return [unknownOutcome(rule, gaps, summarise(gapsOfReads(reads)))];
  }
}

/** The facts as properties: a list stays a list, any other is read when the check asks for it. */
function lazyValues(reads: Reads, evaluation: Evaluation): Values<Reads> {
  const values = {} as Record<string, unknown>;
  for (const [name, fact] of Object.entries(reads)) {
    if (fact.state === "list") values[name] = fact;
    else Object.defineProperty(values, name, { get: () => evaluation.read(fact), enumerable: true });
  }
  return values as Values<Reads>;
}

/** All that is missing among the inputs: an unknown outcome names every gap at once, not only the first that was met. */
function gapsOfReads(reads: Reads): (Unknown | Conflict)[] {
  return Object.values(reads).flatMap((fact) => {
    if (fact.state === "list") return fact.rest.state === "none" ? [] : [fact.rest];
    return fact.state === "known" ? [] : [fact];
  });
}

const passed: Result = { kind: "pass" };

function combinators(rule: Judged, evaluation: Evaluation, things: RuleOutcome[]): Combinators<Messages> {
  return {
    read: (fact) => evaluation.read(fact),
    some: (list, holds) => evaluation.atLeast(1, list, holds),
    atLeast: (n, list, holds) => evaluation.atLeast(n, list, holds),
    every: (list, holds) => evaluation.every(list, holds),
    decided: (ask) => evaluation.decided(ask),
    each: (list, name, check, empty) => {
      each(rule, evaluation, things, list, name, check, empty);
      return { kind: "each" };
    },
    pass: () => passed,
    fail: (message, values, shown = {}) => ({
      kind: "fail",
      message,
      values: values,
      shown,
    }),
    notApplicable: (why) => ({ kind: "notApplicable", why }),
  };
}

/** Each thing stands or falls alone: one that is unknown does not hide another that fails. */
function each<T>(
  rule: Judged,
  evaluation: Evaluation,
  things: RuleOutcome[],
  list: ListFact<T> | readonly T[],
  name: (item: T) => string,
  check: (item: T) => Result,
  empty: { readonly pass: true } | { readonly notApplicable: string },
): void {
  const { items, listing, rest } = parts(list);
  for (const item of items) {
    const { frame, value } = evaluation.apart(() => check(item), item);
    const thing = name(item);
    if (value === undefined) things.push({ ...unknownOutcome(rule, Evaluation.gapsOf(frame)), thing });
    else {
      const origins = [...evaluation.origins, ...frame.origins];
      things.push({ ...outcomeOf(rule, value, origins, evaluation.recalled || frame.recalled), thing });
    }
  }
  if (rest !== undefined) things.push(unknownOutcome(rule, summarise([rest])));
  else if (items.length === 0) {
    if ("pass" in empty) things.push(outcomeOf(rule, passed, [...evaluation.origins, ...listing], evaluation.recalled));
    else things.push(notApplicable(rule, empty.notApplicable));
  }
}

function outcomeOf(rule: Judged, result: Result, origins: readonly Origin[], recalled: boolean): RuleOutcome {
  switch (result.kind) {
    case "pass":
    case "each":
      return {
        outcome: "pass",
        severity: capped(rule, rule.severity, recalled),
        origins: distinct(origins),
        needs: nothing,
      };
    case "notApplicable":
      return notApplicable(rule, result.why);
    case "fail": {
      const message = rule.messages[result.message];
      const say = (typeof message === "function" ? message : message?.say) as ((values: unknown) => string) | undefined;
      const severity = typeof message === "object" ? message.severity : rule.severity;
      return {
        outcome: "fail",
        severity: capped(rule, severity, recalled),
        message: result.message,
        values: result.values,
        text: say?.(result.values) ?? result.message,
        ...result.shown,
        origins: distinct(origins),
        needs: nothing,
      };
    }
  }
}

/** What is only recalled never blocks. */
function capped(rule: Judged, severity: Severity, recalled: boolean): Severity {
  return severity === "blocker" && (recalled || rule.confidence === "recalled") ? "warning" : severity;
}

export function notApplicable(rule: Pick<Rule, "severity">, why: string): RuleOutcome {
  return { outcome: "notApplicable", severity: rule.severity, text: why, origins: nothing, needs: nothing };
}

function unknownOutcome(rule: Judged, gaps: Gaps, others?: Gaps): RuleOutcome {
  const needs = new Map([...gaps.needs, ...(others?.needs ?? [])].map((need) => [needKey(need), need]));
  return {
    outcome: "unknown",
    severity: capped(rule, rule.severity, false),
    cause: gaps.cause,
    text: unknownText(gaps, needs.size, gaps.alternatives && needs.size === gaps.needs.length),
    origins: distinct(gaps.origins),
    needs: [...needs.values()],
  };
}

function unknownText(gaps: Gaps, needs: number, isAny: boolean): string {
  if (gaps.cause === "knowledge") return "Our tables do not say.";
  if (gaps.cause === "conflict") return "Captures contradict each other: capture both again.";
  if (isAny) return needs === 2 ? "Either of two captures would tell." : `Any one of ${needs} captures would tell.`;
  return needs === 1 ? "One capture is missing." : `${needs} captures are missing.`;
}

function crashed(rule: Judged, error: unknown): RuleOutcome {
  const text = `The rule failed to run: ${error instanceof Error ? error.message : String(error)}`;
  return { outcome: "error", severity: capped(rule, rule.severity, false), text, origins: nothing, needs: nothing };
}

function distinct(origins: readonly Origin[]): readonly Origin[] {
  const seen = new Map(
    origins.map((origin) => [
      `${origin.capture}:${origin.line}:${origin.lastLine ?? ""}:${origin.field ?? ""}`,
      origin,
    ]),
  );
  return [...seen.values()];
}

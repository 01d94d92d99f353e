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
import { Evaluation, itemsOf, restOf, summarise, type Gaps } from "./evaluation.ts";

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
  const desk = deskOf(rule);
  const { evaluation } = desk;
  desk.clear();
  try {
    const applies = rule.applies?.(context) ?? true;
    if (applies !== true) return [notApplicable(rule, applies)];
    const facts = desk.lay(rule.reads(context));
    const seen = { ...context, facts } as unknown as Parameters<typeof rule.check>[0];
    const result = rule.check(seen, desk.combinators);
    return result.kind === "each" ? desk.things : [outcomeOf(rule, result, evaluation.origins, evaluation.recalled)];
  } catch (error) {
    const gaps = evaluation.gaps(error);
    if (gaps === undefined) return [crashed(rule, error)];
    return [unknownOutcome(rule, gaps, summarise(gapsOfReads(desk.reads)))];
  }
}

const desks = new WeakMap<object, Desk>();

function deskOf(rule: Judged): Desk {
  const desk = desks.get(rule) ?? new Desk(rule);
  desks.set(rule, desk);
  return desk;
}

/** What a rule works with, made once: the combinators, and the facts as properties. A rule runs for one subject at a time. */
class Desk {
  readonly combinators: Combinators<Messages>;
  reads: Reads = {};
  things: RuleOutcome[] = [];
  readonly evaluation = new Evaluation();
  private readonly facts: Record<string, unknown> = {};

  constructor(rule: Judged) {
    const { evaluation } = this;
    this.combinators = {
      read: (fact) => evaluation.read(fact),
      some: (list, holds) => evaluation.atLeast(1, list, holds),
      atLeast: (n, list, holds) => evaluation.atLeast(n, list, holds),
      every: (list, holds) => evaluation.every(list, holds),
      decided: (ask) => evaluation.decided(ask),
      each: (list, name, check, empty) => {
        each(rule, evaluation, this.things, list, name, check, empty);
        return { kind: "each" };
      },
      pass: () => passed,
      fail: (message, values, shown = {}) => ({ kind: "fail", message, values, shown }),
      notApplicable: (why) => ({ kind: "notApplicable", why }),
    };
  }

  /** Before the next subject. */
  clear(): void {
    this.evaluation.begin();
    this.reads = {};
    this.things = [];
  }

  /** A list stays a list, any other fact is read when the check asks for it. */
  lay(reads: Reads): Values<Reads> {
    this.reads = reads;
    for (const name in reads) if (!Object.hasOwn(this.facts, name)) this.define(name);
    return this.facts as Values<Reads>;
  }

  private define(name: string): void {
    Object.defineProperty(this.facts, name, {
      get: () => {
        const fact = this.reads[name];
        return fact === undefined || fact.state === "list" ? fact : this.evaluation.read(fact);
      },
      enumerable: true,
    });
  }
}

/** All that is missing among the inputs: an unknown outcome names every gap at once, not only the first that was met. */
function gapsOfReads(reads: Reads): (Unknown | Conflict)[] {
  return Object.values(reads).flatMap((fact) => {
    if (fact.state === "list") return fact.rest.state === "none" ? [] : [fact.rest];
    return fact.state === "known" ? [] : [fact];
  });
}

const passed: Result = { kind: "pass" };

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
  const items = itemsOf(list);
  for (const item of items) {
    const before = evaluation.mark();
    const value = evaluation.part(() => check(item), item);
    const outcome =
      value === undefined
        ? unknownOutcome(rule, evaluation.gapsSince(before))
        : outcomeOf(rule, value, evaluation.origins, evaluation.recalled);
    things.push({ ...outcome, thing: name(item) });
    evaluation.back(before);
  }
  const rest = restOf(list);
  const { origins, recalled } = evaluation;
  if (rest !== undefined) things.push(unknownOutcome(rule, summarise([rest])));
  else if (items.length === 0) {
    const listing = "state" in list ? list.origins : [];
    if ("pass" in empty) things.push(outcomeOf(rule, passed, [...origins, ...listing], recalled));
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

/** Few are compared with each other; of many, each has a text that tells it. */
const few = 8;

function distinct(origins: readonly Origin[]): readonly Origin[] {
  if (origins.length > few) return [...new Map(origins.map((origin) => [placeOf(origin), origin])).values()];
  const isFirst = (origin: Origin, at: number): boolean => {
    for (let i = 0; i < at; i++) if (isSamePlace(origin, origins[i])) return false;
    return true;
  };
  return origins.every(isFirst) ? origins : origins.filter(isFirst);
}

function placeOf({ capture, line, lastLine, field }: Origin): string {
  return `${capture}:${line}:${lastLine ?? ""}:${field ?? ""}`;
}

function isSamePlace(a: Origin, b: Origin | undefined): boolean {
  if (a === b || b === undefined) return a === b;
  return a.line === b.line && a.capture === b.capture && a.lastLine === b.lastLine && a.field === b.field;
}

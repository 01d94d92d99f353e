import type { Conflict, ListFact, Unknown } from "../capture/fact.ts";
import type {
  AnyRule,
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
import { Evaluation, itemsOf, restOf, summarise } from "./evaluation.ts";
import { Outcomes, type RuleOutcome } from "./outcome.ts";

/** A subject is laid out once and lent to one rule after another; each finds the facts that it reads in it. */
type Lent = Subjects[SubjectKind] & Surroundings & { facts?: Values<Reads> };

/** Evaluates a rule for one subject. A crash becomes an `error` outcome and stops nothing else. */
export function runRule<S extends SubjectKind>(
  rule: Rule<S>,
  context: Subjects[S] & Surroundings,
  subject = "",
): readonly RuleOutcome[] {
  const desk = deskOf(rule as unknown as AnyRule);
  const { evaluation, outcomes } = desk;
  desk.clear(subject);
  try {
    const applies = rule.applies?.(context) ?? true;
    if (applies !== true) return [outcomes.notApplicable(applies)];
    const seen: Lent = context;
    seen.facts = desk.lay(rule.reads(context));
    const result = rule.check(seen as unknown as Parameters<typeof rule.check>[0], desk.combinators);
    return result.kind === "each" ? desk.things : [outcomes.of(result, evaluation)];
  } catch (error) {
    const gaps = evaluation.gaps(error);
    if (gaps === undefined) return [outcomes.crashed(error)];
    return [outcomes.unknown(gaps, summarise(gapsOfReads(desk.reads)))];
  }
}

/** The one outcome of a rule that is not asked, and why. */
export function notAsked(rule: AnyRule, why: string, subject: string): RuleOutcome {
  const { outcomes } = deskOf(rule);
  outcomes.subject = subject;
  return outcomes.notApplicable(why);
}

const desks = new WeakMap<AnyRule, Desk>();

function deskOf(rule: AnyRule): Desk {
  const known = desks.get(rule);
  if (known !== undefined) return known;
  const desk = new Desk(rule);
  desks.set(rule, desk);
  return desk;
}

/** What a rule works with, made once: the combinators, and the facts as properties. A rule runs for one subject at a time. */
class Desk {
  readonly combinators: Combinators<Messages>;
  readonly outcomes: Outcomes;
  reads: Reads = {};
  things: RuleOutcome[] = [];
  readonly evaluation = new Evaluation();
  private readonly facts: Record<string, unknown> = {};

  constructor(rule: AnyRule) {
    const { evaluation } = this;
    this.outcomes = new Outcomes(rule);
    this.combinators = {
      read: (fact) => evaluation.read(fact),
      some: (list, holds) => evaluation.atLeast(1, list, holds),
      atLeast: (n, list, holds) => evaluation.atLeast(n, list, holds),
      every: (list, holds) => evaluation.every(list, holds),
      decided: (ask) => evaluation.decided(ask),
      each: (list, name, check, empty) => {
        this.each(list, name, check, empty);
        return eachOne;
      },
      pass: () => passed,
      fail: (message, values, shown = {}) => ({ kind: "fail", message, values, shown }),
      notApplicable: (why) => ({ kind: "notApplicable", why }),
    };
  }

  /** Before the next subject. */
  clear(subject: string): void {
    this.evaluation.begin();
    this.outcomes.subject = subject;
    this.reads = noReads;
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

  /** Each thing stands or falls alone: one that is unknown does not hide another that fails. */
  private each<T>(
    list: ListFact<T> | readonly T[],
    name: (item: T) => string,
    check: (item: T) => Result,
    empty: { readonly pass: true } | { readonly notApplicable: string },
  ): void {
    const { evaluation, outcomes, things } = this;
    const items = itemsOf(list);
    for (const item of items) {
      const before = evaluation.mark();
      const value = evaluation.part(check, item);
      things.push(
        value === undefined
          ? outcomes.unknown(evaluation.gapsSince(before), undefined, name(item))
          : outcomes.of(value, evaluation, name(item)),
      );
      evaluation.back(before);
    }
    const rest = restOf(list);
    if (rest !== undefined) things.push(outcomes.unknown(summarise([rest])));
    else if (items.length === 0) {
      if ("state" in list) evaluation.take(list.origins);
      things.push("pass" in empty ? outcomes.of(passed, evaluation) : outcomes.notApplicable(empty.notApplicable));
    }
  }
}

const noReads: Reads = {};
const passed: Result = { kind: "pass" };
const eachOne: Result = { kind: "each" };

/** All that is missing among the inputs: an unknown outcome names every gap at once, not only the first that was met. */
function gapsOfReads(reads: Reads): (Unknown | Conflict)[] {
  return Object.values(reads).flatMap((fact) => {
    if (fact.state === "list") return fact.rest.state === "none" ? [] : [fact.rest];
    return fact.state === "known" ? [] : [fact];
  });
}

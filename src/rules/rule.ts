import type { MoveKind, RemedyStep, Severity, Team } from "../assessment/assessment.ts";
import type { Confidence, Fact, ListFact } from "../capture/fact.ts";
import type { Partition } from "../estate/partition.ts";
import type { System } from "../estate/system.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";

/** What a rule is evaluated once for. */
export interface Subjects {
  readonly pair: { readonly source: System; readonly destination: System; readonly kind: MoveKind };
  readonly partition: { readonly partition: Partition; readonly kind: MoveKind };
  readonly move: {
    readonly partition: Partition;
    readonly source: System;
    readonly destination: System;
    readonly kind: MoveKind;
  };
}
export type SubjectKind = keyof Subjects;

/** What every rule may use beside its subject: no rule imports a table or reads a clock. */
export interface Surroundings {
  readonly knowledge: Knowledge;
  readonly asOf: string;
}

export type Reads = Readonly<Record<string, Fact<unknown> | ListFact<unknown>>>;

/** Values of the facts that were read; a list stays a list, for the combinators. Reading an unknown ends the check as unknown. */
export type Values<R extends Reads> = {
  readonly [K in keyof R]: R[K] extends ListFact<infer T> ? ListFact<T> : R[K] extends Fact<infer T> ? T : never;
};

type Sentence<D> = (values: D) => string;
/** A sentence of named values; it may lower its rule's severity. */
export type Message<D> = Sentence<D> | { readonly severity: Severity; readonly say: Sentence<D> };
// The values of a message differ from rule to rule; `never` makes every message assignable here.
export type Messages = Readonly<Record<string, Message<never>>>;
export type MessageValues<M> = M extends Message<infer D> ? D : never;

export interface Shown {
  readonly expected?: string;
  readonly found?: string;
}

export type Result =
  | { readonly kind: "pass" }
  | {
      readonly kind: "fail";
      readonly message: string;
      readonly values: Readonly<Record<string, unknown>>;
      readonly shown: Shown;
    }
  | { readonly kind: "notApplicable"; readonly why: string }
  | { readonly kind: "each" };

/** Three-valued: where what is known does not decide, the check ends as unknown and names what is missing. */
export interface Combinators<M extends Messages> {
  /** The value of a fact. */
  readonly read: <T>(fact: Fact<T>) => T;
  /** One element that holds is enough; false only where all are known and none holds. */
  readonly some: <T>(list: ListFact<T> | readonly T[], holds: (item: T) => boolean) => boolean;
  /** One element that does not hold is enough for false; true only where all are known and hold. */
  readonly every: <T>(list: ListFact<T> | readonly T[], holds: (item: T) => boolean) => boolean;
  /** `n` elements that hold are enough; false where even the unknown ones could not make it up. */
  readonly atLeast: <T>(n: number, list: ListFact<T> | readonly T[], holds: (item: T) => boolean) => boolean;
  /** Undefined where what is known does not decide: for the words of what is proven, and for asking for all gaps at once. */
  readonly decided: (ask: () => boolean) => boolean | undefined;
  /** One outcome per element, named as people name it; `empty` says why a known empty list has nothing to judge. */
  readonly each: <T>(
    list: ListFact<T> | readonly T[],
    name: (item: T) => string,
    check: (item: T) => Result,
    empty: { readonly pass: true } | { readonly notApplicable: string },
  ) => Result;
  readonly pass: () => Result;
  readonly fail: <K extends keyof M & string>(message: K, values: MessageValues<M[K]>, shown?: Shown) => Result;
  readonly notApplicable: (why: string) => Result;
}

export interface RuleSpec<S extends SubjectKind, R extends Reads, M extends Messages> {
  readonly id: string;
  readonly subject: S;
  readonly severity: Severity;
  readonly team: Team;
  readonly confidence: Confidence;
  readonly title: string;
  readonly why: string;
  /** Message numbers or texts of the HMC; empty where none is known. */
  readonly predicts: readonly string[];
  /** Keys of the table of sources. */
  readonly sources: readonly string[];
  /** True, or the reason why the rule has nothing to judge here. */
  readonly applies?: (context: Subjects[S] & Surroundings) => true | string;
  readonly reads: (context: Subjects[S] & Surroundings) => R;
  /** Canonical commands of captures that the check reads of the things that `reads` lists. */
  readonly alsoReads?: readonly string[];
  readonly messages: M;
  readonly remedy: { readonly say: string; readonly steps: readonly RemedyStep[] };
  /** A blocker that an HMC option turns off: it fails like any other unless the user allows the option. */
  readonly override?: { readonly option: string; readonly costs: string };
  /** Judges Virtual I/O Servers too: they cannot be moved, so no other rule of partitions and moves does. */
  readonly judgesServers?: true;
  /** The HMC looks at this when it validates a move, so that its clean answer closes gaps that only deep captures would. */
  readonly validated?: true;
  readonly check: (
    context: Subjects[S] & Surroundings & { readonly facts: Values<R> },
    combinators: Combinators<M>,
  ) => Result;
}

/** A rule as the runner sees it. */
export interface Rule<S extends SubjectKind = SubjectKind> extends Omit<
  RuleSpec<S, Reads, Messages>,
  "check" | "applies" | "reads" | "messages"
> {
  readonly applies?: (context: Subjects[S] & Surroundings) => true | string;
  readonly reads: (context: Subjects[S] & Surroundings) => Reads;
  readonly messages: Messages;
  readonly check: (
    context: Subjects[S] & Surroundings & { readonly facts: Values<Reads> },
    combinators: Combinators<Messages>,
  ) => Result;
}

export type AnyRule = { readonly [S in SubjectKind]: Rule<S> }[SubjectKind];

/** Types a rule: its messages' values, and the facts that its check may read. */
export function defineRule<S extends SubjectKind, R extends Reads, M extends Messages>(
  spec: RuleSpec<S, R, M>,
): Rule<S> {
  return spec as unknown as Rule<S>;
}

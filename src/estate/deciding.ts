import type { Fact, ListFact } from "../capture/fact.ts";

/** How a judgement over facts decides: with three values, as the check of a rule does. */
export interface Deciding {
  readonly read: <T>(fact: Fact<T>) => T;
  readonly some: <T>(list: ListFact<T> | readonly T[], holds: (item: T) => boolean) => boolean;
  readonly every: <T>(list: ListFact<T> | readonly T[], holds: (item: T) => boolean) => boolean;
  readonly atLeast: <T>(n: number, list: ListFact<T> | readonly T[], holds: (item: T) => boolean) => boolean;
  readonly decided: (ask: () => boolean) => boolean | undefined;
}

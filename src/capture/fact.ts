import type { Origin } from "./capture.ts";
import type { Need } from "./need.ts";

/** `sourced`: read in a cited text; `partly`: the condition or its effect is recalled; `recalled`: from memory, never blocks. */
export type Confidence = "sourced" | "partly" | "recalled";

export interface Known<T> {
  readonly state: "known";
  readonly value: T;
  /** Several when the value is derived from several readings. */
  readonly origins: readonly Origin[];
  readonly confidence?: Confidence;
}

export interface Unknown {
  readonly state: "unknown";
  /** `capture`: nobody captured it; `knowledge`: our tables do not say. */
  readonly cause: "capture" | "knowledge";
  /** Alternatives: any one of them would do. */
  readonly needs: readonly Need[];
}

export interface Conflict<T = unknown> {
  readonly state: "conflict";
  readonly readings: readonly { readonly value: T; readonly origins: readonly Origin[] }[];
  readonly needs: readonly Need[];
}

/** A value and where it was read, or what would tell. */
export type Fact<T> = Known<T> | Unknown | Conflict<T>;

/**
 * A list is a fact too: `items` were read for certain, `rest` says whether they are all.
 * `origins` is the listing itself: the proof that nothing else stands in it.
 */
export interface ListFact<T> {
  readonly state: "list";
  readonly items: readonly T[];
  readonly origins: readonly Origin[];
  readonly rest: { readonly state: "none" } | Unknown | Conflict;
}

export function known<T>(value: T, origins: readonly Origin[], confidence?: Confidence): Known<T> {
  return confidence === undefined ? { state: "known", value, origins } : { state: "known", value, origins, confidence };
}

export function unknown(needs: readonly Need[], cause: Unknown["cause"] = "capture"): Unknown {
  return { state: "unknown", cause, needs };
}

const nothingElse = { state: "none" } as const;

/** A list of which every element was read. */
export function wholeList<T>(items: readonly T[], origins: readonly Origin[]): ListFact<T> {
  return { state: "list", items, origins, rest: nothingElse };
}

/** A list of which only some elements are known. */
export function openList<T>(items: readonly T[], origins: readonly Origin[], rest: Unknown | Conflict): ListFact<T> {
  return { state: "list", items, origins, rest };
}

/** The same fact with another value; `undefined` from `change` means that the text is no such value. */
export function mapFact<T, U>(
  fact: Fact<T>,
  change: (value: T) => U | undefined,
  needs: readonly Need[] = [],
): Fact<U> {
  if (fact.state === "unknown") return fact;
  if (fact.state === "known") {
    const value = change(fact.value);
    return value === undefined ? unknown(needs) : { ...fact, value };
  }
  const readings: { value: U; origins: readonly Origin[] }[] = [];
  for (const reading of fact.readings) {
    const value = change(reading.value);
    if (value !== undefined) readings.push({ value, origins: reading.origins });
  }
  return { state: "conflict", readings, needs: fact.needs };
}

/** The elements that `keep` holds for; what is not known of the list stays not known. */
export function filterList<T>(list: ListFact<T>, keep: (item: T) => boolean): ListFact<T> {
  return { ...list, items: list.items.filter(keep) };
}

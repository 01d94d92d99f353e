import type { Origin } from "../capture/capture.ts";
import type { Conflict, Fact, ListFact, Unknown } from "../capture/fact.ts";
import { needKey, type Need } from "../capture/need.ts";
import { DistinctPlaces } from "./distinct-places.ts";

/** Thrown where a check cannot go on; prebuilt, because a throw with a stack costs more than a rule. */
const undecided = new Error("undecided");

type Gap = Unknown | Conflict;

export interface Gaps {
  readonly needs: readonly Need[];
  /** Any one of the needs would do. */
  readonly alternatives: boolean;
  /** The worst of what is missing: a conflict and a capture before a gap in our tables. */
  readonly cause: "capture" | "knowledge" | "conflict";
  readonly origins: readonly Origin[];
}

/** How far the lists of an evaluation were filled when a part of a check began. */
interface Mark {
  readonly origins: number;
  readonly gaps: number;
  readonly recalled: boolean;
}

/**
 * Reads facts for one check, remembers where they stood, and decides lists with three values. A part of a check reads behind
 * what was read before it; what it read is taken back where it does not count. One evaluation serves one check after another.
 */
export class Evaluation {
  private readonly places: Origin[] = [];
  private used = 0;
  private readonly distinct = new DistinctPlaces();
  private readonly missing: Gap[] = [];
  private open = 0;
  private isRecalled = false;

  /** Where all that counts was read, each place once. */
  get origins(): readonly Origin[] {
    return this.distinct.of(this.places, this.used);
  }
  get recalled(): boolean {
    return this.isRecalled;
  }

  /** Before the next check. */
  begin(): void {
    this.back({ origins: 0, gaps: 0, recalled: false });
  }

  read<T>(fact: Fact<T>): T {
    if (fact.state !== "known") {
      this.lack(fact);
      throw undecided;
    }
    this.take(fact.origins);
    if (fact.confidence === "recalled") this.isRecalled = true;
    return fact.value;
  }

  /** What is missing, where `error` is the end of an undecided check; undefined where the check crashed. */
  gaps(error: unknown): Gaps | undefined {
    return error === undecided ? summarise(this.missing.slice(0, this.open)) : undefined;
  }

  /** Those that hold are enough as soon as they are `n`; else all that was read proves that they are fewer. */
  atLeast<T>(n: number, list: ListFact<T> | readonly T[], holds: (item: T) => boolean): boolean {
    if (n <= 0) return true;
    const start = this.mark();
    let no: Origin[] | undefined;
    let yes = 0;
    let unknowns = 0;
    let isRecalled = false;
    for (const item of itemsOf(list)) {
      const { used, isRecalled: before } = this;
      const value = this.part(holds, item);
      if (value === true) {
        if (++yes < n) continue;
        this.open = start.gaps;
        return true;
      }
      if (value === undefined) unknowns++;
      else {
        (no ??= []).push(...this.places.slice(used, this.used));
        isRecalled ||= this.isRecalled;
      }
      this.used = used;
      this.isRecalled = before;
    }
    // However many are unknown: in a whole list they may be too few to make it up.
    const rest = restOf(list);
    if (rest !== undefined || yes + unknowns >= n) this.giveUp(start, rest);
    this.open = start.gaps;
    this.insert(start.origins, list);
    if (no !== undefined) this.take(no);
    this.isRecalled ||= isRecalled;
    return false;
  }

  every<T>(list: ListFact<T> | readonly T[], holds: (item: T) => boolean): boolean {
    const start = this.mark();
    if ("state" in list) this.take(list.origins);
    let isOpen = false;
    let isRecalled = false;
    for (const item of itemsOf(list)) {
      const { used } = this;
      this.isRecalled = start.recalled;
      const value = this.part(holds, item);
      if (value === false) {
        // It alone decides.
        this.places.copyWithin(start.origins, used, this.used);
        this.used -= used - start.origins;
        this.open = start.gaps;
        return false;
      }
      if (value === undefined) isOpen = true;
      isRecalled ||= this.isRecalled;
    }
    const rest = restOf(list);
    if (isOpen || rest !== undefined) this.giveUp(start, rest);
    this.isRecalled ||= isRecalled;
    return true;
  }

  /** Runs one part of a check; undefined where it stayed undecided. What it read and lacks stands behind what was there. */
  part<T, V>(run: (item: T) => V, item: T): V | undefined {
    const gaps = this.open;
    const origin = (item as { readonly origin?: Origin } | undefined)?.origin;
    if (origin !== undefined) this.places[this.used++] = origin;
    try {
      const value = run(item);
      this.open = gaps;
      return value;
    } catch (error) {
      if (error !== undecided) throw error;
      return undefined;
    }
  }

  /** The answer of a part where what is known decides it; a part that stays undecided leaves no gap. */
  decided(ask: () => boolean): boolean | undefined {
    const start = this.mark();
    const value = this.part(ask, undefined);
    if (value === undefined) this.back(start);
    return value;
  }

  mark(): Mark {
    return { origins: this.used, gaps: this.open, recalled: this.isRecalled };
  }

  /** Takes back what was read and found missing since. */
  back(mark: Mark): void {
    this.used = mark.origins;
    this.open = mark.gaps;
    this.isRecalled = mark.recalled;
  }

  /** What is missing since. */
  gapsSince(mark: Mark): Gaps {
    return summarise(this.missing.slice(mark.gaps, this.open));
  }

  /** Reads at these places too. */
  take(origins: readonly Origin[]): void {
    for (const origin of origins) this.places[this.used++] = origin;
  }

  private lack(gap: Gap): void {
    this.missing[this.open++] = gap;
  }

  /** The listing stands before what its items say. */
  private insert<T>(at: number, list: ListFact<T> | readonly T[]): void {
    if (!("state" in list)) return;
    const after = this.places.slice(at, this.used);
    this.used = at;
    this.take(list.origins);
    this.take(after);
  }

  private giveUp(start: Mark, rest: Gap | undefined): never {
    this.used = start.origins;
    this.isRecalled = start.recalled;
    if (rest !== undefined) this.lack(rest);
    throw undecided;
  }
}

export function itemsOf<T>(list: ListFact<T> | readonly T[]): readonly T[] {
  return "state" in list ? list.items : list;
}

/** What is not known of a list. */
export function restOf<T>(list: ListFact<T> | readonly T[]): Gap | undefined {
  return "state" in list && list.rest.state !== "none" ? list.rest : undefined;
}

const nothing: readonly never[] = [];

export function summarise(gaps: readonly Gap[]): Gaps {
  const [only] = gaps;
  // Most unknown outcomes lack one capture, and nothing else.
  if (gaps.length === 0) return { needs: nothing, alternatives: false, cause: "capture", origins: nothing };
  if (gaps.length === 1 && only?.state === "unknown" && only.needs.length < 2)
    return { needs: only.needs, alternatives: false, cause: only.cause, origins: nothing };
  const distinct = [...new Set(gaps)];
  const needs = new Map<string, Need>();
  for (const gap of distinct) for (const need of gap.needs) needs.set(needKey(need), need);
  const conflicts = distinct.filter((gap) => gap.state === "conflict");
  const knowledge = distinct.every((gap) => gap.state === "unknown" && gap.cause === "knowledge");
  return {
    needs: [...needs.values()],
    alternatives: needs.size > 1 && distinct.every((gap) => gap.needs.length === needs.size),
    cause: conflicts.length > 0 ? "conflict" : knowledge && distinct.length > 0 ? "knowledge" : "capture",
    origins: conflicts.flatMap((conflict) => conflict.readings.flatMap(({ origins }) => origins)),
  };
}

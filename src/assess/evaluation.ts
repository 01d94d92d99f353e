import type { Origin } from "../capture/capture.ts";
import type { Conflict, Fact, ListFact, Unknown } from "../capture/fact.ts";
import { needKey, type Need } from "../capture/need.ts";

/** Thrown where a check cannot go on; prebuilt, because a throw with a stack costs more than a rule. */
const undecided = new Error("undecided");

/** What a part of a check has read so far. */
interface Frame {
  readonly origins: Origin[];
  readonly gaps: (Unknown | Conflict)[];
  recalled: boolean;
}

export interface Gaps {
  readonly needs: readonly Need[];
  /** Any one of the needs would do. */
  readonly alternatives: boolean;
  /** The worst of what is missing: a conflict and a capture before a gap in our tables. */
  readonly cause: "capture" | "knowledge" | "conflict";
  readonly origins: readonly Origin[];
}

/** Reads facts for one check, remembers where they stood, and decides lists with three values. */
export class Evaluation {
  private frame: Frame = newFrame();

  get origins(): readonly Origin[] {
    return this.frame.origins;
  }
  get recalled(): boolean {
    return this.frame.recalled;
  }

  read<T>(fact: Fact<T>): T {
    if (fact.state !== "known") {
      this.frame.gaps.push(fact);
      throw undecided;
    }
    this.frame.origins.push(...fact.origins);
    if (fact.confidence === "recalled") this.frame.recalled = true;
    return fact.value;
  }

  /** What is missing, where `error` is the end of an undecided check; undefined where the check crashed. */
  gaps(error: unknown): Gaps | undefined {
    return error === undecided ? summarise(this.frame.gaps) : undefined;
  }

  atLeast<T>(n: number, list: ListFact<T> | readonly T[], holds: (item: T) => boolean): boolean {
    const { items, listing, rest } = parts(list);
    const yes: Frame[] = [];
    const no: Frame[] = [];
    const open: Frame[] = [];
    if (n <= 0) return true;
    for (const item of items) {
      const { frame, value } = this.apart(() => holds(item), item);
      (value === undefined ? open : value ? yes : no).push(frame);
      if (yes.length >= n) {
        yes.forEach((part) => {
          this.keep(part);
        });
        return true;
      }
    }
    // However many are unknown: in a whole list they may be too few to make it up.
    if (rest !== undefined || yes.length + open.length >= n) this.giveUp(open, rest);
    this.frame.origins.push(...listing);
    [...yes, ...no].forEach((part) => {
      this.keep(part);
    });
    return false;
  }

  every<T>(list: ListFact<T> | readonly T[], holds: (item: T) => boolean): boolean {
    const { items, listing, rest } = parts(list);
    const yes: Frame[] = [];
    const open: Frame[] = [];
    for (const item of items) {
      const { frame, value } = this.apart(() => holds(item), item);
      if (value === false) {
        this.keep(frame);
        return false;
      }
      (value === undefined ? open : yes).push(frame);
    }
    if (open.length > 0 || rest !== undefined) this.giveUp(open, rest);
    this.frame.origins.push(...listing);
    yes.forEach((part) => {
      this.keep(part);
    });
    return true;
  }

  /** Runs one part with a frame of its own; `value` is undefined where it stayed undecided. */
  apart<V>(run: () => V, item?: unknown): { frame: Frame; value: V | undefined } {
    const outer = this.frame;
    this.frame = newFrame();
    const origin = (item as { readonly origin?: Origin } | undefined)?.origin;
    if (origin !== undefined) this.frame.origins.push(origin);
    try {
      return { frame: this.frame, value: run() };
    } catch (error) {
      if (error !== undecided) throw error;
      return { frame: this.frame, value: undefined };
    } finally {
      this.frame = outer;
    }
  }

  /** The answer of a part where what is known decides it; a part that stays undecided leaves no gap. */
  decided(ask: () => boolean): boolean | undefined {
    const { frame, value } = this.apart(ask);
    if (value !== undefined) this.keep(frame);
    return value;
  }

  /** Gaps of a part that stayed undecided. */
  static gapsOf(frame: Frame): Gaps {
    return summarise(frame.gaps);
  }

  private giveUp(open: readonly Frame[], rest: Unknown | Conflict | undefined): never {
    open.forEach((part) => this.frame.gaps.push(...part.gaps));
    if (rest !== undefined) this.frame.gaps.push(rest);
    throw undecided;
  }

  private keep(frame: Frame): void {
    this.frame.origins.push(...frame.origins);
    if (frame.recalled) this.frame.recalled = true;
  }
}

function newFrame(): Frame {
  return { origins: [], gaps: [], recalled: false };
}

export function parts<T>(list: ListFact<T> | readonly T[]): {
  readonly items: readonly T[];
  readonly listing: readonly Origin[];
  readonly rest: Unknown | Conflict | undefined;
} {
  if (!("state" in list)) return { items: list, listing: [], rest: undefined };
  return { items: list.items, listing: list.origins, rest: list.rest.state === "none" ? undefined : list.rest };
}

export function summarise(gaps: readonly (Unknown | Conflict)[]): Gaps {
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

import type { Origin } from "../capture/capture.ts";

/** Few are compared with each other; of many, each has a text that tells it. */
const few = 64;

const nowhere: readonly never[] = [];

/** Leaves each place once. What it gives is as long as it must be: outcomes keep it. */
export class DistinctPlaces {
  private readonly found: Origin[] = [];

  /** Of the first `count` of these. */
  of(origins: readonly Origin[], count = origins.length): readonly Origin[] {
    if (count === 0) return nowhere;
    if (count > few) {
      const all = origins.slice(0, count).map((origin) => [textOf(origin), origin] as const);
      return [...new Map(all).values()];
    }
    let used = 0;
    for (let i = 0; i < count; i++) {
      const origin = origins[i];
      if (origin !== undefined && !this.has(origin, used)) this.found[used++] = origin;
    }
    return this.found.slice(0, used);
  }

  private has(origin: Origin, used: number): boolean {
    for (let i = 0; i < used; i++) if (isSamePlace(origin, this.found[i])) return true;
    return false;
  }
}

function textOf({ capture, line, lastLine, field }: Origin): string {
  return `${capture}:${line}:${lastLine ?? ""}:${field ?? ""}`;
}

function isSamePlace(a: Origin, b: Origin | undefined): boolean {
  if (a === b || b === undefined) return a === b;
  return a.line === b.line && a.capture === b.capture && a.lastLine === b.lastLine && a.field === b.field;
}

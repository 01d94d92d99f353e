import type { Step } from "./results.ts";

/** Collects the rounds of each step; between two steps the garbage of the one before is taken away. */
export class Stopwatch {
  private readonly times = new Map<string, { all: number[]; note?: string }>();

  time<T>(name: string, run: () => T, note?: string): T {
    globalThis.gc?.();
    const start = performance.now();
    const result = run();
    this.add(name, performance.now() - start, note);
    return result;
  }

  async timeAsync<T>(name: string, run: () => Promise<T>, note?: string): Promise<T> {
    globalThis.gc?.();
    const start = performance.now();
    const result = await run();
    this.add(name, performance.now() - start, note);
    return result;
  }

  add(name: string, ms: number, note?: string): void {
    const entry = this.times.get(name);
    if (entry === undefined) this.times.set(name, note === undefined ? { all: [ms] } : { all: [ms], note });
    else entry.all.push(ms);
  }

  best(name: string): number {
    return Math.min(...(this.times.get(name)?.all ?? []));
  }

  get steps(): Step[] {
    return [...this.times].map(([name, { all, note }]) => {
      const step = { name, bestMs: Math.min(...all), firstMs: all[0] ?? 0 };
      return note === undefined ? step : { ...step, note };
    });
  }
}

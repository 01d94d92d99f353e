import type { Layout } from "../estate/files.ts";

/** A part of the pipeline, timed by itself in a process that repeats it: the best round, and the first one. */
export interface Step {
  readonly name: string;
  readonly bestMs: number;
  readonly firstMs: number;
  /** What is in it, where the name does not say so. */
  readonly note?: string;
}

/** The command line in a process of its own, which writes JSON and HTML. */
export interface WholeRun {
  /** From start to end of the process, Node's own start included; the best of `runs`. */
  readonly ms: number;
  readonly cpuMs: number;
  readonly peakRssMb: number;
  readonly runs: number;
}

export interface SizeResult {
  readonly partitions: number;
  readonly layout: Layout;
  readonly files: number;
  readonly megabytes: number;
  readonly moves: number;
  readonly captures: number;
  readonly unreadLines: number;
  readonly outcomes: number;
  readonly verdicts: Readonly<Record<string, number>>;
  readonly rounds: number;
  /** `Papa.parse` of each file's text: the best round. */
  readonly yardstickMs: number;
  readonly steps: readonly Step[];
  readonly whole?: WholeRun;
}

/** A measurement that stands beside the pipeline, with what it may take. */
export interface ExtraResult {
  readonly name: string;
  readonly ms: number;
  readonly mostMs: number;
}

export interface BenchResult {
  readonly date: string;
  readonly machine: { readonly cpu: string; readonly cores: number; readonly node: string };
  readonly sizes: readonly SizeResult[];
  readonly extras: readonly ExtraResult[];
}

/** Names of the steps that goals speak of. */
export const stepNames = {
  intake: "intake",
  parse: "parse",
  estate: "estate: systems built",
  lists: "estate: every list asked once",
  rules: "rules",
} as const;

import { stepNames, type BenchResult, type SizeResult } from "./results.ts";

export interface Goal {
  readonly what: string;
  readonly most: string;
  readonly found: string;
  readonly met: boolean;
}

const most = { estate: 5, microseconds: 2, growth: 11, gigabytes: 1 } as const;

/** The goals that the sizes which were run can speak of. */
export function goalsOf({ sizes, extras }: BenchResult): Goal[] {
  const scanned = sizes.filter(({ layout }) => layout === "hmcscanner");
  const [large] = scanned.filter(({ partitions }) => partitions === 10_000);
  const [middle] = scanned.filter(({ partitions }) => partitions === 1000);
  const perSize = scanned.flatMap((size) => [toEstate(size), perOutcome(size)]);
  const whole = large?.whole;
  const growth = whole && middle?.whole ? [grown(whole.ms / middle.whole.ms)] : [];
  const memory = whole ? [resident(whole.peakRssMb / 1024)] : [];
  const rest = extras.map(({ name, ms, mostMs }) => goal(name, mostMs, ms, "ms", 0));
  return [...perSize, ...growth, ...memory, ...rest];
}

function goal(what: string, limit: number, found: number, unit: string, digits = 1): Goal {
  return { what, most: `${limit} ${unit}`, found: `${found.toFixed(digits)} ${unit}`, met: found <= limit };
}

/** The best rounds of some steps, added up. */
function timeOf({ steps }: SizeResult, names: readonly string[]): number {
  return steps.filter(({ name }) => names.includes(name)).reduce((sum, { bestMs }) => sum + bestMs, 0);
}

const toEstateSteps = [stepNames.intake, stepNames.parse, stepNames.estate, stepNames.lists];

function toEstate(size: SizeResult): Goal {
  const times = timeOf(size, toEstateSteps) / size.yardstickMs;
  return goal(`decoded text to estate, ${count(size.partitions)} partitions`, most.estate, times, "× papaparse");
}

function perOutcome(size: SizeResult): Goal {
  const each = (timeOf(size, [stepNames.rules]) * 1000) / size.outcomes;
  return goal(`rules, ${count(size.partitions)} partitions`, most.microseconds, each, "µs per outcome", 2);
}

function grown(times: number): Goal {
  return goal("10,000 partitions against 1,000, JSON and HTML written", most.growth, times, "×");
}

function resident(gigabytes: number): Goal {
  return goal("most memory of 10,000 partitions", most.gigabytes, gigabytes, "GB RSS", 2);
}

export function count(value: number): string {
  return String(Math.round(value)).replaceAll(/\B(?=(?:\d{3})+$)/g, ",");
}

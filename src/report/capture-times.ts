import type { Assessment } from "../assessment/assessment.ts";
import { readTime, showTime, timeSeconds } from "../capture/time.ts";

export interface CaptureTimes {
  readonly earliest: string;
  readonly latest: string;
  readonly spreadSeconds: number;
  /** From the earliest capture to the time that the report is made for. */
  readonly ageSeconds: number | undefined;
  /** Captures that say no time, and captures whose time names no zone. */
  readonly undated: number;
  readonly zoneless: number;
}

/** Between which times the captures were taken; nothing where none says when. */
export function captureTimes({ captures, asOf }: Assessment): CaptureTimes | undefined {
  const times = captures
    .flatMap(({ capturedAt }) =>
      capturedAt === undefined ? [] : [{ at: capturedAt, seconds: timeSeconds(capturedAt) }],
    )
    .sort((a, b) => a.seconds - b.seconds);
  const [first] = times;
  const last = times.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const now = readTime(asOf, "option");
  return {
    earliest: showTime(first.at),
    latest: showTime(last.at),
    spreadSeconds: last.seconds - first.seconds,
    ageSeconds: now === undefined ? undefined : timeSeconds(now) - first.seconds,
    undated: captures.length - times.length,
    zoneless: times.filter(({ at }) => at.offset === undefined).length,
  };
}

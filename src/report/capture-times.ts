import type { Assessment } from "../assessment/assessment.ts";
import type { CapturedAt } from "../capture/capture.ts";
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

/** Between which times the captures were taken; nothing where none says when. One time without a zone, and all are read by their local clocks. */
export function captureTimes({ captures, asOf }: Assessment): CaptureTimes | undefined {
  const dated = captures.flatMap(({ capturedAt }) => (capturedAt === undefined ? [] : [capturedAt]));
  const zoneless = dated.filter(({ offset }) => offset === undefined).length;
  const seconds = (at: CapturedAt): number => timeSeconds(zoneless === 0 ? at : { local: at.local });
  dated.sort((a, b) => seconds(a) - seconds(b));
  const [first] = dated;
  const last = dated.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const now = readTime(asOf, "option");
  return {
    earliest: showTime(first),
    latest: showTime(last),
    spreadSeconds: seconds(last) - seconds(first),
    ageSeconds: now === undefined ? undefined : seconds(now) - seconds(first),
    undated: captures.length - dated.length,
    zoneless,
  };
}

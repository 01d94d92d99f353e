import type { CapturedAt, Origin } from "../capture/capture.ts";
import { known, unknown, type Fact } from "../capture/fact.ts";
import type { Need } from "../capture/need.ts";
import { timeSeconds } from "../capture/time.ts";
import type { ReadCapture } from "../parse/read-capture.ts";
import type { AttributeRow } from "../parse/text/attribute-rows.ts";

/** One statement of one capture. */
export interface Reading<T> {
  readonly value: T;
  readonly origin: Origin;
  readonly at?: CapturedAt;
}

/** The newest captures, and those of unknown time, which may be as new. Older ones are history. */
export function current(captures: readonly ReadCapture[]): readonly ReadCapture[] {
  if (captures.length < 2) return captures;
  const times = captures.map(({ capturedAt }) => (capturedAt === undefined ? undefined : timeSeconds(capturedAt)));
  const newest = times.reduce((a, b) => (a === undefined || (b !== undefined && b > a) ? b : a), undefined);
  return captures.filter((_, i) => times[i] === undefined || times[i] === newest);
}

/** A capture of a known time before that of each of these. */
export function isOlder(capture: ReadCapture, than: readonly ReadCapture[]): boolean {
  const { capturedAt } = capture;
  if (capturedAt === undefined || than.length === 0) return false;
  const seconds = timeSeconds(capturedAt);
  return than.every((other) => other.capturedAt !== undefined && seconds < timeSeconds(other.capturedAt));
}

/** The newest reading wins; different values at the same or at unknown times are a conflict. */
export function settle<T extends string | number | boolean>(
  readings: readonly Reading<T>[],
  needs: readonly Need[],
): Fact<T> {
  const [first, ...others] = newestReadings(readings);
  if (first === undefined) return unknown(needs);
  if (others.every(({ value }) => value === first.value)) return known(first.value, [first.origin]);
  const distinct = new Map<T, Origin[]>();
  for (const { value, origin } of [first, ...others]) distinct.set(value, [...(distinct.get(value) ?? []), origin]);
  return { state: "conflict", readings: [...distinct].map(([value, origins]) => ({ value, origins })), needs };
}

export function newestReadings<T>(readings: readonly Reading<T>[]): readonly Reading<T>[] {
  if (readings.length < 2) return readings;
  const times = readings.map(({ at }) => (at === undefined ? undefined : timeSeconds(at)));
  const newest = times.reduce((a, b) => (a === undefined || (b !== undefined && b > a) ? b : a), undefined);
  return readings.filter((_, i) => times[i] === undefined || times[i] === newest);
}

/** `unavailable`: the system is off or unreachable; `null`: not applicable to this row. Neither is a value. */
const noValue = new Set(["unavailable", "null"]);

/** An attribute of one row of each capture: `row` finds it. */
export function attribute<A extends string>(
  captures: readonly ReadCapture[],
  row: (capture: ReadCapture) => AttributeRow<A> | undefined,
  name: A,
  needs: readonly Need[],
): Fact<string> {
  const readings: Reading<string>[] = [];
  for (const capture of captures) {
    const found = row(capture);
    const value = found?.get(name);
    if (found !== undefined && value !== undefined && !noValue.has(value))
      readings.push(reading(capture, found, value, name));
  }
  return settle(readings, needs);
}

/** What the HMC prints for yes and no; any other text is neither. */
export function flag(text: string): boolean | undefined {
  return text === "1" ? true : text === "0" ? false : undefined;
}

export function reading<T>(
  capture: ReadCapture,
  at: { readonly line: number; readonly lastLine?: number },
  value: T,
  field?: string,
): Reading<T> {
  const place = originOf(capture, at);
  const origin = field === undefined ? place : { ...place, field };
  return capture.capturedAt === undefined ? { value, origin } : { value, origin, at: capture.capturedAt };
}

export function originOf(capture: ReadCapture, at: { readonly line: number; readonly lastLine?: number }): Origin {
  const { line, lastLine } = at;
  return lastLine === undefined || lastLine === line
    ? { capture: capture.id, line }
    : { capture: capture.id, line, lastLine };
}

/** The listing itself: the proof that nothing else stands in it. */
export function listingOrigin(capture: ReadCapture): Origin {
  return originOf(capture, { line: capture.firstLine, lastLine: capture.lastLine });
}

/** Its whole listing was read: nothing filtered, nothing unread, nothing broken off. */
export function isWhole(capture: ReadCapture): boolean {
  return !capture.narrowed && (capture.status === "parsed" || capture.status === "none");
}

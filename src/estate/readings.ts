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

/** The newest captures, and those that may be as new. Older ones are history. */
export function current(captures: readonly ReadCapture[]): readonly ReadCapture[] {
  return newest(captures, ({ capturedAt }) => capturedAt);
}

/** A capture that was made before each of these for certain. */
export function isOlder({ capturedAt }: ReadCapture, than: readonly ReadCapture[]): boolean {
  return than.length > 0 && than.every((other) => isBefore(capturedAt, other.capturedAt));
}

/** The newest reading wins; different values at the same or at unknown times are a conflict. */
export function settle<T extends string | number | boolean>(
  readings: readonly Reading<T>[],
  needs: readonly Need[],
): Fact<T> {
  const [only] = readings;
  if (only === undefined) return unknown(needs);
  if (readings.length === 1) return known(only.value, [only.origin]);
  const [first, ...others] = newestReadings(readings);
  if (first === undefined) return unknown(needs);
  if (others.every(({ value }) => value === first.value)) return known(first.value, [first.origin]);
  const distinct = new Map<T, Origin[]>();
  for (const { value, origin } of [first, ...others]) distinct.set(value, [...(distinct.get(value) ?? []), origin]);
  return { state: "conflict", readings: [...distinct].map(([value, origins]) => ({ value, origins })), needs };
}

export function newestReadings<T>(readings: readonly Reading<T>[]): readonly Reading<T>[] {
  return newest(readings, ({ at }) => at);
}

function newest<T>(all: readonly T[], timeOf: (one: T) => CapturedAt | undefined): readonly T[] {
  if (all.length < 2) return all;
  return all.filter((one) => !all.some((other) => isBefore(timeOf(one), timeOf(other))));
}

/** Offsets go from 12 hours behind to 14 hours before UTC. */
const [behind, ahead] = [12 * 3600, 14 * 3600];

/** For certain: a time without an offset may be of any zone beside one that has an offset. */
function isBefore(a: CapturedAt | undefined, b: CapturedAt | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const isMixed = (a.offset === undefined) !== (b.offset === undefined);
  const latest = timeSeconds(a) + (isMixed && a.offset === undefined ? behind : 0);
  const earliest = timeSeconds(b) - (isMixed && b.offset === undefined ? ahead : 0);
  return latest < earliest;
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
  const origin = originOf(capture, at, field);
  return capture.capturedAt === undefined ? { value, origin } : { value, origin, at: capture.capturedAt };
}

export function originOf(
  { id: capture }: ReadCapture,
  { line, lastLine }: { readonly line: number; readonly lastLine?: number },
  field?: string,
): Origin {
  if (lastLine === undefined || lastLine === line)
    return field === undefined ? { capture, line } : { capture, line, field };
  return field === undefined ? { capture, line, lastLine } : { capture, line, lastLine, field };
}

/** The listing itself: the proof that nothing else stands in it. */
export function listingOrigin(capture: ReadCapture): Origin {
  return originOf(capture, { line: capture.firstLine, lastLine: capture.lastLine });
}

/** Its whole listing was read: nothing filtered, nothing unread, nothing broken off. */
export function isWhole(capture: ReadCapture): boolean {
  return !capture.narrowed && (capture.status === "parsed" || capture.status === "none");
}

import type { CapturedAt, Origin } from "../capture/capture.ts";
import { known, openList, unknown, wholeList, type Fact, type ListFact } from "../capture/fact.ts";
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

function newestReadings<T>(readings: readonly Reading<T>[]): readonly Reading<T>[] {
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

export interface Element<T> {
  readonly key: string;
  readonly item: T;
}

/**
 * The elements that the current captures of one listing state. Captures that differ are a conflict, of which only the
 * common elements count. `expected` are keys that another capture states: one that is missing here means that this
 * listing is not all.
 */
export function listElements<T>(
  captures: readonly ReadCapture[],
  read: (capture: ReadCapture) => readonly Element<T>[],
  needs: readonly Need[],
  expected: readonly { readonly key: string; readonly origin: Origin }[] = [],
): ListFact<T> {
  const usable = current(captures).filter(
    ({ status }) => status === "parsed" || status === "none" || status === "partial",
  );
  const whole = usable.filter(isWhole);
  const chosen = whole.length > 0 ? whole : usable;
  const [first, ...others] = chosen.map(read);
  const origins = chosen.slice(0, 1).map(listingOrigin);
  if (first === undefined) return openList([], [], unknown(needs));
  const keys = first.map(({ key }) => key);
  const differ = others.some((other) => other.length !== keys.length || other.some(({ key }) => !keys.includes(key)));
  const common = differ ? first.filter(({ key }) => others.every((other) => other.some((o) => o.key === key))) : first;
  const items = common.map(({ item }) => item);
  const missing = expected.filter(({ key }) => !keys.includes(key));
  if (differ || missing.length > 0) {
    const readings = [
      ...chosen.map((capture, i) => ({
        value: [first, ...others][i]?.map(({ key }) => key),
        origins: [listingOrigin(capture)],
      })),
      ...missing.map(({ key, origin }) => ({ value: [key], origins: [origin] })),
    ];
    return openList(items, origins, { state: "conflict", readings, needs });
  }
  return whole.length > 0 ? wholeList(items, origins) : openList(items, origins, unknown(needs));
}

import type { Origin } from "../capture/capture.ts";
import { openList, unknown, wholeList, type Conflict, type Fact, type ListFact } from "../capture/fact.ts";
import type { Need } from "../capture/need.ts";
import type { ReadCapture } from "../parse/read-capture.ts";
import { current, isOlder, isWhole, listingOrigin, newestReadings, type Reading } from "./readings.ts";

export interface Element<T> {
  readonly key: string;
  readonly item: T;
  /** What it says of itself beside its key; two captures that say different things of it contradict each other. */
  readonly says?: () => Readonly<Record<string, string | undefined>>;
}

interface Listing<T> {
  readonly capture: ReadCapture;
  readonly elements: readonly Element<T>[];
}

interface Wanted {
  /** Elements that other captures state: one that is missing here means that this listing is not all. */
  readonly expected?: readonly { readonly key: string; readonly origin: Origin }[];
  /** The capture has all elements that there are. */
  readonly isAll?: (capture: ReadCapture) => boolean;
}

/**
 * The elements that the captures of one listing state. The newest whole listings say what there is; where they differ, only
 * what they have in common is certain. A narrowed or broken one that is not older adds what it states, and proves no absence.
 */
export function listElements<T>(
  captures: readonly ReadCapture[],
  read: (capture: ReadCapture) => readonly Element<T>[],
  needs: readonly Need[],
  { expected = [], isAll = isWhole }: Wanted = {},
): ListFact<T> {
  const [only, ...others] = captures;
  if (only !== undefined && others.length === 0 && isAll(only)) {
    const items = undisputed(read(only), expected);
    if (items !== undefined) return wholeList(items, [listingOrigin(only)]);
  }
  const usable = captures.filter(({ status }) => status === "parsed" || status === "none" || status === "partial");
  const whole = current(usable.filter(isAll));
  const parts = usable.filter((capture) => !isAll(capture) && !isOlder(capture, whole));
  const listing = (capture: ReadCapture): Listing<T> => ({ capture, elements: numbered(read(capture)) });
  const listings = whole.map(listing);
  const [first] = [...whole, ...parts];
  if (first === undefined) return openList([], [], unknown(needs));
  const stated = join([...listings, ...parts.map(listing)]);
  const listed = listings.map(({ elements }) => new Set(elements.map(({ key }) => key)));
  const isCommon = (key: string): boolean => listed.every((keys) => keys.has(key));
  const items = [...stated].flatMap(([key, readings]) => (isCommon(key) ? (agreed(readings) ?? []) : []));
  const readings = [...lacking(listings, stated, expected, isCommon), ...differing(stated, isCommon)];
  const origins = [listingOrigin(first)];
  if (readings.length > 0) return openList(items, origins, { state: "conflict", readings, needs });
  return whole.length > 0 ? wholeList(items, origins) : openList(items, origins, unknown(needs));
}

/** The items of the only listing, where it has each once and nobody states another. */
function undisputed<T>(elements: readonly Element<T>[], expected: NonNullable<Wanted["expected"]>): T[] | undefined {
  const has = (wanted: string): boolean => elements.some(({ key }) => key === wanted);
  const isOnce = (key: string, at: number): boolean => elements.findIndex((other) => other.key === key) === at;
  const few = elements.length <= 16 ? elements.every(({ key }, at) => isOnce(key, at)) : areDistinct(elements);
  return few && expected.every(({ key }) => has(key)) ? elements.map(({ item }) => item) : undefined;
}

function areDistinct(elements: readonly Element<unknown>[]): boolean {
  return new Set(elements.map(({ key }) => key)).size === elements.length;
}

/** Two elements of one key in one listing are two elements. */
function numbered<T>(elements: readonly Element<T>[]): readonly Element<T>[] {
  const seen = new Map<string, number>();
  return elements.map((element) => {
    const count = (seen.get(element.key) ?? 0) + 1;
    seen.set(element.key, count);
    return count === 1 ? element : { ...element, key: `${element.key} (${count})` };
  });
}

type Readings<T> = readonly Reading<Element<T>>[];

function join<T>(listings: readonly Listing<T>[]): ReadonlyMap<string, Readings<T>> {
  const stated = new Map<string, Reading<Element<T>>[]>();
  for (const { capture, elements } of listings) {
    for (const element of elements) {
      const { capturedAt: at } = capture;
      const origin = (element.item as { readonly origin?: Origin }).origin ?? listingOrigin(capture);
      const readings = stated.get(element.key) ?? [];
      readings.push(at === undefined ? { value: element, origin } : { value: element, origin, at });
      stated.set(element.key, readings);
    }
  }
  return stated;
}

/** The newest statement of an element; none where statements as new say something else. */
function agreed<T>(readings: Readings<T>): readonly [T] | undefined {
  const [first, ...others] = newestReadings(readings);
  if (first === undefined || others.some(({ value }) => differs(value, first.value))) return undefined;
  return [first.value.item];
}

function differs<T>(a: Element<T>, b: Element<T>): boolean {
  const others = b.says?.() ?? {};
  return Object.entries(a.says?.() ?? {}).some(([name, value]) => {
    const other = others[name];
    return value !== undefined && other !== undefined && value !== other;
  });
}

type ConflictReadings = Conflict["readings"];

/** Whole listings of which one lacks what another, a part of a listing, or another command states. */
function lacking<T>(
  listings: readonly Listing<T>[],
  stated: ReadonlyMap<string, Readings<T>>,
  expected: NonNullable<Wanted["expected"]>,
  isCommon: (key: string) => boolean,
): ConflictReadings {
  const own = new Set(listings.flatMap(({ elements }) => elements.map(({ key }) => key)));
  const others = [...stated].flatMap(([key, [reading]]) => (reading === undefined ? [] : [{ key, ...reading }]));
  const all = [...others, ...expected].filter(({ key }) => !isCommon(key));
  if (all.length === 0) return [];
  const strange = all.filter(({ key }) => !own.has(key));
  return [...listings.map(showListing), ...strange.map(({ key, origin }) => ({ value: [key], origins: [origin] }))];
}

/** Elements of which statements as new as each other say different things. */
function differing<T>(stated: ReadonlyMap<string, Readings<T>>, isCommon: (key: string) => boolean): ConflictReadings {
  const torn = [...stated].filter(([key, readings]) => isCommon(key) && agreed(readings) === undefined);
  return torn.flatMap(([key, readings]) =>
    newestReadings(readings).map(({ value, origin }) => ({ value: [key, ...sayings(value)], origins: [origin] })),
  );
}

function showListing<T>({ capture, elements }: Listing<T>): ConflictReadings[number] {
  return { value: elements.map(({ key }) => key), origins: [listingOrigin(capture)] };
}

function sayings<T>({ says }: Element<T>): readonly string[] {
  return Object.values(says?.() ?? {}).filter((value) => value !== undefined);
}

/** A fact as something that an element says. */
export function said(fact: Fact<unknown>): string | undefined {
  return fact.state === "known" ? String(fact.value) : undefined;
}

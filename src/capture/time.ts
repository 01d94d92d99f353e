import type { CapturedAt } from "./capture.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const zones: Readonly<Record<string, string>> = { UTC: "+00:00", GMT: "+00:00", Z: "+00:00" };

const iso = /\b(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2}):(\d{2})(?:[.,]\d{1,9})?\s?(Z|[+-]\d{2}:?\d{2})?/;
const unixDate = /\b[A-Z][a-z]{2} ([A-Z][a-z]{2}) {1,2}(\d{1,2}) (\d{2}):(\d{2}):(\d{2}) (?:(\S{1,8}) )?(\d{4})\b/;

/** The first time that stands in a text, as ISO 8601 (`2026-11-20T09:12:44+01:00`) or as `date` prints it. */
export function readTime(text: string, basis: CapturedAt["basis"]): CapturedAt | undefined {
  const i = iso.exec(text);
  if (i) {
    const [, y = "", mo = "", d = "", h = "", mi = "", s = "", zone] = i;
    return withOffset(`${y}-${mo}-${d}T${h}:${mi}:${s}`, normaliseOffset(zone), basis);
  }
  const u = unixDate.exec(text);
  if (!u) return undefined;
  const [, month = "", day = "", h = "", mi = "", s = "", zone, year = ""] = u;
  const number = months.indexOf(month.toLowerCase()) + 1;
  if (number === 0) return undefined;
  const local = `${year}-${pad(number)}-${pad(Number(day))}T${h}:${mi}:${s}`;
  return withOffset(local, zone === undefined ? undefined : zones[zone], basis);
}

function withOffset(local: string, offset: string | undefined, basis: CapturedAt["basis"]): CapturedAt {
  return offset === undefined ? { local, basis } : { local, offset, basis };
}

function normaliseOffset(zone: string | undefined): string | undefined {
  if (zone === undefined) return undefined;
  if (zone === "Z") return "+00:00";
  return zone.includes(":") ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}

function pad(n: number): string {
  return String(n).padStart(2, "0");
}

/** Days since 1970-01-01 of a civil date (proleptic Gregorian). */
function civilDays(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

const seconds = new WeakMap<object, number>();

/** Seconds on the host's own clock since 1970, less the offset where one is known; each time is read once. */
export function timeSeconds(at: Pick<CapturedAt, "local" | "offset">): number {
  const known = seconds.get(at) ?? readSeconds(at);
  seconds.set(at, known);
  return known;
}

function readSeconds(at: Pick<CapturedAt, "local" | "offset">): number {
  const n = (from: number, to: number): number => Number(at.local.slice(from, to));
  const local = civilDays(n(0, 4), n(5, 7), n(8, 10)) * 86400 + n(11, 13) * 3600 + n(14, 16) * 60 + n(17, 19);
  if (at.offset === undefined) return local;
  const sign = at.offset.startsWith("-") ? 1 : -1;
  return local + sign * (Number(at.offset.slice(1, 3)) * 3600 + Number(at.offset.slice(4, 6)) * 60);
}

/** `2026-11-20 09:12:44 +01:00`: what a person reads. */
export function showTime(at: CapturedAt): string {
  return `${at.local.replace("T", " ")}${at.offset === undefined ? "" : ` ${at.offset}`}`;
}

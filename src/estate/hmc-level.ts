import type { Fact } from "../capture/fact.ts";
import { mapFact, unknown } from "../capture/fact.ts";
import type { Need } from "../capture/need.ts";
import { lshmcVersion, type HmcVersion } from "../parse/hmc/lshmc-version.ts";
import { recordsOf, type ReadCapture } from "../parse/read-capture.ts";
import type { Listings } from "./listings.ts";
import { reading, settle, type Reading } from "./readings.ts";

/** Version, release, modification (from version 9 the M number), fix, service pack: `V7R3.4.0` is 7.3.4.0. */
export type HmcLevel = readonly number[];

/** `V7R7.9.0`, `V10R3`. */
const spelling = /^V(\d{1,2})R(\d{1,4})(?:\.(\d{1,4}))?(?:\.(\d{1,3}))?$/;

/** Part by part; a part that one of them does not have is 0. */
export function isBefore(level: HmcLevel, other: HmcLevel): boolean {
  for (let i = 0; i < Math.max(level.length, other.length); i++) {
    const [a, b] = [level[i] ?? 0, other[i] ?? 0];
    if (a !== b) return a < b;
  }
  return false;
}

/** `V7R7.5`, and from version 9 on `V10R1M1020`. */
export function showHmcLevel([version = 0, release = 0, modification]: HmcLevel): string {
  if (modification === undefined) return `V${version}R${release}`;
  return `V${version}R${release}${version < 9 ? "." : "M"}${modification}`;
}

/** Two names of one HMC: a short name is also written with its domain. */
export function isSameHmc(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x === y || x.startsWith(`${y}.`) || y.startsWith(`${x}.`);
}

export function needHmcVersion(host: string | undefined): Need {
  const { command } = lshmcVersion;
  return { command, canonical: command, kind: "hmc", ...(host === undefined ? {} : { host }) };
}

/** The level of an HMC as `lshmc -V` of it prints it: `V7R7.9.0 SP2`, `V10R3M1060`. */
export function levelOfHmc(listings: Listings, host: string | undefined): Fact<string> {
  return ofVersion(listings, host, () => true, levelText);
}

/** Whether an HMC is older than a level, or is that very level; known only where `lshmc -V` of it was captured. */
export function hmcAgainst(
  listings: Listings,
  host: string | undefined,
  level: HmcLevel,
): Fact<"older" | "same" | "later"> {
  return ofVersion(
    listings,
    host,
    () => true,
    (record) => {
      const found = levelOf(record);
      if (found === undefined) return undefined;
      return isBefore(found, level) ? "older" : isBefore(level, found) ? "later" : "same";
    },
  );
}

/** Identifiers of the fixes that `lshmc -V` prints: `MH01062,MH01105`. */
export function fixesOfHmc(listings: Listings, host: string | undefined): Fact<readonly string[]> {
  const isWhole = ({ status }: ReadCapture): boolean => status === "parsed";
  const text = ofVersion(listings, host, isWhole, ({ fixes }) => fixes.map(({ id }) => id).join());
  return mapFact(text, (ids) => (ids === "" ? [] : ids.split(",")));
}

/**
 * Whether the HMC that printed a listing is older than a level: what an attribute that it lacks means. `lshmc -V` is a base
 * capture of moves between two HMCs only, and here it settles a detail.
 */
export function hmcOlderThan(listings: Listings, listing: ReadCapture, level: HmcLevel): Fact<boolean> {
  const fact = ofVersion(
    listings,
    listing.host,
    () => true,
    (record) => {
      const found = levelOf(record);
      return found === undefined ? undefined : isBefore(found, level);
    },
  );
  return fact.state === "known" ? fact : { ...fact, needs: fact.needs.map((need) => ({ ...need, deep: true })) };
}

function ofVersion<T extends string | boolean>(
  listings: Listings,
  host: string | undefined,
  isUsable: (capture: ReadCapture) => boolean,
  read: (record: HmcVersion) => T | undefined,
): Fact<T> {
  const needs = [needHmcVersion(host)];
  if (host === undefined) return unknown(needs);
  const readings: Reading<T>[] = [];
  for (const capture of listings.all(lshmcVersion)) {
    if (capture.host === undefined || !isSameHmc(capture.host, host) || !isUsable(capture)) continue;
    for (const record of recordsOf(capture, lshmcVersion) ?? []) {
      const value = read(record);
      if (value !== undefined) readings.push(reading(capture, record, value));
    }
  }
  return settle(readings, needs);
}

/** From version 9 the M number is printed as the service pack: `V10R3` and 1060. */
function hasMNumber({ baseVersion = "", servicePack = "" }: HmcVersion): boolean {
  return /^V\d{1,2}R\d{1,2}$/.test(baseVersion) && /^\d{3,4}$/.test(servicePack);
}

function levelOf(record: HmcVersion): HmcLevel | undefined {
  const found = spelling.exec(record.baseVersion ?? "");
  if (found === null) return undefined;
  const pack = /^\d{1,4}$/.test(record.servicePack ?? "") ? Number(record.servicePack) : 0;
  const [version = 0, release = 0, modification = 0, fix = 0] = found
    .slice(1)
    .map((text?: string) => Number(text ?? 0));
  return hasMNumber(record) ? [version, release, pack] : [version, release, modification, fix, pack];
}

function levelText(record: HmcVersion): string | undefined {
  const { baseVersion, servicePack = "0" } = record;
  if (baseVersion === undefined || levelOf(record) === undefined) return undefined;
  if (hasMNumber(record)) return `${baseVersion}M${servicePack}`;
  return servicePack === "0" ? baseVersion : `${baseVersion} SP${servicePack}`;
}

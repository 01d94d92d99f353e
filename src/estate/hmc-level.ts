import type { Fact } from "../capture/fact.ts";
import { unknown } from "../capture/fact.ts";
import { lshmcVersion } from "../parse/hmc/lshmc-version.ts";
import { recordsOf, type ReadCapture } from "../parse/read-capture.ts";
import type { Listings } from "./listings.ts";
import { reading, settle, type Reading } from "./readings.ts";

/**
 * Whether the HMC that printed a listing is older than a level, `[version, release, modification]`. Known only where
 * `lshmc -V` of that HMC was captured: `V7R7.9.0` is 7.7.9.
 */
export function hmcOlderThan(
  listings: Listings,
  listing: ReadCapture,
  level: readonly [number, number, number],
): Fact<boolean> {
  const needs = [
    {
      command: lshmcVersion.command,
      canonical: lshmcVersion.command,
      kind: "hmc" as const,
      ...(listing.host === undefined ? {} : { host: listing.host }),
    },
  ];
  if (listing.host === undefined) return unknown(needs);
  const readings: Reading<boolean>[] = [];
  for (const capture of listings.all(lshmcVersion)) {
    if (capture.host !== listing.host) continue;
    for (const record of recordsOf(capture, lshmcVersion) ?? []) {
      const found = /^V(\d{1,2})R(\d{1,4})(?:\.(\d{1,4}))?/.exec(record.baseVersion ?? "");
      if (found) readings.push(reading(capture, record, isBefore(found.slice(1).map(Number), level)));
    }
  }
  return settle(readings, needs);
}

function isBefore(found: readonly number[], level: readonly number[]): boolean {
  for (let i = 0; i < level.length; i++) {
    const a = Number.isNaN(found[i] ?? 0) ? 0 : (found[i] ?? 0);
    const b = level[i] ?? 0;
    if (a !== b) return a < b;
  }
  return false;
}

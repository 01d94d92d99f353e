import type { Origin } from "../capture/capture.ts";
import { known, type Fact } from "../capture/fact.ts";
import { lssyscfgSys } from "../parse/hmc/lssyscfg-sys.ts";
import { needHmc } from "./needs.ts";
import { newestReadings, reading, settle, type Reading } from "./readings.ts";
import type { System } from "./system.ts";

/** What an HMC prints while it does not reach the system: that is its connection, and no state of the system. */
const unreached = /^(?:No Connection|Connecting|Failed Authentication|Pending Authentication|Version Mismatch)/;

export function isReached(state: string): boolean {
  return !unreached.test(state);
}

/** The newest states that each HMC prints of the system; `undefined` are captures that name no HMC. */
export function statesByHmc(system: System): ReadonlyMap<string | undefined, readonly Reading<string>[]> {
  const byHmc = new Map<string | undefined, Reading<string>[]>();
  for (const capture of system.listings.all(lssyscfgSys)) {
    const row = system.row(capture);
    const state = row?.get("state");
    if (row === undefined || state === undefined || state === "unavailable" || state === "null") continue;
    const readings = byHmc.get(capture.host) ?? [];
    readings.push(reading(capture, row, state, "state"));
    byHmc.set(capture.host, readings);
  }
  return new Map([...byHmc].map(([host, readings]) => [host, newestReadings(readings)]));
}

/** The state of the system. An HMC that lost its connection does not outweigh one that has it. */
export function stateOf(system: System): Fact<string> {
  const needs = [needHmc(lssyscfgSys, system)];
  const all = [...statesByHmc(system).values()];
  const reaching = all.filter((readings) => readings.every(({ value }) => isReached(value)));
  if (reaching.length > 0) return settle(reaching.flat(), needs);
  const unsure = all.find((readings) => readings.some(({ value }) => isReached(value)));
  if (unsure !== undefined) return settle(unsure, needs);
  // Two HMCs that do not reach it may say so in different words.
  const [first, ...others] = all.flat();
  const originOf = ({ origin }: Reading<string>): Origin => origin;
  return first === undefined ? settle([], needs) : known(first.value, [first, ...others].map(originOf));
}

import type { Origin } from "../capture/capture.ts";
import { known, unknown, type Conflict, type Fact } from "../capture/fact.ts";
import { lssyscfgLpar } from "../parse/hmc/lssyscfg-lpar.ts";
import { needHmc } from "./needs.ts";
import type { Partition } from "./partition.ts";
import { reading, settle, type Reading } from "./readings.ts";

export interface RmcReading {
  /** The connection is up at one HMC at least. */
  readonly active: boolean;
  /** What each HMC says, by its name; `?` where a capture names no HMC. */
  readonly states: readonly { readonly hmc: string; readonly state: string }[];
}

/** RMC is a connection between a partition and one HMC, so two HMCs that differ are no conflict. */
export function rmcStates(partition: Partition): Fact<RmcReading> {
  const needs = [needHmc(lssyscfgLpar, partition.system)];
  const byHmc = new Map<string, Reading<string>[]>();
  for (const capture of partition.listings.ofSystem(lssyscfgLpar, partition.system.key)) {
    const row = partition.row(capture);
    const state = row?.get("rmc_state");
    if (row === undefined || state === undefined || state === "unavailable" || state === "null") continue;
    const hmc = capture.host ?? "?";
    byHmc.set(hmc, [...(byHmc.get(hmc) ?? []), reading(capture, row, state, "rmc_state")]);
  }
  const states: { hmc: string; state: string; origins: readonly Origin[] }[] = [];
  const conflicts: Conflict<string>[] = [];
  for (const [hmc, readings] of byHmc) {
    const fact = settle(readings, needs);
    if (fact.state === "conflict") conflicts.push(fact);
    if (fact.state === "known") states.push({ hmc, state: fact.value, origins: fact.origins });
  }
  const up = states.filter(({ state }) => state === "active");
  const [conflict] = conflicts;
  if (up.length === 0 && conflict !== undefined) return inConflict(conflict);
  if (states.length === 0) return unknown(needs);
  const shown = states.map(({ hmc, state }) => ({ hmc, state }));
  const origins = (up.length > 0 ? up.slice(0, 1) : states).flatMap((state) => state.origins);
  return known({ active: up.length > 0, states: shown }, origins);
}

/** An HMC that says both may be the one that has the connection. */
function inConflict({ readings, needs }: Conflict<string>): Conflict<RmcReading> {
  const mapped = readings.map(({ value, origins }) => ({ value: { active: value === "active", states: [] }, origins }));
  return { state: "conflict", readings: mapped, needs };
}

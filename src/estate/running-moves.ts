import { known, mapFact, type Fact } from "../capture/fact.ts";
import { lslparmigrSys, type SystemMigrationAttribute } from "../parse/hmc/lslparmigr-sys.ts";
import { recordsOf } from "../parse/read-capture.ts";
import { needHmc } from "./needs.ts";
import { attribute } from "./readings.ts";
import type { System } from "./system.ts";

export interface RunningMoves {
  readonly running: number;
  /** How many the system can take part in at once. */
  readonly supported: number;
}

/** Moves of one kind that a system takes part in, as the source or as the destination. */
export function runningMoves(system: System, kind: "active" | "inactive"): Fact<RunningMoves> {
  const running = count(system, `num_${kind}_migrations_in_progress`);
  const supported = count(system, `num_${kind}_migrations_supported`);
  if (running.state !== "known") return mapFact<number, RunningMoves>(running, () => undefined, needsOf(system));
  if (supported.state !== "known") return mapFact<number, RunningMoves>(supported, () => undefined, needsOf(system));
  const origins = [...running.origins, ...supported.origins];
  return known({ running: running.value, supported: supported.value }, origins);
}

function count(system: System, name: SystemMigrationAttribute): Fact<number> {
  const captures = system.listings.ofSystem(lslparmigrSys, system.key);
  const fact = attribute(captures, (capture) => recordsOf(capture, lslparmigrSys)?.[0], name, needsOf(system));
  return mapFact(fact, (text) => (/^\d{1,5}$/.test(text) ? Number(text) : undefined), needsOf(system));
}

function needsOf(system: System) {
  return [needHmc(lslparmigrSys, system)];
}

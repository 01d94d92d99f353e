import type { MoveRequest } from "../assess/assess.ts";
import type { MoveKind } from "../assessment/assessment.ts";
import { compareNames } from "../capture/order.ts";
import type { Estate } from "../estate/estate.ts";
import type { Partition } from "../estate/partition.ts";
import type { System } from "../estate/system.ts";
import { SelectionError, type AnalysisOptions } from "./options.ts";

/**
 * The moves that the options ask for; without any, every partition to every other captured system. Virtual I/O Servers are
 * moved only where they are asked for by name, which a rule then refuses.
 */
export function selectMoves(estate: Estate, options: AnalysisOptions): readonly MoveRequest[] {
  if (options.moves !== undefined) return options.moves.map((row) => fromRow(estate, row, options));
  const from = options.from === undefined ? undefined : findSystem(estate, options.from);
  const to = options.to === undefined ? undefined : findSystem(estate, options.to);
  const partitions = selectPartitions(estate, from, options.partitions ?? []);
  const destinations = to === undefined ? estate.systems.filter(isCaptured) : [to];
  const named = options.partitions !== undefined && options.partitions.length > 0;
  return partitions.flatMap((partition) =>
    destinations
      .filter((destination) => (named && to !== undefined) || destination !== partition.system)
      .map((destination) => newMove(partition, destination, options)),
  );
}

/** Systems that an HMC only lists are no destinations unless they are asked for by name. */
function isCaptured(system: System): boolean {
  return system.partitions.items.length > 0 || system.availableMemory.state === "known";
}

function newMove(partition: Partition, destination: System, options: AnalysisOptions): MoveRequest {
  return { partition, source: partition.system, destination, kind: kindOf(partition, options) };
}

function kindOf({ state }: Partition, options: AnalysisOptions): MoveKind {
  if (options.inactive === true) return "inactive";
  return state.state === "known" && state.value === "Not Activated" ? "inactive" : "active";
}

function fromRow(
  estate: Estate,
  row: NonNullable<AnalysisOptions["moves"]>[number],
  options: AnalysisOptions,
): MoveRequest {
  const source = findSystem(estate, row.source);
  const destination = findSystem(estate, row.destination);
  return newMove(findPartition(source, row.partition), destination, options);
}

function findSystem(estate: Estate, text: string): System {
  const found = estate.named(text);
  const [only] = found;
  if (found.length === 1 && only !== undefined) return only;
  if (found.length > 1) {
    throw new SelectionError(
      `${text} is the name of several systems: ${found.map(({ key }) => key).join(", ")}. Use one of these.`,
    );
  }
  const known = estate.systems.map(({ label, key }) => (label === key ? key : `${label} (${key})`));
  throw new SelectionError(`No system ${text} in the captures. There is: ${known.join(", ") || "none"}.`);
}

function findPartition(system: System, name: string): Partition {
  const all = system.partitions.items;
  const found = all.filter((partition) => partition.label === name || String(partition.id) === name);
  const exact = found.filter((partition) => partition.label === name);
  const [only] = exact.length > 0 ? exact : found;
  if (only === undefined) {
    const known = all.filter(isMobile).map(({ label }) => label);
    throw new SelectionError(
      `No partition ${name} on ${system.label}. There is: ${known.sort(compareNames).join(", ") || "none"}.`,
    );
  }
  return only;
}

function isMobile({ env }: Partition): boolean {
  return env.state !== "known" || env.value !== "vioserver";
}

function selectPartitions(estate: Estate, from: System | undefined, named: readonly string[]): readonly Partition[] {
  const systems = from === undefined ? estate.systems : [from];
  if (named.length > 0) return named.map((text) => namedPartition(estate, systems, text));
  return systems.flatMap((system) =>
    system.partitions.items.filter(isMobile).sort((a, b) => compareNames(a.label, b.label) || a.id - b.id),
  );
}

/** `NAME`, or `SYSTEM:NAME`; a name may itself hold a colon. */
function namedPartition(estate: Estate, systems: readonly System[], text: string): Partition {
  const hits = systems.flatMap((system) => system.partitions.items.filter(({ label }) => label === text));
  const [only] = hits;
  if (hits.length > 1) {
    const choices = hits.map((partition) => `${partition.system.label}:${partition.label}`);
    throw new SelectionError(`Several systems have a partition ${text}: ${choices.join(", ")}. Use one of these.`);
  }
  if (only !== undefined) return findPartition(only.system, text);
  const colon = text.indexOf(":");
  if (colon > 0) {
    const [system] = estate.named(text.slice(0, colon));
    if (system !== undefined) return findPartition(system, text.slice(colon + 1));
  }
  const known = systems.flatMap((system) => system.partitions.items.filter(isMobile).map(({ label }) => label));
  throw new SelectionError(
    `No partition ${text} in the captures. There is: ${known.sort(compareNames).join(", ") || "none"}.`,
  );
}

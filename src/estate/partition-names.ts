import { openList, type Fact, type ListFact } from "../capture/fact.ts";
import type { Partition } from "./partition.ts";
import type { System } from "./system.ts";

interface Names {
  readonly byName: ReadonlyMap<string, readonly Partition[]>;
  /** Partitions whose names are not known could have any. */
  readonly nameless: readonly Partition[];
}

const bySystem = new WeakMap<System, Names>();

/** Partitions of a system that have a name, or could have it. */
export function partitionsNamed(system: System, name: Fact<string>): ListFact<Partition> {
  if (name.state !== "known") return openList([], [], name);
  const { byName, nameless } = namesOf(system);
  return { ...system.partitions, items: [...(byName.get(name.value) ?? []), ...nameless] };
}

/** Indexed once: a large estate asks for each move. */
function namesOf(system: System): Names {
  const indexed = bySystem.get(system);
  if (indexed !== undefined) return indexed;
  const byName = new Map<string, Partition[]>();
  const nameless: Partition[] = [];
  for (const partition of system.partitions.items) {
    const { name } = partition;
    if (name.state !== "known") nameless.push(partition);
    else byName.set(name.value, [...(byName.get(name.value) ?? []), partition]);
  }
  const names = { byName, nameless };
  bySystem.set(system, names);
  return names;
}

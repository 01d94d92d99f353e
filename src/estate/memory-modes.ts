import { known, mapFact, unknown, type Fact } from "../capture/fact.ts";
import type { Need } from "../capture/need.ts";
import { lslparmigrMempool } from "../parse/hmc/lslparmigr-mempool.ts";
import { lshwresMemLpar, type PartitionMemoryAttribute } from "../parse/hmc/lshwres-mem-lpar.ts";
import type { ProfileAttribute } from "../parse/hmc/lssyscfg-prof.ts";
import { needAnswer } from "./hmc-answers.ts";
import { hmcOlderThan } from "./hmc-level.ts";
import { rowsOf } from "./listings.ts";
import { needHmc } from "./needs.ts";
import type { Partition } from "./partition.ts";
import { attribute, current, originOf } from "./readings.ts";
import type { System } from "./system.ts";

/** The memory comes from the shared memory pool of the system (Active Memory Sharing). */
export function usesSharedMemory(partition: Partition): Fact<boolean> {
  return partition.once(readUsesSharedMemory);
}

function readUsesSharedMemory(partition: Partition): Fact<boolean> {
  const needs = [needHmc(lshwresMemLpar, partition.system)];
  const mode = heldOrAsked(partition, "mem_mode", "mem_mode");
  if (mode.state !== "unknown")
    return mapFact(mode, (text) => (text === "shared" ? true : text === "ded" ? false : undefined), needs);
  return (
    printedNull(partition, "mem_mode", false) ??
    withoutFeature(partition, "active_mem_sharing_capable", false) ??
    olderThanSharing(partition, mode.needs)
  );
}

/** HMCs know shared memory from V7R3.4 on (IBM's HMC help); older ones have no attribute for it. */
function olderThanSharing(partition: Partition, needs: readonly Need[]): Fact<boolean> {
  const levels = partition.listings
    .ofSystem(lshwresMemLpar, partition.system.key)
    .map((capture) => hmcOlderThan(partition.listings, capture, [7, 3, 4]));
  const older = levels.find((level) => level.state === "known" && level.value);
  return older?.state === "known" ? known(false, older.origins) : unknown(needs);
}

/** The factor of Active Memory Expansion; 0 where it is off. It is a function of AIX, so IBM i and Linux have none. */
export function memoryExpansion(partition: Partition): Fact<number> {
  return partition.once(readMemoryExpansion);
}

function readMemoryExpansion(partition: Partition): Fact<number> {
  const { env, osVersion } = partition;
  if (env.state === "known" && env.value === "os400") return known(0, env.origins);
  const needs = [needHmc(lshwresMemLpar, partition.system)];
  const factor = heldOrAsked(partition, "curr_mem_expansion", "mem_expansion");
  const read = (text: string): number | undefined => (/^\d{1,2}(?:\.\d{1,2})?$/.test(text) ? Number(text) : undefined);
  if (factor.state !== "unknown") return mapFact(factor, read, needs);
  return (
    printedNull(partition, "curr_mem_expansion", 0) ??
    withoutFeature(partition, "active_mem_expansion_capable", 0) ??
    (osVersion.state === "known" && osVersion.value.startsWith("Linux") ? known(0, osVersion.origins) : factor)
  );
}

/** The HMC prints `null` where a partition cannot have the function. */
function printedNull<T>(partition: Partition, name: PartitionMemoryAttribute, none: T): Fact<T> | undefined {
  const { currentMemory, listings, system, id } = partition;
  if (currentMemory.state !== "known" || currentMemory.value === 0) return undefined;
  for (const capture of current(listings.ofSystem(lshwresMemLpar, system.key))) {
    const [row] = rowsOf(capture, lshwresMemLpar, id);
    if (row?.get(name) === "null") return known(none, [{ ...originOf(capture, row), field: name }]);
  }
  return undefined;
}

/** On a system that lacks the function no partition uses it. */
function withoutFeature<T>(
  { system }: Partition,
  name: "active_mem_sharing_capable" | "active_mem_expansion_capable",
  none: T,
): Fact<T> | undefined {
  const capable = system.capable(name);
  return capable.state === "known" && !capable.value ? known(none, capable.origins) : undefined;
}

/** MB of the shared memory pool that are guaranteed to the adapters of a partition. */
export function ioEntitledMemory(partition: Partition, destination: System): Fact<number> {
  const needs = [needAnswer(lslparmigrMempool, partition, destination)];
  const entitled = memoryAttribute(partition, "curr_io_entitled_mem", needs);
  return mapFact(entitled, (text) => (/^\d{1,12}$/.test(text) ? Number(text) : undefined), needs);
}

/** Two Virtual I/O Servers page for the partition. What the HMC prints where there is one only was not seen. */
export function hasTwoPagingServers(partition: Partition, destination: System): Fact<boolean> {
  const needs = [needAnswer(lslparmigrMempool, partition, destination)];
  return mapFact(
    memoryAttribute(partition, "secondary_paging_vios_name", needs),
    (name) => name !== "none" && name !== "",
  );
}

/** What the partition holds; one that holds no memory gets what its profile asks for. */
function heldOrAsked(partition: Partition, held: PartitionMemoryAttribute, asked: ProfileAttribute): Fact<string> {
  const { currentMemory } = partition;
  if (currentMemory.state !== "known" || currentMemory.value > 0)
    return memoryAttribute(partition, held, [needHmc(lshwresMemLpar, partition.system)]);
  const profile = partition.profileAttribute(asked);
  return profile.state === "known" ? { ...profile, origins: [...currentMemory.origins, ...profile.origins] } : profile;
}

function memoryAttribute(partition: Partition, name: PartitionMemoryAttribute, needs: readonly Need[]): Fact<string> {
  const captures = partition.listings.ofSystem(lshwresMemLpar, partition.system.key);
  return attribute(captures, (capture) => rowsOf(capture, lshwresMemLpar, partition.id)[0], name, needs);
}

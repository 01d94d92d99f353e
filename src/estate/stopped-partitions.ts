import { known, mapFact, type Fact, type Known, type ListFact } from "../capture/fact.ts";
import type { Deciding } from "./deciding.ts";
import type { Partition } from "./partition.ts";

/** Whether a system has room for what arrives: free, or with what the HMC takes from partitions that are not activated. */
export interface Room {
  readonly kind: "free" | "takesFromStopped" | "notEnough";
  /** What partitions hold that are not activated, and their names. */
  readonly stopped: number;
  readonly holders: readonly string[];
}

/** `amount` is what a partition holds, in the unit of `required` and `free`. */
export function roomFor(
  { required, free }: { readonly required: number; readonly free: number },
  partitions: ListFact<Partition>,
  amount: (partition: Partition) => Fact<number>,
  { every, read }: Pick<Deciding, "every" | "read">,
): Room {
  if (required <= free) return { kind: "free", stopped: 0, holders: [] };
  const holding = partitions.items.flatMap((partition) => {
    const held = heldWhileStopped(partition, amount);
    return held.state === "known" && held.value > 0 ? [{ name: partition.label, held }] : [];
  });
  const stopped = holding.reduce((sum, { held }: { held: Known<number> }) => sum + held.value, 0);
  const holders = holding.map(({ name }) => name);
  if (required > free + stopped) {
    every(partitions, (partition) => read(heldWhileStopped(partition, amount)) >= 0);
    return { kind: "notEnough", stopped, holders };
  }
  for (const { held } of holding) read(held);
  return { kind: "takesFromStopped", stopped, holders };
}

/** 0 for partitions that are activated or hold nothing. */
function heldWhileStopped(partition: Partition, amount: (partition: Partition) => Fact<number>): Fact<number> {
  const { state, resourceConfig } = partition;
  if (state.state === "known" && state.value !== "Not Activated") return known(0, []);
  if (resourceConfig.state === "known" && resourceConfig.value === "0") return known(0, []);
  // The value of a gap is never read.
  if (state.state !== "known") return mapFact(state, () => 0);
  if (resourceConfig.state !== "known") return mapFact(resourceConfig, () => 0);
  const held = amount(partition);
  if (held.state !== "known") return held;
  return known(held.value, [...state.origins, ...resourceConfig.origins, ...held.origins]);
}

import { known, mapFact, type Fact } from "../../capture/fact.ts";
import type { Partition } from "../../estate/partition.ts";
import { defineRule } from "../rule.ts";

export const freeMemory = defineRule({
  id: "LPM-MEM-003",
  subject: "move",
  severity: "blocker",
  team: "hmc",
  confidence: "sourced",
  title: "The destination has enough free memory for the partition and its page table",
  why: "The destination must set aside the partition's memory and a page table sized by its maximum memory before anything is copied.",
  predicts: ["There is not enough memory"],
  sources: ["SEED-KR", "P6IVMVAL", "RB7940", "RB8535"],
  reads: ({ partition, destination }) => ({
    current: partition.neededMemory,
    maximum: partition.neededMaximum,
    ratio: partition.neededRatio,
    region: destination.memoryRegionSize,
    free: destination.availableMemory,
    neighbours: destination.partitions,
  }),
  alsoReads: ["lssyscfg -r prof"],
  messages: {
    notEnough: (d: { partition: string; destination: string; required: number; free: number; stopped: number }) =>
      `${d.partition} needs ${d.required} MB; ${d.destination} has ${d.free} MB free${d.stopped > 0 ? ` and ${d.stopped} MB held by partitions that are not activated` : ""}.`,
    takesFromStopped: {
      severity: "warning",
      say: (d: {
        partition: string;
        destination: string;
        required: number;
        free: number;
        holders: readonly string[];
      }) =>
        `${d.partition} needs ${d.required} MB; ${d.destination} has ${d.free} MB free, so the HMC takes the rest from ${d.holders.join(", ")}, which may not start afterwards.`,
    },
  },
  remedy: {
    say: "Free memory on the destination, or take memory away from the partition that moves. A lower maximum makes the page table smaller, but takes effect only when the profile is activated again.",
    steps: [
      { host: "hmc", command: "lshwres -r mem -m <destination> --level lpar", effect: "read" },
      {
        host: "hmc",
        command: "chhwres -r mem -m <destination> -o r -p <other partition> -q <MB>",
        gui: "Partition > Memory",
        effect: "change",
        undo: "chhwres -r mem -m <destination> -o a -p <other partition> -q <MB>",
      },
    ],
  },
  check: ({ partition, destination, facts }, { fail, pass, read, every }) => {
    const pageTable = Math.ceil(facts.maximum / facts.ratio / facts.region) * facts.region;
    const required = facts.current + pageTable;
    const free = facts.free;
    if (required <= free) return pass();
    // The HMC takes memory back from partitions that are not activated but still hold some.
    const holding = facts.neighbours.items.flatMap((neighbour) => {
      const memory = heldMemory(neighbour);
      return memory.state === "known" && memory.value > 0 ? [{ name: neighbour.label, memory }] : [];
    });
    const stopped = holding.reduce((sum, { memory }) => sum + memory.value, 0);
    const holders = holding.map(({ name }) => name);
    const values = { partition: partition.label, destination: destination.label, required, free, stopped, holders };
    const shown = {
      expected: `${required} MB (${facts.current} + ${pageTable} for the page table)`,
      found: `${free} MB`,
    };
    if (required > free + stopped) {
      every(facts.neighbours, (neighbour) => read(heldMemory(neighbour)) >= 0);
      return fail("notEnough", values, shown);
    }
    for (const { memory } of holding) read(memory);
    return fail("takesFromStopped", values, shown);
  },
});

/** MB that a partition holds although it is not activated; 0 for all others. */
function heldMemory({ state, resourceConfig, currentMemory }: Partition): Fact<number> {
  if (state.state === "known" && state.value !== "Not Activated") return known(0, []);
  if (resourceConfig.state === "known" && resourceConfig.value === "0") return known(0, []);
  // The value of a gap is never read.
  if (state.state !== "known") return mapFact(state, () => 0);
  if (resourceConfig.state !== "known") return mapFact(resourceConfig, () => 0);
  if (currentMemory.state !== "known") return currentMemory;
  return known(currentMemory.value, [...state.origins, ...resourceConfig.origins, ...currentMemory.origins]);
}

import { mapFact, type Fact } from "../../capture/fact.ts";
import { migrationMemory } from "../../estate/hmc-answers.ts";
import { usesSharedMemory } from "../../estate/memory-modes.ts";
import type { Partition } from "../../estate/partition.ts";
import { pageTableRatio, pageTableSize } from "../../estate/page-table.ts";
import { roomFor } from "../../estate/stopped-partitions.ts";
import { defaultPageTableRatio } from "../../knowledge/memory-overhead.ts";
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
  applies: ({ partition }) => {
    const shared = usesSharedMemory(partition);
    return shared.state !== "known" || !shared.value || "its memory comes from the shared memory pool";
  },
  reads: ({ partition, source, destination, knowledge }) => ({
    current: partition.neededMemory,
    maximum: partition.neededMaximum,
    ratio: pageTableRatio(partition, [source, destination], defaultPageTableRatio(knowledge)),
    region: destination.memoryRegionSize,
    free: destination.availableMemory,
    neighbours: destination.partitions,
  }),
  alsoReads: ["lslparmigr -r mem", "lssyscfg -r sys", "lssyscfg -r prof"],
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
  check: ({ partition, destination, facts }, { every, fail, pass, read }) => {
    const answer = migrationMemory(partition, destination);
    const { required, free, expected } = answer.state === "known" ? answered(read(answer)) : computed(facts);
    const { kind, stopped, holders } = roomFor({ required, free }, facts.neighbours, ownMemory, { every, read });
    if (kind === "free") return pass();
    const values = { partition: partition.label, destination: destination.label, required, free, stopped, holders };
    return fail(kind, values, { expected, found: `${free} MB` });
  },
});

/** What a partition would give back to its system: shared memory goes back to the pool. */
function ownMemory(neighbour: Partition): Fact<number> {
  const shared = usesSharedMemory(neighbour);
  if (shared.state === "known" && !shared.value) return neighbour.currentMemory;
  return mapFact(shared, () => 0);
}

interface Sizes {
  readonly current: number;
  readonly maximum: number;
  readonly ratio: number;
  readonly region: number;
  readonly free: number;
}

function computed(facts: Sizes): { required: number; free: number; expected: string } {
  const { current, free } = facts;
  const pageTable = pageTableSize(facts);
  const required = current + pageTable;
  return { required, free, expected: `${required} MB (${current} + ${pageTable} for the page table)` };
}

/** The HMC's own answer goes before what is computed. */
function answered(answer: { required: number; available: number }): {
  required: number;
  free: number;
  expected: string;
} {
  const { required, available: free } = answer;
  return { required, free, expected: `${required} MB, as the HMC says` };
}

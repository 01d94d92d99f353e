import { ioEntitledMemory, usesSharedMemory } from "../../estate/memory-modes.ts";
import { memoryPools, poolAnswer } from "../../estate/shared-memory.ts";
import { maySharePools } from "../../knowledge/features.ts";
import { defineRule } from "../rule.ts";

export const poolMemory = defineRule({
  id: "LPM-MEM-010",
  subject: "move",
  severity: "blocker",
  team: "hmc",
  confidence: "sourced",
  title: "The shared memory pool of the destination can guarantee the partition its I/O memory",
  why: "A pool guarantees each running partition memory for its adapters, so what the partition is entitled to must still be free in it.",
  predicts: ["HSCLA304"],
  sources: ["SEED-KR", "SMIOEM"],
  validated: true,
  applies: (move) => {
    if (move.kind === "inactive") return "a partition that is not activated takes nothing from a pool";
    return maySharePools(move.knowledge, move);
  },
  reads: ({ partition, destination }) => ({
    shared: usesSharedMemory(partition),
    answer: poolAnswer(partition, destination),
    pools: memoryPools(destination),
    entitled: ioEntitledMemory(partition, destination),
  }),
  alsoReads: ["lshmc -V"],
  messages: {
    poolTooFull: (d: { partition: string; destination: string; entitled: number; available: number }) =>
      `${d.partition} is entitled to ${d.entitled} MB for its adapters, and the shared memory pool of ${d.destination} has ${d.available} MB left to guarantee.`,
  },
  remedy: {
    say: "Enlarge the shared memory pool of the destination, or move or stop a partition that uses it.",
    steps: [
      { host: "hmc", command: "lshwres -r mempool -m <destination>", effect: "read" },
      {
        host: "hmc",
        gui: "System > Configuration > Virtual resources > Shared memory pool management > Pool size",
        effect: "change",
        undo: "set the former size in the same place",
      },
    ],
  },
  check: ({ partition, destination, facts }, { decided, fail, notApplicable, pass, read, some }) => {
    if (!facts.shared) return notApplicable("the partition has dedicated memory");
    if (decided(() => facts.answer) === true) return pass();
    if (!some(facts.pools, () => true)) return notApplicable("the destination has no shared memory pool");
    let available = 0;
    const hasRoom = some(facts.pools, (pool) => {
      available = read(pool.available);
      return facts.entitled <= available;
    });
    if (hasRoom) return pass();
    const values = { partition: partition.label, destination: destination.label, entitled: facts.entitled, available };
    return fail("poolTooFull", values, { expected: `${facts.entitled} MB`, found: `${available} MB` });
  },
});

import { hasTwoPagingServers, usesSharedMemory } from "../../estate/memory-modes.ts";
import { viosOlder } from "../../estate/vios-level.ts";
import { memoryPools, poolAnswer } from "../../estate/shared-memory.ts";
import type { Vios } from "../../estate/vios.ts";
import { existsOn, generationOf, isWithout } from "../../knowledge/features.ts";
import { defineRule } from "../rule.ts";

export const sharedMemoryPool = defineRule({
  id: "LPM-MEM-009",
  subject: "move",
  severity: "blocker",
  team: "hmc",
  confidence: "sourced",
  title: "The destination has a shared memory pool for a partition with shared memory",
  why: "A partition with shared memory can only run on a server with a shared memory pool. POWER10 and Virtual I/O Server 4.1 do not have Active Memory Sharing any more.",
  predicts: ["HSCLA304"],
  sources: ["SEED-KR", "HMCHELP"],
  validated: true,
  applies: ({ source, knowledge }) =>
    !isWithout(knowledge, "active-memory-sharing", source.typeModel) ||
    "the partitions of the source have dedicated memory",
  reads: ({ partition, destination, knowledge }) => ({
    shared: usesSharedMemory(partition),
    answer: poolAnswer(partition, destination),
    model: destination.typeModel,
    generation: generationOf(knowledge.generation, destination.typeModel),
    pools: memoryPools(destination),
    redundant: hasTwoPagingServers(partition, destination),
  }),
  alsoReads: ["lssyscfg -r lpar", "lssyscfg -r prof", "lshmc -V"],
  messages: {
    noSharing: (d: { partition: string; destination: string; model: string }) =>
      `${d.partition} uses shared memory, and ${d.destination} (${d.model}) has no Active Memory Sharing.`,
    noPool: (d: { partition: string; destination: string }) =>
      `${d.partition} uses shared memory, and ${d.destination} has no shared memory pool.`,
    pagingServerTooNew: (d: { partition: string; destination: string; servers: readonly string[] }) =>
      `${d.partition} uses shared memory, and the Virtual I/O Servers that page for the pool of ${d.destination} (${d.servers.join(", ")}) are at a level without Active Memory Sharing.`,
    refused: (d: { partition: string; destination: string }) =>
      `The HMC answers that the shared memory pool of ${d.destination} cannot take ${d.partition}.`,
  },
  remedy: {
    say: "Create a shared memory pool with a paging device for the partition on the destination, choose a destination that has one, or give the partition dedicated memory: that is set in the profile and takes effect when the profile is activated again.",
    steps: [
      { host: "hmc", command: "lshwres -r mempool -m <destination>", effect: "read" },
      {
        host: "hmc",
        gui: "System > Configuration > Virtual resources > Shared memory pool management > Create",
        effect: "change",
        undo: "remove the pool in the same place",
        notWhen: "the destination is POWER10 or later, or its Virtual I/O Servers are at 4.1",
      },
    ],
  },
  check: ({ partition, destination, kind, knowledge, facts }, { decided, fail, notApplicable, pass, read, some }) => {
    if (!facts.shared) return notApplicable("the partition has dedicated memory");
    const values = { partition: partition.label, destination: destination.label };
    const feature = knowledge.feature("active-memory-sharing");
    if (decided(() => facts.answer) === true) return pass();
    const hasNone = (): boolean => !existsOn(feature, facts.generation);
    const noSharing = (): ReturnType<typeof pass> => {
      const expected = `POWER${feature.firstGeneration} to POWER${feature.lastGeneration ?? ""}`;
      return fail("noSharing", { ...values, model: facts.model }, { expected, found: facts.model });
    };
    if (decided(hasNone) === true) return noSharing();
    if (!some(facts.pools, () => true))
      return fail("noPool", values, { expected: "a shared memory pool", found: "none" });
    const last = feature.withoutVios ?? [];
    const pages = (server: Vios): boolean => read(viosOlder(server, last));
    if (!some(facts.pools, ({ pagingServers }) => some(read(pagingServers), pages))) {
      const servers = facts.pools.items.flatMap(({ pagingServers }) => read(pagingServers).map(({ label }) => label));
      const found = servers.join(", ");
      return fail("pagingServerTooNew", { ...values, servers }, { expected: `older than ${last.join(".")}`, found });
    }
    // Where two servers page for the partition, an option may turn the refusal into consent: then it is another rule's.
    const isFinal = kind === "inactive" || decided(() => facts.redundant) !== true;
    if (isFinal && decided(() => facts.answer) === false) return fail("refused", values);
    return hasNone() ? noSharing() : pass();
  },
});

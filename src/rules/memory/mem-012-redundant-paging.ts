import { hasTwoPagingServers, usesSharedMemory } from "../../estate/memory-modes.ts";
import { memoryPools, pagingDevices, poolAnswer } from "../../estate/shared-memory.ts";
import { maySharePools } from "../../knowledge/features.ts";
import { defineRule } from "../rule.ts";

export const redundantPaging = defineRule({
  id: "LPM-MEM-012",
  subject: "move",
  severity: "blocker",
  team: "hmc",
  confidence: "sourced",
  title: "Two Virtual I/O Servers can page for a partition that has two today",
  why: "A partition whose paging is redundant keeps that, so the pool of the destination needs two paging Virtual I/O Servers and a device that both reach.",
  predicts: ["HSCLA304"],
  sources: ["SEED-KR", "HMCHELP", "MIGR6"],
  validated: true,
  override: {
    option: "--redundantpgvios 2",
    costs: "one Virtual I/O Server alone may page for the partition; newer HMCs call the option --redundantvios",
  },
  applies: (move) => {
    if (move.kind === "inactive") return "a partition gets its paging device when it is activated";
    return maySharePools(move.knowledge, move);
  },
  reads: ({ partition, destination }) => ({
    shared: usesSharedMemory(partition),
    answer: poolAnswer(partition, destination),
    pools: memoryPools(destination),
    redundant: hasTwoPagingServers(partition, destination),
    maximum: partition.neededMaximum,
    devices: pagingDevices(destination),
  }),
  alsoReads: ["lshmc -V"],
  messages: {
    onePagingServer: (d: { partition: string; destination: string; servers: readonly string[] }) =>
      `Two Virtual I/O Servers page for ${d.partition}; in the shared memory pool of ${d.destination} there is only ${d.servers.join(", ")}.`,
    noRedundantDevice: (d: { partition: string; destination: string; devices: readonly string[] }) =>
      `Two Virtual I/O Servers page for ${d.partition}; none of the free paging devices of ${d.destination} that are large enough (${d.devices.join(", ")}) is reached by two.`,
    refused: (d: { partition: string; destination: string }) =>
      `Two Virtual I/O Servers page for ${d.partition}, and the HMC answers that the shared memory pool of ${d.destination} cannot take it so.`,
  },
  remedy: {
    say: "Add a second paging Virtual I/O Server to the pool of the destination and a paging device that both see, or allow the HMC to do with one: --redundantpgvios 2, on newer HMCs --redundantvios 2.",
    steps: [
      {
        host: "hmc",
        command: "lshwres -r mempool -m <destination> -F paging_vios_names,paging_vios_ids",
        effect: "read",
      },
      { host: "hmc", command: "lshwres -r mempool --rsubtype pgdev -m <destination>", effect: "read" },
      {
        host: "hmc",
        gui: "System > Configuration > Virtual resources > Shared memory pool management > Paging Virtual I/O Servers",
        effect: "change",
        undo: "take the second server out in the same place",
      },
    ],
  },
  check: ({ partition, destination, facts }, { decided, every, fail, notApplicable, pass, read, some }) => {
    if (!facts.shared) return notApplicable("the partition has dedicated memory");
    if (decided(() => facts.answer) === true) return pass();
    if (!some(facts.pools, () => true)) return notApplicable("the destination has no shared memory pool");
    if (!facts.redundant) return notApplicable("one Virtual I/O Server pages for the partition");
    const values = { partition: partition.label, destination: destination.label };
    if (!some(facts.pools, ({ pagingServers }) => read(pagingServers).length > 1)) {
      const servers = facts.pools.items.flatMap(({ pagingServers }) => read(pagingServers).map(({ label }) => label));
      return fail("onePagingServer", { ...values, servers }, { expected: "2", found: String(servers.length) });
    }
    const large: string[] = [];
    const isMissing = every(facts.devices, ({ name, vios, ...device }) => {
      const suits = read(device.inactive) && read(device.unassigned) && read(device.size) >= facts.maximum;
      if (suits) large.push(`${name} of ${vios}`);
      return !suits || !read(device.redundant);
    });
    // Where no device is free at all, that is another rule's finding.
    if (!isMissing || large.length === 0)
      return decided(() => facts.answer) === false ? fail("refused", values) : pass();
    const found = "none of the free devices";
    return fail("noRedundantDevice", { ...values, devices: large }, { expected: "a device of two servers", found });
  },
});

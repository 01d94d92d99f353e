import { usesSharedMemory } from "../../estate/memory-modes.ts";
import { memoryPools, pagingDevices, poolAnswer, type PagingDevice } from "../../estate/shared-memory.ts";
import { maySharePools } from "../../knowledge/features.ts";
import { defineRule } from "../rule.ts";

export const pagingDevice = defineRule({
  id: "LPM-MEM-011",
  subject: "move",
  severity: "blocker",
  team: "san",
  confidence: "sourced",
  title: "The shared memory pool of the destination has a free paging device that is large enough",
  why: "A running partition with shared memory needs a paging device of its own, at least as large as its maximum memory.",
  predicts: ["HSCLA304"],
  sources: ["SEED-KR", "HMCHELP", "PGDEV"],
  validated: true,
  applies: (move) => {
    if (move.kind === "inactive") return "a partition gets its paging device when it is activated";
    return maySharePools(move.knowledge, move);
  },
  reads: ({ partition, destination }) => ({
    shared: usesSharedMemory(partition),
    answer: poolAnswer(partition, destination),
    pools: memoryPools(destination),
    maximum: partition.neededMaximum,
    env: partition.env,
    devices: pagingDevices(destination),
  }),
  alsoReads: ["lshmc -V"],
  messages: {
    noFreeDevice: (d: { partition: string; destination: string; maximum: number }) =>
      `${d.partition} needs a paging device of ${d.maximum} MB, and the shared memory pool of ${d.destination} has none that is free.`,
    tooSmall: (d: { partition: string; destination: string; required: number; largest: string; size: number }) =>
      `${d.partition} needs a paging device of ${d.required} MB; the largest free one of ${d.destination} is ${d.largest} with ${d.size} MB.`,
    heldByStopped: {
      severity: "warning",
      say: (d: { partition: string; destination: string; maximum: number; devices: readonly string[] }) =>
        `${d.partition} needs a paging device of ${d.maximum} MB; those of ${d.destination} that are large enough (${d.devices.join(", ")}) belong to partitions that do not run now, which may then not start.`,
    },
  },
  remedy: {
    say: "Give the pool another disk that its paging Virtual I/O Servers see, at least as large as the partition's maximum memory; for IBM i a little larger. A disk must never be in the pools of two servers at once: that destroys memory.",
    steps: [
      { host: "hmc", command: "lshwres -r mempool --rsubtype pgdev -m <destination>", effect: "read" },
      {
        host: "hmc",
        gui: "System > Configuration > Virtual resources > Shared memory pool management > Paging devices > Add",
        effect: "change",
        undo: "remove the device in the same place",
        notWhen: "the disk is in use, or in the pool of another server",
      },
    ],
  },
  check: ({ partition, destination, knowledge, facts }, { decided, fail, notApplicable, pass, read, some }) => {
    if (!facts.shared) return notApplicable("the partition has dedicated memory");
    if (decided(() => facts.answer) === true) return pass();
    if (!some(facts.pools, () => true)) return notApplicable("the destination has no shared memory pool");
    const { maximum } = facts;
    const idle = (device: PagingDevice): boolean => read(device.inactive);
    const free = (device: PagingDevice): boolean => idle(device) && read(device.unassigned);
    const offers = (mb: number): boolean => some(facts.devices, (device) => free(device) && read(device.size) >= mb);
    const values = { partition: partition.label, destination: destination.label };
    const refuse = (required: number): ReturnType<typeof pass> => {
      const known = facts.devices.items.filter((device) => decided(() => free(device)) === true);
      const sizes = known.map((device) => ({ name: `${device.name} of ${device.vios}`, size: read(device.size) }));
      const [largest] = sizes.sort((a, b) => b.size - a.size);
      const shown = { expected: `${required} MB`, found: largest === undefined ? "none" : `${largest.size} MB` };
      if (largest === undefined) return fail("noFreeDevice", { ...values, maximum: required }, shown);
      return fail("tooSmall", { ...values, required, largest: largest.name, size: largest.size }, shown);
    };
    if (!offers(maximum)) {
      const held = facts.devices.items.filter((device) => decided(() => idle(device) && read(device.size) >= maximum));
      const devices = held.map(({ name, vios }) => `${name} of ${vios}`);
      if (held.length === 0) return refuse(maximum);
      return fail("heldByStopped", { ...values, maximum, devices }, { expected: `${maximum} MB`, found: "none free" });
    }
    const required = Math.ceil(maximum * read(knowledge.pagingRatio(facts.env)));
    return required === maximum || offers(required) ? pass() : refuse(required);
  },
});

import { processorPools } from "../../estate/hmc-answers.ts";
import { availableUnits, heldUnits, neededUnits, processorMode, showUnits } from "../../estate/processors.ts";
import { roomFor } from "../../estate/stopped-partitions.ts";
import { defineRule } from "../rule.ts";

export const freeProcessingUnits = defineRule({
  id: "LPM-CPU-006",
  subject: "move",
  severity: "blocker",
  team: "hmc",
  confidence: "sourced",
  title: "The destination has enough free processing units for a partition with shared processors",
  why: "The destination must set the partition's entitled processing units aside before anything is copied; where no shared processor pool is named, the default pool takes it.",
  predicts: ["the processing resources it requires exceeds the available processing resources"],
  sources: ["SEED-KR", "P6IVMVAL", "RB7940", "MAN"],
  reads: ({ partition, destination }) => ({
    mode: processorMode(partition),
    required: neededUnits(partition),
    free: availableUnits(destination),
    neighbours: destination.partitions,
  }),
  alsoReads: ["lslparmigr -r procpool", "lshwres -r proc --level lpar", "lssyscfg -r prof"],
  messages: {
    noPool: (d: { partition: string; destination: string }) =>
      `The HMC says that no shared processor pool of ${d.destination} has room for ${d.partition}.`,
    otherPool: {
      severity: "warning",
      say: (d: { partition: string; destination: string; pools: readonly string[] }) =>
        `The HMC says that the default shared processor pool of ${d.destination} has no room for ${d.partition}, and that others have: ${d.pools.join(", ")}. Name one of them for the move.`,
    },
    notEnough: (d: { partition: string; destination: string; required: string; free: string; stopped: string }) =>
      `${d.partition} needs ${d.required} processing units; ${d.destination} has ${d.free} free${d.stopped === "0.0" ? "" : ` and ${d.stopped} held by partitions that are not activated`}.`,
    takesFromStopped: {
      severity: "warning",
      say: (d: {
        partition: string;
        destination: string;
        required: string;
        free: string;
        holders: readonly string[];
      }) =>
        `${d.partition} needs ${d.required} processing units; ${d.destination} has ${d.free} free, so the HMC takes the rest from ${d.holders.join(", ")}, which may not start afterwards.`,
    },
  },
  remedy: {
    say: "Free processing units on the destination, or take some away from the partition that moves. Where another shared processor pool has room, name it for the move.",
    steps: [
      { host: "hmc", command: "lshwres -r proc -m <destination> --level lpar", effect: "read" },
      {
        host: "hmc",
        command: "lslparmigr -r procpool -m <system> -t <destination> --filter lpar_names=<partition>",
        effect: "read",
      },
      {
        host: "hmc",
        command: "chhwres -r proc -m <system> -o r -p <partition> --procunits <units>",
        gui: "Partition > Processors",
        effect: "change",
        undo: "chhwres -r proc -m <system> -o a -p <partition> --procunits <units>",
      },
    ],
  },
  check: ({ partition, destination, facts }, { every, fail, notApplicable, pass, read }) => {
    if (facts.mode === "dedicated") return notApplicable("the partition has dedicated processors");
    const names = { partition: partition.label, destination: destination.label };
    const pools = processorPools(partition, destination);
    if (pools.state === "known") {
      const found = read(pools);
      if (found.length === 0) return fail("noPool", names, { expected: "a pool with room", found: "none" });
      // Where no pool is named for a move, the default one takes the partition.
      if (found.includes("DefaultPool") || found.includes("0")) return pass();
      return fail(
        "otherPool",
        { ...names, pools: found },
        { expected: "room in DefaultPool", found: found.join(", ") },
      );
    }
    const { required, free } = facts;
    const { kind, stopped, holders } = roomFor({ required, free }, facts.neighbours, heldUnits, { every, read });
    if (kind === "free") return pass();
    const shown = { required: showUnits(required), free: showUnits(free), stopped: showUnits(stopped) };
    return fail(
      kind,
      { ...names, ...shown, holders },
      { expected: `${shown.required} processing units`, found: `${shown.free} processing units` },
    );
  },
});

import { availableUnits, heldUnits, neededProcessors, processorMode, showUnits } from "../../estate/processors.ts";
import { roomFor } from "../../estate/stopped-partitions.ts";
import { defineRule } from "../rule.ts";

export const freeProcessors = defineRule({
  id: "LPM-CPU-007",
  subject: "move",
  severity: "blocker",
  team: "hmc",
  confidence: "sourced",
  title: "The destination has enough free processors for a partition with dedicated processors",
  why: "The destination must set whole processors aside before anything is copied; what is left of a processor that others share is none.",
  predicts: [],
  sources: ["SEED-KR", "P6IVMVAL", "RB7940"],
  reads: ({ partition, destination }) => ({
    mode: processorMode(partition),
    required: neededProcessors(partition),
    free: availableUnits(destination),
    neighbours: destination.partitions,
  }),
  alsoReads: ["lshwres -r proc --level lpar", "lssyscfg -r prof"],
  messages: {
    notEnough: (d: { partition: string; destination: string; required: number; free: string; stopped: string }) =>
      `${d.partition} needs ${d.required} whole processors; ${d.destination} has ${d.free} processing units free${d.stopped === "0.0" ? "" : ` and ${d.stopped} held by partitions that are not activated`}.`,
    takesFromStopped: {
      severity: "warning",
      say: (d: {
        partition: string;
        destination: string;
        required: number;
        free: string;
        holders: readonly string[];
      }) =>
        `${d.partition} needs ${d.required} whole processors; ${d.destination} has ${d.free} processing units free, so the HMC takes the rest from ${d.holders.join(", ")}, which may not start afterwards.`,
    },
  },
  remedy: {
    say: "Free processors on the destination, or take some away from the partition that moves.",
    steps: [
      { host: "hmc", command: "lshwres -r proc -m <destination> --level lpar", effect: "read" },
      {
        host: "hmc",
        command: "chhwres -r proc -m <system> -o r -p <partition> --procs <number>",
        gui: "Partition > Processors",
        effect: "change",
        undo: "chhwres -r proc -m <system> -o a -p <partition> --procs <number>",
      },
    ],
  },
  check: ({ partition, destination, facts }, { every, fail, notApplicable, pass, read }) => {
    if (facts.mode === "shared") return notApplicable("the partition has shared processors");
    const { required, free } = facts;
    const asked = { required: required * 100, free };
    const { kind, stopped, holders } = roomFor(asked, facts.neighbours, heldUnits, { every, read });
    if (kind === "free") return pass();
    const names = { partition: partition.label, destination: destination.label };
    const values = { ...names, required, free: showUnits(free), stopped: showUnits(stopped), holders };
    return fail(kind, values, { expected: `${required} processors`, found: `${values.free} processing units` });
  },
});

import { known } from "../../capture/fact.ts";
import { migrationMemory } from "../../estate/hmc-answers.ts";
import { mirrorsMemory } from "../../estate/memory-mirroring.ts";
import { usesSharedMemory } from "../../estate/memory-modes.ts";
import { inRegions, pageTableRatio, pageTableSize } from "../../estate/page-table.ts";
import { isWithout } from "../../knowledge/features.ts";
import { defaultPageTableRatio } from "../../knowledge/memory-overhead.ts";
import { defineRule } from "../rule.ts";

export const firmwareMemory = defineRule({
  id: "LPM-MEM-004",
  subject: "move",
  severity: "warning",
  team: "hmc",
  confidence: "sourced",
  title: "The destination has room for all that firmware may take for the partition",
  why: "Beside the page table, firmware takes memory for virtual processors, adapters and slots: up to 1/32 of the partition's maximum memory in all, and 1/16 where the hypervisor's memory is mirrored.",
  predicts: ["There is not enough memory"],
  sources: ["RB8535", "RB7940", "RP5649"],
  applies: ({ partition, destination }) => {
    const shared = usesSharedMemory(partition);
    if (shared.state === "known" && shared.value) return "its memory comes from the shared memory pool";
    return migrationMemory(partition, destination).state !== "known" || "the HMC itself says how much memory is needed";
  },
  reads: ({ partition, source, destination, knowledge }) => ({
    current: partition.neededMemory,
    maximum: partition.neededMaximum,
    ratio: pageTableRatio(partition, [source, destination], defaultPageTableRatio(knowledge)),
    region: destination.memoryRegionSize,
    free: destination.availableMemory,
  }),
  alsoReads: ["lssyscfg -r sys", "lssyscfg -r prof"],
  messages: {
    mayNotFit: (d: { partition: string; destination: string; required: number; most: number; free: number }) =>
      `${d.partition} needs ${d.required} MB and, with all that firmware may take, up to ${d.most} MB; ${d.destination} has ${d.free} MB free.`,
  },
  remedy: {
    say: "Ask the HMC how much the move needs, or free some memory on the destination. A lower maximum memory makes the part of the firmware smaller, but takes effect only when the profile is activated again.",
    steps: [
      {
        host: "hmc",
        command: "lslparmigr -r mem -m <system> -t <destination> --filter lpar_names=<partition>",
        effect: "read",
      },
      {
        host: "hmc",
        command: "chhwres -r mem -m <destination> -o r -p <other partition> -q <MB>",
        gui: "Partition > Memory",
        effect: "change",
        undo: "chhwres -r mem -m <destination> -o a -p <other partition> -q <MB>",
      },
    ],
  },
  check: ({ partition, destination, knowledge, facts }, { fail, notApplicable, pass, read }) => {
    const { current, maximum, region, free } = facts;
    const required = current + pageTableSize(facts);
    if (required > free) return notApplicable("it does not fit even without the rest of the firmware's memory");
    const shareOf = (mirrored: boolean): number => read(knowledge.memoryOverhead.firmware(mirrored));
    const mostOf = (share: number): number => Math.max(required, current + inRegions(maximum / share, region));
    const mirrors = isWithout(knowledge, "memory-mirroring", destination.typeModel)
      ? known(false, [])
      : mirrorsMemory(destination);
    const isOpen = mostOf(shareOf(false)) <= free && mostOf(shareOf(true)) > free;
    const share = shareOf((mirrors.state === "known" || isOpen) && read(mirrors));
    const most = mostOf(share);
    if (most <= free) return pass();
    const values = { partition: partition.label, destination: destination.label, required, most, free };
    return fail("mayNotFit", values, {
      expected: `${most} MB (${current} + ${maximum} / ${share})`,
      found: `${free} MB`,
    });
  },
});

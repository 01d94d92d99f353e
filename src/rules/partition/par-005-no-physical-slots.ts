import { defineRule } from "../rule.ts";

export const noPhysicalSlots = defineRule({
  id: "LPM-PAR-005",
  subject: "partition",
  severity: "blocker",
  team: "hmc",
  confidence: "sourced",
  title: "The partition owns no physical I/O slot",
  why: "A physical adapter stays in its server, so a partition that owns one cannot leave.",
  predicts: [],
  sources: ["SEED-KR", "SEED-FR", "HMCHELP", "RB7940"],
  reads: ({ partition, kind }) => ({
    env: partition.env,
    slots: kind === "active" ? partition.physicalSlots : partition.profileSlots,
  }),
  alsoReads: ["lssyscfg -r prof"],
  messages: {
    slotAssigned: (d: { partition: string; slot: string; description: string }) =>
      `${d.partition} owns the physical slot ${d.slot}${d.description === "" ? "" : ` (${d.description})`}.`,
    requiredSlot: (d: { partition: string; slot: string }) =>
      `The profile of ${d.partition} requires the physical slot with DRC index ${d.slot}.`,
    ibmiSlot: (d: { partition: string; slot: string }) =>
      `The profile of ${d.partition} (IBM i) asks for the physical slot with DRC index ${d.slot}.`,
    desiredSlotRemoved: {
      severity: "warning",
      say: (d: { partition: string; slot: string }) =>
        `The HMC will take the desired physical slot with DRC index ${d.slot} out of ${d.partition}; note it to add a slot again after the move.`,
    },
  },
  remedy: {
    say: "Release the adapter in the operating system, remove the slot from the partition, and take it out of the profile. The last field of a profile's slot is 1 where it is required.",
    steps: [
      {
        host: "hmc",
        command: "chhwres -r io --rsubtype slot -m <system> -o r -p <partition> -l <DRC index>",
        gui: "Partition > Physical I/O adapters > Remove",
        effect: "change",
        undo: "chhwres -r io --rsubtype slot -m <system> -o a -p <partition> -l <DRC index>",
        notWhen: "a disk or network that the partition needs is reached through the adapter",
      },
      {
        host: "hmc",
        command:
          'chsyscfg -r prof -m <system> -i "name=<profile>,lpar_name=<partition>,io_slots-=<DRC index>//<0 or 1>"',
        gui: "Partition > Manage profiles > Edit > I/O",
        effect: "change",
        undo: 'chsyscfg -r prof -m <system> -i "name=<profile>,lpar_name=<partition>,io_slots+=<DRC index>//<0 or 1>"',
      },
    ],
  },
  check: ({ partition, facts }, { each, fail }) =>
    each(
      facts.slots,
      (slot) =>
        "location" in slot ? `slot ${slot.location} (DRC index ${slot.drcIndex})` : `DRC index ${slot.drcIndex}`,
      (slot) => {
        const name = partition.label;
        const shown = { expected: "no physical slot", found: slot.drcIndex };
        if ("location" in slot) {
          return fail("slotAssigned", { partition: name, slot: slot.location, description: slot.description }, shown);
        }
        const values = { partition: name, slot: slot.drcIndex };
        if (slot.required) return fail("requiredSlot", values, shown);
        return fail(facts.env === "os400" ? "ibmiSlot" : "desiredSlotRemoved", values, shown);
      },
      { pass: true },
    ),
});

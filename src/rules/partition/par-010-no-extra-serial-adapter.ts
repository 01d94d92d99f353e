import { filterList } from "../../capture/fact.ts";
import { isConsole, profileSerialAdapters, serialAdapters } from "../../estate/serial-adapters.ts";
import { defineRule } from "../rule.ts";

export const noExtraSerialAdapter = defineRule({
  id: "LPM-PAR-010",
  subject: "partition",
  severity: "blocker",
  team: "hmc",
  confidence: "sourced",
  title: "The partition has no virtual serial adapter beside the two of its console",
  why: "The console adapters in slots 0 and 1 are made anew on the destination; any other ties the partition to a neighbour.",
  predicts: [],
  sources: ["RB7940"],
  reads: ({ partition, kind }) => ({
    adapters: kind === "active" ? serialAdapters(partition) : profileSerialAdapters(partition),
  }),
  alsoReads: ["lssyscfg -r lpar", "lssyscfg -r prof"],
  messages: {
    requiredSerial: (d: { partition: string; slot: string }) =>
      `${d.partition} has a required virtual serial adapter in slot ${d.slot}.`,
    desiredSerial: {
      severity: "warning",
      say: (d: { partition: string; slot: string }) =>
        `${d.partition} has a virtual serial adapter in slot ${d.slot} that is not required: the move takes no other than those of slots 0 and 1.`,
    },
  },
  remedy: {
    say: "Close what uses the adapter, remove it from the partition, and take it out of the profile.",
    steps: [
      {
        host: "hmc",
        command: "lshwres -r virtualio --rsubtype serial --level lpar -m <system> --filter lpar_names=<partition>",
        effect: "read",
      },
      {
        host: "hmc",
        command: "chhwres -r virtualio --rsubtype serial -m <system> -o r -p <partition> -s <slot>",
        gui: "Partition > Virtual adapters > Remove",
        effect: "change",
        undo: 'chhwres -r virtualio --rsubtype serial -m <system> -o a -p <partition> -s <slot> -a "adapter_type=<type>,remote_lpar_name=<other partition>,remote_slot_num=<other slot>"',
        notWhen: "a console of another partition is open through the adapter",
      },
    ],
  },
  check: ({ partition, facts }, { each, fail, read }) =>
    each(
      filterList(facts.adapters, (adapter) => !isConsole(adapter)),
      ({ slot }) => `virtual serial adapter in slot ${slot}`,
      ({ slot, required }) =>
        fail(
          read(required) ? "requiredSerial" : "desiredSerial",
          { partition: partition.label, slot },
          { expected: "slots 0 and 1 only", found: `slot ${slot}` },
        ),
      { pass: true },
    ),
});

import { serverAdapters } from "../../estate/server-adapters.ts";
import { defineRule } from "../rule.ts";

export const serverAdaptersNotRequired = defineRule({
  id: "LPM-PAR-025",
  subject: "partition",
  severity: "advice",
  team: "vios",
  confidence: "partly",
  title: "No Virtual I/O Server requires the server adapters of the partition",
  why: "After the move the HMC takes the server adapters away, and one that is required cannot be taken out of a running Virtual I/O Server.",
  predicts: [],
  sources: ["SEED-KR"],
  reads: ({ partition }) => ({ adapters: serverAdapters(partition) }),
  alsoReads: ["lshwres -r virtualio --rsubtype fc --level lpar", "lssyscfg -r lpar", "lssyscfg -r prof", "lsmap -all"],
  messages: {
    requiredServer: (d: { vios: string; slot: string; kind: string; partition: string; clientSlot: string }) =>
      `${d.vios} requires the ${d.kind} server adapter in slot ${d.slot}, which serves slot ${d.clientSlot} of ${d.partition}.`,
  },
  remedy: {
    say: "Set the adapter to not required in the profile of the Virtual I/O Server; it counts from the next activation of that profile.",
    steps: [
      {
        host: "hmc",
        command:
          "lssyscfg -r prof -m <system> --filter lpar_names=<VIOS> -F name,virtual_scsi_adapters,virtual_fc_adapters",
        effect: "read",
      },
    ],
  },
  check: ({ partition, facts }, { each, fail, pass, read }) =>
    each(
      facts.adapters,
      ({ clientSlot, kind }) => `server of ${kind} slot ${clientSlot}`,
      ({ clientSlot, kind, vios, slot, required }) => {
        if (!read(required)) return pass();
        const values = { vios: read(vios), slot: read(slot), kind, partition: partition.label, clientSlot };
        return fail("requiredServer", values, { expected: "is_required=0", found: "is_required=1" });
      },
      { notApplicable: "the partition has no virtual disk adapter" },
    ),
});

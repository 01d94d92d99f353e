import { fibreChannelPaths } from "../../estate/fibre-channel-paths.ts";
import { defineRule } from "../rule.ts";

export const mappedToAPort = defineRule({
  id: "LPM-NPV-003",
  subject: "partition",
  severity: "blocker",
  team: "vios",
  confidence: "sourced",
  title: "Each virtual Fibre Channel adapter is mapped to a physical port on the source",
  why: "The destination must reach the storage that the source reaches; an adapter that is mapped to no port reaches none, and nothing can be compared.",
  predicts: ["HSCLA340", "HSCLA319"],
  sources: ["SEED-KR"],
  reads: ({ partition }) => ({ paths: fibreChannelPaths(partition) }),
  alsoReads: ["lsmap -all -npiv"],
  messages: {
    notMapped: (d: { partition: string; slot: string; vfchost: string; vios: string; viosSlot: string }) =>
      `${d.vfchost} (slot ${d.viosSlot}) of ${d.vios} serves the virtual Fibre Channel adapter in slot ${d.slot} of ${d.partition} and is mapped to no physical port.`,
  },
  remedy: {
    say: "Map the server adapter to a port that is connected to the fabric and has virtual ports left, or remove the pair of adapters if nothing uses it.",
    steps: [
      { host: "vios", command: "lsnports", effect: "read" },
      {
        host: "vios",
        command: "vfcmap -vadapter <vfchost> -fcp <port>",
        effect: "change",
        undo: "vfcmap -vadapter <vfchost> -fcp",
      },
      { host: "vios", command: "lsmap -vadapter <vfchost> -npiv", effect: "read" },
    ],
  },
  check: ({ partition, facts }, { each, fail, pass, read }) =>
    each(
      facts.paths,
      ({ client }) => `virtual Fibre Channel adapter in slot ${client.slot}`,
      ({ client, host, port, vios }) => {
        if (read(port) !== "") return pass();
        const values = {
          ...{ partition: partition.label, slot: client.slot, vfchost: read(host).name },
          ...{ vios: read(vios).label, viosSlot: read(client.serverSlot) },
        };
        return fail("notMapped", values, { expected: "FC name: a port", found: "FC name: none" });
      },
      { notApplicable: "the partition has no virtual Fibre Channel client adapter" },
    ),
});

import { scsiServerAdapter } from "../../estate/server-adapters.ts";
import { defineRule } from "../rule.ts";

interface Pair {
  readonly partition: string;
  readonly slot: string;
  readonly vios: string;
  readonly serverSlot: string;
}

export const serverAdapterForThisClient = defineRule({
  id: "LPM-STO-013",
  subject: "partition",
  severity: "warning",
  team: "hmc",
  confidence: "sourced",
  title: "Each virtual SCSI server adapter lets the client adapter connect that names it",
  why: "The HMC makes the pair anew at the destination from what it finds; a server adapter that names another client is not this partition's.",
  predicts: ["HSCLA356"],
  sources: ["SEED-KR", "RB7940"],
  reads: ({ partition }) => ({ adapters: partition.scsiClients }),
  alsoReads: ["lsmap -all", "lssyscfg -r prof"],
  messages: {
    namesAnother: (d: Pair & { namedPartition: string; namedSlot: string }) =>
      `The client adapter in slot ${d.slot} of ${d.partition} names slot ${d.serverSlot} of ${d.vios}, but the server adapter there is for slot ${d.namedSlot} of ${d.namedPartition}.`,
    any: {
      severity: "advice",
      say: (d: Pair) =>
        `The server adapter in slot ${d.serverSlot} of ${d.vios} lets any client connect; it serves slot ${d.slot} of ${d.partition}. Such adapters are meant for optical and tape devices: disks are better served by a pair that names its client.`,
    },
  },
  remedy: {
    say: "Make a pair of adapters that name each other, and move the virtual target devices to it; then take away the old pair.",
    steps: [
      {
        host: "hmc",
        command: "lshwres -r virtualio --rsubtype scsi --level lpar -m <source> --filter lpar_names=<vios>",
        effect: "read",
      },
      { host: "vios", command: "lsmap -all", effect: "read" },
      {
        host: "hmc",
        command:
          "chhwres -r virtualio --rsubtype scsi -m <source> -o a -p <vios> -s <new slot> -a adapter_type=server,remote_lpar_name=<partition>,remote_slot_num=<client slot>",
        effect: "change",
        undo: "chhwres -r virtualio --rsubtype scsi -m <source> -o r -p <vios> -s <new slot>",
      },
    ],
  },
  check: ({ partition, facts }, { decided, each, every, fail, pass, read }) =>
    each(
      facts.adapters,
      ({ slot }) => `client adapter in slot ${slot}`,
      ({ slot, serverId, serverSlot }) => {
        const vios = partition.system.vios(read(serverId));
        const server = scsiServerAdapter(partition.system, vios.partition.id, read(serverSlot));
        const isOurs = (): boolean => ["any", String(partition.id)].includes(read(server.clientId));
        const isThisSlot = (): boolean => ["any", slot].includes(read(server.clientSlot));
        const values = {
          ...{ partition: partition.label, slot },
          ...{ vios: vios.label, serverSlot: read(serverSlot) },
        };
        const expected = `slot ${slot} of ${partition.label}`;
        if (!every([isOurs, isThisSlot], (holds) => holds())) {
          const namedSlot = server.clientSlot.state === "known" ? server.clientSlot.value : "?";
          const id = server.clientId.state === "known" ? server.clientId.value : "?";
          const name = server.clientName.state === "known" ? server.clientName.value : "";
          const namedPartition = name === "" ? `partition ${id}` : `${name} (partition ${id})`;
          const found = `slot ${namedSlot} of ${namedPartition}`;
          return fail("namesAnother", { ...values, namedPartition, namedSlot }, { expected, found });
        }
        if (decided(() => read(server.clientId) === "any") === true)
          return fail("any", values, { expected, found: "any partition" });
        return pass();
      },
      { notApplicable: "the partition has no virtual SCSI client adapter" },
    ),
});

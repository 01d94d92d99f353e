import type { ListFact } from "../../capture/fact.ts";
import type { ClientAdapter } from "../../estate/adapters.ts";
import { logicalPorts } from "../../estate/logical-ports.ts";
import { virtualNics } from "../../estate/virtual-nics.ts";
import type { System } from "../../estate/system.ts";
import { generationOf } from "../../knowledge/features.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { defineRule } from "../rule.ts";

export const virtualIoClient = defineRule({
  id: "LPM-PAR-004",
  subject: "partition",
  severity: "blocker",
  team: "hmc",
  confidence: "sourced",
  title: "The partition has its network and its disks from Virtual I/O Servers",
  why: "What moves is memory and virtual adapters; a partition that has none of its own devices through a Virtual I/O Server stands alone.",
  predicts: [],
  sources: ["SEED-KR", "SEED-FR", "RB7940"],
  validated: true,
  reads: ({ partition }) => ({
    ethernet: partition.ethernet,
    scsi: partition.scsiClients,
    fibreChannel: partition.fcClients,
  }),
  alsoReads: [
    "lssyscfg -r lpar",
    "lssyscfg -r prof",
    "lsmap -all",
    "lshmc -V",
    "lshwres -r io --rsubtype slot",
    "lshwres -r sriov --rsubtype logport --level eth",
    "lshwres -r virtualio --rsubtype vnic --level lpar",
  ],
  messages: {
    standAlone: (d: { partition: string }) =>
      `${d.partition} has neither a virtual network adapter nor a virtual disk adapter.`,
    noVirtualNetwork: (d: { partition: string }) =>
      `${d.partition} has no virtual Ethernet adapter, no virtual NIC and no migratable logical port.`,
    servedByAnother: (d: { partition: string; slot: string; server: string }) =>
      `The client adapter in slot ${d.slot} of ${d.partition} is served by ${d.server}, which is not a Virtual I/O Server.`,
    disksOfItsOwn: (d: { partition: string }) =>
      `${d.partition} has no virtual SCSI or Fibre Channel adapter, and it owns a physical slot.`,
    noVirtualDisk: {
      severity: "warning",
      say: (d: { partition: string }) =>
        `${d.partition} has no virtual SCSI or Fibre Channel adapter: confirm that it boots over the network or by iSCSI.`,
    },
  },
  remedy: {
    say: "Give the partition a virtual network adapter and virtual disk adapters, move its data to disks that Virtual I/O Servers serve, and release the physical adapters.",
    steps: [
      {
        host: "hmc",
        command: "lshwres -r virtualio --rsubtype slot --level lpar -m <system> --filter lpar_names=<partition>",
        effect: "read",
      },
      {
        host: "hmc",
        command:
          'chhwres -r virtualio --rsubtype eth -m <system> -o a -p <partition> -s <slot> -a "ieee_virtual_eth=0,port_vlan_id=<VLAN>"',
        gui: "Partition > Virtual networks > Attach virtual network",
        effect: "change",
        undo: "chhwres -r virtualio --rsubtype eth -m <system> -o r -p <partition> -s <slot>",
      },
    ],
  },
  check: ({ partition, knowledge, facts }, { decided, every, fail, pass, read, some }) => {
    const is = (): boolean => true;
    const hasPort = (): boolean => some(logicalPorts(partition), ({ migratable }) => read(migratable));
    const hasNic = (): boolean => some(virtualNics(partition), is);
    const others = mayShareAdapters(partition.system, knowledge) ? [hasPort, hasNic] : [];
    const hasEthernet = (): boolean => some(facts.ethernet, is);
    // The others are asked for only where there is no virtual Ethernet adapter, or where they decide.
    const hasNetwork = (): boolean =>
      [hasEthernet, ...others].some((ask) => decided(ask) === true) || hasEthernet() || some(others, (ask) => ask());
    const hasDisks = (): boolean => some([facts.scsi, facts.fibreChannel], (list) => some<unknown>(list, is));
    const ownsSlot = (): boolean => some(partition.physicalSlots, is);

    let another: ClientAdapter | undefined;
    const isServed = (adapter: ClientAdapter): boolean => {
      const isByVios = read(partition.system.partition(read(adapter.serverId)).env) === "vioserver";
      if (!isByVios) another = adapter;
      return isByVios;
    };
    const areServed = (): boolean =>
      every<ListFact<ClientAdapter>>([facts.scsi, facts.fibreChannel], (list) => every(list, isServed));

    const [network, disks] = [decided(hasNetwork), decided(hasDisks)];
    const values = { partition: partition.label };
    if (decided(areServed) === false && another !== undefined) {
      const server = partition.system.partition(read(another.serverId)).label;
      return fail(
        "servedByAnother",
        { ...values, slot: another.slot, server },
        { expected: "a Virtual I/O Server", found: server },
      );
    }
    const expected = "a virtual network adapter and a virtual disk adapter";
    if (network === true && disks === true && areServed()) return pass();
    if (network === false && disks === false) return fail("standAlone", values, { expected, found: "neither" });
    if (network === false) return fail("noVirtualNetwork", values, { expected, found: "no network adapter" });
    const shown = { expected, found: "no disk adapter" };
    if (disks === false && decided(ownsSlot) === true) return fail("disksOfItsOwn", values, shown);
    if (hasNetwork() && hasDisks() && areServed()) return pass();
    return fail(ownsSlot() ? "disksOfItsOwn" : "noVirtualDisk", values, shown);
  },
});

/** Servers without shared SR-IOV adapters have neither logical ports nor virtual NICs, and no listings of them. */
function mayShareAdapters(system: System, knowledge: Knowledge): boolean {
  const generation = generationOf(knowledge.generation, system.typeModel);
  return generation.state !== "known" || generation.value >= knowledge.feature("sriov-logical-ports").firstGeneration;
}

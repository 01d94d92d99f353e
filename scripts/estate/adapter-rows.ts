import { hex, viosIds, viosName, vlans, type PlannedPartition, type PlannedSystem, type ViosId } from "./plan.ts";
import type { Attributes } from "./rows.ts";

interface ClientSlot {
  readonly slot: number;
  readonly vios: ViosId;
}

/** The virtual slots of a client: one adapter of its kind for each Virtual I/O Server. */
export function clientSlots({ storage, wwpns }: PlannedPartition): {
  readonly ethernet: number;
  readonly disks: readonly ClientSlot[];
  readonly fibre: readonly (ClientSlot & { readonly wwpns: readonly string[] })[];
} {
  return {
    ethernet: 2,
    disks: storage === "disks" ? viosIds.map((vios) => ({ slot: 3 + vios, vios })) : [],
    fibre: wwpns.map((pair, i) => ({ slot: 10 + i, vios: viosIds[i] ?? 1, wwpns: pair })),
  };
}

/** The slot of the server adapter for a client, the same on both Virtual I/O Servers. */
export function serverSlot({ id, storage }: PlannedPartition): number {
  return (storage === "disks" ? 30 : 200) + id;
}

function state({ isRunning }: PlannedPartition): number {
  return isRunning ? 1 : 0;
}

function mac({ address }: PlannedSystem, id: number, slot: number): string {
  return `7A${hex(address, 4)}${hex(id, 4)}${hex(slot, 2)}`;
}

/** `lshwres -r virtualio --rsubtype eth --level lpar` */
export function ethernetRows(system: PlannedSystem): Attributes[] {
  const clients = system.partitions.map((partition) => ({
    ...{ lpar_name: partition.name, lpar_id: partition.id, slot_num: 2, state: state(partition) },
    ...{ is_required: 1, is_trunk: 0, ieee_virtual_eth: 0, port_vlan_id: partition.vlan },
    ...{ vswitch: "ETHERNET0", addl_vlan_ids: "", mac_addr: mac(system, partition.id, 2) },
    ...{ allowed_os_mac_addrs: "all", qos_priority: "none" },
  }));
  const trunks = viosIds.map((id) => ({
    ...{ lpar_name: viosName(system, id), lpar_id: id, slot_num: 2, state: 1, is_required: 1, is_trunk: 1 },
    ...{ trunk_priority: id, ieee_virtual_eth: 1, port_vlan_id: 1, vswitch: "ETHERNET0" },
    ...{ addl_vlan_ids: vlans.join(), mac_addr: mac(system, id, 2) },
    ...{ allowed_os_mac_addrs: "all", qos_priority: "none" },
  }));
  return [...clients, ...trunks];
}

/** `lshwres -r virtualio --rsubtype scsi --level lpar` */
export function scsiRows(system: PlannedSystem): Attributes[] {
  const clients = system.partitions.flatMap((partition) =>
    clientSlots(partition).disks.map(({ slot, vios }) => ({
      ...{ lpar_name: partition.name, lpar_id: partition.id, slot_num: slot, state: state(partition) },
      ...{ is_required: 1, adapter_type: "client", remote_lpar_id: vios, remote_lpar_name: viosName(system, vios) },
      remote_slot_num: serverSlot(partition),
    })),
  );
  const servers = serverAdapters(system, "disks").map(({ vios, partition, slot }) => ({
    ...{ lpar_name: viosName(system, vios), lpar_id: vios, slot_num: serverSlot(partition), state: 1 },
    ...{ is_required: 0, adapter_type: "server", remote_lpar_id: partition.id, remote_lpar_name: partition.name },
    remote_slot_num: slot,
  }));
  return [...clients, ...servers];
}

/** `lshwres -r virtualio --rsubtype fc --level lpar` */
export function fibreRows(system: PlannedSystem): Attributes[] {
  const clients = system.partitions.flatMap((partition) =>
    clientSlots(partition).fibre.map(({ slot, vios, wwpns }) => ({
      ...{ lpar_name: partition.name, lpar_id: partition.id, slot_num: slot, adapter_type: "client" },
      ...{ state: state(partition), is_required: 1, remote_lpar_id: vios, remote_lpar_name: viosName(system, vios) },
      ...{ remote_slot_num: serverSlot(partition), wwpns: wwpns.join() },
    })),
  );
  const servers = serverAdapters(system, "fibre").map(({ vios, partition, slot }) => ({
    ...{ lpar_name: viosName(system, vios), lpar_id: vios, slot_num: serverSlot(partition), adapter_type: "server" },
    ...{ state: 1, is_required: 0, remote_lpar_id: partition.id, remote_lpar_name: partition.name },
    remote_slot_num: slot,
  }));
  return [...clients, ...servers];
}

interface ServerAdapter {
  readonly vios: ViosId;
  readonly partition: PlannedPartition;
  /** The client's slot. */
  readonly slot: number;
}

export function serverAdapters(system: PlannedSystem, kind: "disks" | "fibre"): ServerAdapter[] {
  return viosIds.flatMap((vios) =>
    system.partitions.flatMap((partition) => {
      const own = clientSlots(partition)[kind].find((slot) => slot.vios === vios);
      return own === undefined ? [] : [{ vios, partition, slot: own.slot }];
    }),
  );
}

/** `lshwres -r virtualio --rsubtype serial --level lpar`: the two of the HMC's console. */
export function serialRows(system: PlannedSystem): Attributes[] {
  return everyone(system).flatMap(({ name, id }) =>
    [0, 1].map((slot) => ({
      ...{ lpar_name: name, lpar_id: id, slot_num: slot, state: 1, is_required: 1, connect_status: "unavailable" },
      ...{ adapter_type: "server", supports_hmc: 1, remote_lpar_id: "any", remote_lpar_name: "" },
      remote_slot_num: "any",
    })),
  );
}

/** `lshwres -r virtualio --rsubtype slot --level lpar` */
export function slotRows(system: PlannedSystem): Attributes[] {
  return everyone(system).map(({ name, id }) => {
    const most = id < 3 ? 400 : 64;
    return {
      ...{ lpar_name: name, lpar_id: id, curr_max_virtual_slots: most, pend_max_virtual_slots: most },
      next_avail_virtual_slot: id < 3 ? 5 : 3,
    };
  });
}

/** `lslparmigr -r lpar` */
export function migrationRows(system: PlannedSystem): Attributes[] {
  return everyone(system).map(({ name, id }) => ({ name, lpar_id: id, migration_state: "Not Migrating" }));
}

export function everyone(system: PlannedSystem): { readonly name: string; readonly id: number }[] {
  return [...system.partitions, ...viosIds.map((id) => ({ name: viosName(system, id), id }))];
}

import { clientSlots, serverSlot } from "./adapter-rows.ts";
import { viosIds, viosName, vlans, type PlannedPartition, type PlannedSystem, type ViosId } from "./plan.ts";
import { listValue, type Attributes } from "./rows.ts";

const modes = { 9: "POWER9", 10: "POWER9" } as const;

/** `lssyscfg -r lpar`: Virtual I/O Servers last, as the HMC has no order either. */
export function partitionRows(system: PlannedSystem): Attributes[] {
  return [
    ...system.partitions.map((partition) => clientRow(system, partition)),
    ...viosIds.map((id) => viosRow(system, id)),
  ];
}

function clientRow(system: PlannedSystem, partition: PlannedPartition): Attributes {
  const { name, id, os, isRunning, fault } = partition;
  const isReached = isRunning && fault !== "rmc";
  const level = os === "AIX" ? "AIX 7.2 7200-05-06-2320" : "Linux/RedHat 4.18.0-513.9.1.el8_9.ppc64le 8.9";
  return {
    ...{ name, lpar_id: id, lpar_env: "aixlinux", state: isRunning ? "Running" : "Not Activated" },
    ...{ resource_config: 1, os: os === "AIX" ? "aix" : "linux", os_version: level },
    ...{ logical_serial_num: `${system.serial}${id.toString(36).toUpperCase()}` },
    ...{ default_profile: "default_profile", curr_profile: "default_profile", work_group_id: "none" },
    ...{ shared_proc_pool_util_auth: 0, allow_perf_collection: 0, power_ctrl_lpar_ids: "none" },
    ...{ boot_mode: "norm", lpar_keylock: "norm", auto_start: 0, redundant_err_path_reporting: 0 },
    ...{ rmc_state: isReached ? "active" : "inactive", rmc_ipaddr: `192.0.2.${id}` },
    ...{ time_ref: 0, lpar_avail_priority: 127 },
    ...{ desired_lpar_proc_compat_mode: "POWER9", curr_lpar_proc_compat_mode: modes[system.generation] },
    ...{ simplified_remote_restart_capable: 0, sync_curr_profile: 0, affinity_group_id: "none", vtpm_enabled: 0 },
    ...{ migr_storage_vios_data_status: "Data Collected" },
    ...{ migr_storage_vios_data_timestamp: "Thu Nov 19 22:41:22 CET 2026" },
    ...{ powervm_mgmt_capable: 0, pend_secure_boot: 0, curr_secure_boot: 0, keystore_kbytes: 0 },
    ...{ virtual_serial_num: "none", migration_disabled: fault === "disabled" ? 1 : 0 },
    description: partition.storage === "disks" ? `${name}, on disks of the Virtual I/O Servers` : "",
  };
}

function viosRow(system: PlannedSystem, id: ViosId): Attributes {
  return {
    ...{ name: viosName(system, id), lpar_id: id, lpar_env: "vioserver", state: "Running", resource_config: 1 },
    ...{ os: "vios", os_version: "VIOS 3.1.4.31", logical_serial_num: `${system.serial}${id}` },
    ...{ default_profile: "default_profile", curr_profile: "default_profile", work_group_id: "none" },
    ...{ shared_proc_pool_util_auth: 1, allow_perf_collection: 1, power_ctrl_lpar_ids: "none" },
    ...{ boot_mode: "norm", lpar_keylock: "norm", auto_start: 1, redundant_err_path_reporting: 0 },
    ...{ rmc_state: "active", rmc_ipaddr: `203.0.113.${id}`, msp: 1, time_ref: 0, lpar_avail_priority: 191 },
    ...{ desired_lpar_proc_compat_mode: "default", curr_lpar_proc_compat_mode: "POWER9_base" },
    ...{ sync_curr_profile: 0, affinity_group_id: "none", vtpm_enabled: 0 },
    ...{ migr_storage_vios_data_status: "unavailable", migr_storage_vios_data_timestamp: "unavailable" },
    ...{ powervm_mgmt_capable: 0, pend_secure_boot: 0, curr_secure_boot: 0, keystore_kbytes: 0, description: "" },
  };
}

const consoles = listValue(["0/server/1/any//any/1", "1/server/1/any//any/1"]);

/** `lssyscfg -r prof`: one profile each. */
export function profileRows(system: PlannedSystem): Attributes[] {
  return [
    ...system.partitions.map((partition) => clientProfile(system, partition)),
    ...viosIds.map((id) => viosProfile(system, id)),
  ];
}

function clientProfile(system: PlannedSystem, partition: PlannedPartition): Attributes {
  const { name, id, memory, units, procs, vlan } = partition;
  const slots = clientSlots(partition);
  const disks = slots.disks.map(({ slot, vios }) => {
    return `${slot}/client/${vios}/${viosName(system, vios)}/${serverSlot(partition)}/1`;
  });
  const fibre = slots.fibre.map(({ slot, vios, wwpns }) => {
    return `${slot}/client/${vios}/${viosName(system, vios)}/${serverSlot(partition)}/${wwpns.join()}/1`;
  });
  return {
    ...{ name: "default_profile", lpar_name: name, lpar_id: id, lpar_env: "aixlinux", all_resources: 0 },
    ...{ min_mem: memory / 2, desired_mem: memory, max_mem: memory * 2 },
    ...{ min_num_huge_pages: 0, desired_num_huge_pages: 0, max_num_huge_pages: 0 },
    ...{ mem_mode: "ded", mem_expansion: "0.0", hpt_ratio: "1:128", ppt_ratio: "1:4096", proc_mode: "shared" },
    ...{ min_proc_units: "0.1", desired_proc_units: units.toFixed(1), max_proc_units: "4.0" },
    ...{ min_procs: 1, desired_procs: procs, max_procs: 8, sharing_mode: "uncap", uncap_weight: 128 },
    ...{ shared_proc_pool_id: 0, shared_proc_pool_name: "DefaultPool", affinity_group_id: "none" },
    ...{ io_slots: "none", lpar_io_pool_ids: "none", max_virtual_slots: 64, virtual_serial_adapters: consoles },
    virtual_scsi_adapters: listValue(disks),
    virtual_eth_adapters: `${slots.ethernet}/0/${vlan}//0/1/ETHERNET0//all/none`,
    ...{ virtual_eth_vsi_profiles: "none", virtual_fc_adapters: listValue(fibre), vnic_adapters: "none" },
    ...{ vtpm_adapters: "none", boot_mode: "norm", conn_monitoring: 0, auto_start: 0, power_ctrl_lpar_ids: "none" },
    ...{ work_group_id: "none", redundant_err_path_reporting: 0, lpar_proc_compat_mode: "POWER9" },
    ...{ electronic_err_reporting: "null", sriov_eth_logical_ports: "none", sriov_roce_logical_ports: "none" },
  };
}

function viosProfile(system: PlannedSystem, id: ViosId): Attributes {
  const served = (kind: "disks" | "fibre") =>
    system.partitions.flatMap((partition) => {
      const own = clientSlots(partition)[kind].find(({ vios }) => vios === id);
      const words = `${serverSlot(partition)}/server/${partition.id}/${partition.name}/${own?.slot ?? 0}/`;
      return own === undefined ? [] : [kind === "fibre" ? `${words}/0` : `${words}0`];
    });
  return {
    ...{ name: "default_profile", lpar_name: viosName(system, id), lpar_id: id, lpar_env: "vioserver" },
    ...{ all_resources: 0, min_mem: 8192, desired_mem: 16384, max_mem: 32768, mem_mode: "ded" },
    ...{ mem_expansion: "0.0", hpt_ratio: "1:128", ppt_ratio: "1:4096", proc_mode: "shared" },
    ...{ min_proc_units: "0.5", desired_proc_units: "2.0", max_proc_units: "4.0" },
    ...{ min_procs: 1, desired_procs: 4, max_procs: 8, sharing_mode: "uncap", uncap_weight: 255 },
    ...{ shared_proc_pool_id: 0, shared_proc_pool_name: "DefaultPool", affinity_group_id: "none" },
    io_slots: listValue([`2101001${id}/none/1`, `2101002${id}/none/1`]),
    ...{ lpar_io_pool_ids: "none", max_virtual_slots: 400, virtual_serial_adapters: consoles },
    virtual_scsi_adapters: listValue(served("disks")),
    virtual_eth_adapters: listValue([`2/1/1/${vlans.join()}/${id}/1/ETHERNET0//all/none`]),
    ...{ virtual_eth_vsi_profiles: "none", virtual_fc_adapters: listValue(served("fibre")) },
    ...{ vnic_adapters: "none", vtpm_adapters: "none", boot_mode: "norm", conn_monitoring: 1, auto_start: 1 },
    ...{ power_ctrl_lpar_ids: "none", work_group_id: "none", redundant_err_path_reporting: 0 },
    ...{ virtual_vasi_adapters: "none", lpar_proc_compat_mode: "default" },
    ...{ sriov_eth_logical_ports: "none", sriov_roce_logical_ports: "none" },
  };
}

import { everyone } from "./adapter-rows.ts";
import { viosIds, viosName, vlans, type PlannedSystem, type ViosId } from "./plan.ts";
import type { Attributes } from "./rows.ts";

const modes = {
  9: "default,POWER7,POWER8,POWER9_base,POWER9",
  10: "default,POWER8,POWER9_base,POWER9,POWER10",
} as const;

/** `lssyscfg -r sys` */
export function systemRow(system: PlannedSystem): Attributes {
  return {
    ...{ name: system.name, type_model: system.typeModel, serial_num: system.serial },
    ...{ ipaddr: `198.51.100.${(system.address % 200) + 10}`, sp_type: system.generation === 9 ? "fsp" : "ebmc" },
    ...{ state: "Operating", state_detail: "", detailed_state: "None", sys_time: "11/20/2026 09:02:06" },
    ...{ power_off_policy: 0, active_lpar_mobility_capable: 1, inactive_lpar_mobility_capable: 1 },
    ...{ active_lpar_share_idle_procs_capable: 1, active_mem_expansion_capable: 1 },
    ...{ hardware_active_mem_expansion_capable: 1, active_mem_mirroring_hypervisor_capable: 1 },
    ...{ active_mem_sharing_capable: 0, addr_broadcast_perf_policy_capable: 0, aix_capable: 1, capi_capable: 1 },
    ...{ cod_mem_capable: 1, cod_proc_capable: 1, dynamic_platform_optimization_capable: 1 },
    ...{ electronic_err_reporting_capable: 1, huge_page_mem_capable: 1, lpar_avail_priority_capable: 1 },
    ...{ lpar_proc_compat_mode_capable: 1, lpar_remote_restart_capable: 0 },
    ...{ powervm_lpar_simplified_remote_restart_capable: 1, powervm_lpar_remote_restart_capable: 0 },
    ...{ lpar_suspend_capable: 0, micro_lpar_capable: 1, os400_capable: 1, "5250_application_capable": 1 },
    ...{ redundant_err_path_reporting_capable: 1, shared_eth_failover_capable: 1, virtual_fc_capable: 1 },
    ...{ virtual_io_server_capable: 1, virtual_switch_capable: 1, vsn_phase2_capable: 1, vsi_on_veth_capable: 1 },
    ...{ assign_5250_cpw_percent: 0, max_lpars: 1000, max_power_ctrl_lpars: 1, service_lpar_id: "none" },
    lpar_proc_compat_modes: modes[system.generation],
    ...{ curr_sys_keylock: "norm", pend_sys_keylock: "norm", curr_power_on_side: "temp" },
    ...{ pend_power_on_side: "temp", power_on_type: "power on", power_on_option: "standby" },
    ...{ power_on_lpar_start_policy: "userinit", max_vtpm_lpars: 277, supported_vtpm_versions: "2.0" },
    ...{ cluster_serial_num: "none", peer_collective_serial_num: "none" },
    ...{ lpar_keystore_min_kbytes: 4, lpar_keystore_max_kbytes: 64, description: "hall 2, rack B6" },
  };
}

/** Where the adapters of a Virtual I/O Server are plugged. */
export function portLocation(system: PlannedSystem, vios: ViosId, port: number): string {
  return `${enclosure(system)}-P1-C${vios * 2 + Math.floor(port / 2)}-T${(port % 2) + 1}`;
}

function enclosure({ generation, serial }: PlannedSystem): string {
  return `${generation === 9 ? "U78D2.001" : "U78DA.ND0"}.${serial}`;
}

/** `lshwres -r io --rsubtype slot`; partitions with that fault hold a slot each, among empty ones. */
export function ioSlotRows(system: PlannedSystem): Attributes[] {
  const owned = viosIds.flatMap((vios) =>
    [0, 1].map((card) => ({
      owner: { lpar_name: viosName(system, vios), lpar_id: vios },
      place: vios * 2 + card,
      index: `210100${card + 1}${vios}`,
      card: "PCIe3 2-port 16 Gb FC Adapter",
    })),
  );
  const holders = system.partitions.filter(({ fault }) => fault === "slot");
  const held = holders.map(({ name, id }, i) => ({
    owner: { lpar_name: name, lpar_id: id },
    place: 10 + i,
    index: `2102${String(id).padStart(4, "0")}`,
    card: "PCIe2 4-port 1 GbE Adapter",
  }));
  const empty = [30, 31, 32, 33].map((place) => ({
    ...{ owner: { lpar_id: "none" }, place, index: `210300${place}`, card: "Empty slot" },
  }));
  return [...owned, ...held, ...empty].map(({ owner, place, index, card }) => ({
    ...{ unit_phys_loc: enclosure(system), bus_id: 16 + place, phys_loc: `C${place}`, drc_index: index },
    ...owner,
    ...{ slot_io_pool_id: "none", description: card, feature_codes: card === "Empty slot" ? "0" : "EN0A,EN0B,577F" },
    ...{ pci_vendor_id: "10DF", pci_device_id: "E200", pci_subs_vendor_id: "1014", pci_subs_device_id: "03F1" },
    ...{ pci_class: "0C04", pci_revision_id: "10", bus_grouping: 0, iop: 0, parent_slot_drc_index: "none" },
    ...{ drc_name: `${enclosure(system)}-P1-C${place}`, interposer_present: 0, interposer_pcie: 0 },
    ...{ lpar_assignment_capable: 1, dynamic_lpar_assignment_capable: 1 },
  }));
}

/** `lslic` */
export function firmwareRow({ generation, typeModel, serial }: PlannedSystem): Attributes {
  const [release, level] = generation === 9 ? ["01VL950", 168] : ["01ML1060", 66];
  return {
    ...{ lic_type: "Managed System", management_status: "Enabled", disabled_reason: "", activated_level: level },
    ...{ installed_level: level, accepted_level: level, ecnumber: release, mtms: `${typeModel}*${serial}` },
    ...{ deferred_level: "None", platform_ipl_level: level, curr_level_primary: level },
    ...{ curr_ecnumber_primary: release, curr_power_on_side_primary: "temp", pend_power_on_side_primary: "temp" },
    ...{ temp_ecnumber_primary: release, temp_level_primary: level, perm_ecnumber_primary: release },
    ...{ perm_level_primary: level, update_control_primary: "HMC" },
  };
}

/** `lshwres -r procpool` */
export function poolRow(system: PlannedSystem): Attributes {
  const all = everyone(system);
  return {
    ...{ name: "DefaultPool", shared_proc_pool_id: 0, lpar_names: all.map(({ name }) => name).join() },
    lpar_ids: all.map(({ id }) => id).join(),
  };
}

/** `lshwres -r virtualio --rsubtype vswitch` */
export function switchRow(): Attributes {
  return {
    ...{ vswitch: "ETHERNET0(Default)", switch_mode: "VEB", vlan_ids: `1,${vlans.join()}` },
    ...{ allowed_lpar_names: "all", allowed_lpar_ids: "all" },
  };
}

/** `lslparmigr -r sys` */
export function movesRow(): Attributes {
  return {
    ...{ inactive_lpar_mobility_capable: 1, num_inactive_migrations_supported: 4 },
    ...{ num_inactive_migrations_in_progress: 0, active_lpar_mobility_capable: 1 },
    ...{ num_active_migrations_supported: 16, num_active_migrations_in_progress: 0, inactive_prof_policy: "config" },
    ...{ sys_firmware_num_inactive_migrations_supported: 4, sys_firmware_num_active_migrations_supported: 16 },
    os400_lpar_mobility_capable: 1,
  };
}

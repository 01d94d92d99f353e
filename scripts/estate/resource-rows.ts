import { viosIds, viosName, type PlannedSystem } from "./plan.ts";
import type { Attributes } from "./rows.ts";

/** `lshwres -r mem --level lpar` */
export function memoryRows(system: PlannedSystem): Attributes[] {
  const none = { curr_min_num_huge_pages: 0, curr_num_huge_pages: 0, curr_max_num_huge_pages: 0 };
  const asked = { pend_min_num_huge_pages: 0, pend_num_huge_pages: 0, pend_max_num_huge_pages: 0 };
  return [
    ...system.partitions.map(({ name, id, memory, isRunning }) =>
      memoryRow(name, id, isRunning ? memory : 0, { ...none, ...asked, run_num_huge_pages: 0 }),
    ),
    ...viosIds.map((id) => memoryRow(viosName(system, id), id, 16384, {})),
  ];
}

function memoryRow(name: string, id: number, memory: number, pages: Attributes): Attributes {
  return {
    ...{ lpar_name: name, lpar_id: id, curr_min_mem: memory / 2, curr_mem: memory, curr_max_mem: memory * 2 },
    ...{ pend_min_mem: memory / 2, pend_mem: memory, pend_max_mem: memory * 2 },
    ...{ run_min_mem: memory / 2, run_mem: memory },
    ...pages,
    ...{ mem_mode: "ded", curr_mem_expansion: "0.0", pend_mem_expansion: "0.0" },
    ...{ desired_hardware_mem_encryption: 0, curr_hardware_mem_encryption: 0 },
    ...{ desired_hardware_mem_expansion: 0, curr_hardware_mem_expansion: 0 },
    ...{ curr_hpt_ratio: "1:128", curr_ppt_ratio: "1:4096" },
  };
}

/** `lshwres -r proc --level lpar` */
export function processorRows(system: PlannedSystem): Attributes[] {
  return [
    ...system.partitions.map(({ name, id, units, procs, isRunning }) =>
      processorRow(name, id, isRunning ? units : 0, isRunning ? procs : 0, 128),
    ),
    ...viosIds.map((id) => processorRow(viosName(system, id), id, 2, 4, 255)),
  ];
}

function processorRow(name: string, id: number, units: number, procs: number, weight: number): Attributes {
  const sized = (when: "curr" | "pend"): Attributes => ({
    ...{ [`${when}_shared_proc_pool_id`]: 0, [`${when}_shared_proc_pool_name`]: "DefaultPool" },
    ...{ [`${when}_proc_mode`]: "shared", [`${when}_min_proc_units`]: units === 0 ? "0.0" : "0.1" },
    ...{ [`${when}_proc_units`]: units.toFixed(1), [`${when}_max_proc_units`]: units === 0 ? "0.0" : "4.0" },
    ...{ [`${when}_min_procs`]: units === 0 ? 0 : 1, [`${when}_procs`]: procs },
    ...{ [`${when}_max_procs`]: units === 0 ? 0 : 8, [`${when}_sharing_mode`]: "uncap" },
    [`${when}_uncap_weight`]: weight,
  });
  return {
    ...{ lpar_name: name, lpar_id: id },
    ...sized("curr"),
    ...sized("pend"),
    ...{ run_proc_units: units.toFixed(1), run_procs: procs, run_uncap_weight: weight },
  };
}

/** `lshwres -r mem --level sys`: room for each partition of the neighbour, one at a time. */
export function systemMemoryRow(): Attributes {
  return {
    ...{ configurable_sys_mem: 2097152, curr_avail_sys_mem: 131072, pend_avail_sys_mem: 131072 },
    ...{ installed_sys_mem: 2097152, deconfig_sys_mem: 0, sys_firmware_mem: 30720, mem_region_size: 256 },
    ...{ configurable_num_sys_huge_pages: 0, curr_avail_num_sys_huge_pages: 0, pend_avail_num_sys_huge_pages: 0 },
    ...{ max_num_sys_huge_pages: 57, requested_num_sys_huge_pages: 0, huge_page_size: 16384, max_mem_pools: 1 },
    ...{ max_paging_vios_per_mem_pool: 2, default_hpt_ratios: "1:128" },
    possible_hpt_ratios: "1:32,1:64,1:128,1:256,1:512",
    default_ppt_ratios: "1:4096",
    possible_ppt_ratios: "1:64,1:128,1:256,1:512,1:1024,1:2048,1:4096",
    ...{ curr_mem_mirroring_mode: "none", pend_mem_mirroring_mode: "none" },
  };
}

/** `lshwres -r proc --level sys` */
export function systemProcessorRow(): Attributes {
  return {
    ...{ configurable_sys_proc_units: "48.0", curr_avail_sys_proc_units: "12.5", pend_avail_sys_proc_units: "12.5" },
    ...{ installed_sys_proc_units: "48.0", deconfig_sys_proc_units: 0, min_proc_units_per_virtual_proc: "0.05" },
    ...{ max_virtual_procs_per_lpar: 256, max_procs_per_lpar: 256, max_curr_virtual_procs_per_aixlinux_lpar: 256 },
    ...{ max_curr_virtual_procs_per_vios_lpar: 256, max_curr_virtual_procs_per_os400_lpar: 256 },
    ...{ max_curr_procs_per_aixlinux_lpar: 48, max_curr_procs_per_vios_lpar: 48, max_curr_procs_per_os400_lpar: 48 },
    max_shared_proc_pools: 64,
  };
}

/** A statement of the sample, taken from its fault list, and where its proof stands. */
export interface Statement {
  readonly partition: string;
  readonly rule: string;
  /** The value that proves it, as the captured file holds it. */
  readonly value: string;
  readonly file: string;
  readonly line: number;
  readonly lastLine?: number;
  /** The beginning of the sentence that a reader meets. */
  readonly says: string;
}

const lpar = "core/hmc-south/kestrel/lssyscfg_-r_lpar.txt";
const memory = "core/hmc-north/kestrel/lshwres_-r_mem_--level_lpar.txt";

export const statements: readonly Statement[] = [
  {
    partition: "lic01",
    rule: "LPM-LIC-003",
    value: "migration_disabled=1",
    file: lpar,
    line: 2,
    says: "Migration is disabled for lic01.",
  },
  {
    partition: "old71",
    rule: "LPM-CPU-001",
    value: "curr_lpar_proc_compat_mode=POWER7",
    file: lpar,
    line: 4,
    says: "old71 runs in POWER7 mode, which heron does not offer.",
  },
  {
    partition: "big01",
    rule: "LPM-MEM-003",
    value: "curr_mem=262144",
    file: memory,
    line: 20,
    says: "big01 needs 265216 MB; heron has 131072 MB free",
  },
  {
    partition: "mid01",
    rule: "LPM-MEM-003",
    value: "curr_mem=163840",
    file: memory,
    line: 19,
    says: "mid01 needs 165376 MB; heron has 131072 MB free, so the HMC takes the rest from sleeper",
  },
  {
    partition: "huge01",
    rule: "LPM-MEM-006",
    value: "curr_num_huge_pages=2",
    file: memory,
    line: 17,
    says: "huge01 has 2 huge pages of 16 GB.",
  },
  {
    partition: "boot01",
    rule: "LPM-PAR-003",
    value: "state=Open Firmware",
    file: lpar,
    line: 24,
    says: "boot01 is in state Open Firmware; the move needs Running.",
  },
  {
    partition: "phys01",
    rule: "LPM-PAR-005",
    value: "drc_index=21010023",
    file: "core/hmc-north/kestrel/lshwres_-r_io_--rsubtype_slot.txt",
    line: 14,
    says: "phys01 owns the physical slot U78D2.001.KST0R42-P1-C7",
  },
  {
    partition: "rmc01",
    rule: "LPM-RMC-001",
    value: "rmc_state=inactive",
    file: "core/hmc-north/kestrel/lssyscfg_-r_lpar.txt",
    line: 10,
    says: "The RMC connection of rmc01 is not active",
  },
  {
    partition: "VLAN 377",
    rule: "LPM-NET-001",
    value: "port_vlan_id=377",
    file: "core/hmc-north/kestrel/lshwres_-r_virtualio_--rsubtype_eth_--level_lpar.txt",
    line: 12,
    says: "No running Virtual I/O Server of heron bridges VLAN 377 on virtual switch ETHERNET0.",
  },
  {
    partition: "lv01",
    rule: "LPM-STO-002",
    value: "lv_lv01root",
    file: "core/kestrel-vios1/lsmap_-all.txt",
    line: 82,
    lastLine: 87,
    says: "lv01_root on vhost6 of kestrel-vios1 is backed by lv_lv01root, a logical volume.",
  },
  {
    partition: "lark",
    rule: "LPM-LIC-001",
    value: "active_lpar_mobility_capable=0",
    file: "core/hmc-south/heron-session.log",
    line: 6,
    says: "lark is not capable of active partition mobility.",
  },
  {
    partition: "kestrel",
    rule: "LPM-MEM-001",
    value: "mem_region_size=256",
    file: "core/hmc-north/kestrel/lshwres_-r_mem_--level_sys.txt",
    line: 2,
    says: "The memory region size is 256 MB on kestrel and 128 MB on lark.",
  },
];

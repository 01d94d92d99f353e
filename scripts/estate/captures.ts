import { ethernetRows, fibreRows, migrationRows, scsiRows, serialRows, slotRows } from "./adapter-rows.ts";
import { diskAttributes, portAttributes, sharedEthernet } from "./attribute-text.ts";
import { partitionRows, profileRows } from "./partition-rows.ts";
import { viosIds, viosName, type PlannedSystem, type ViosId } from "./plan.ts";
import { memoryRows, processorRows, systemMemoryRow, systemProcessorRow } from "./resource-rows.ts";
import { attributeRow, attributeRows } from "./rows.ts";
import { firmwareRow, ioSlotRows, movesRow, poolRow, switchRow, systemRow } from "./system-rows.ts";
import { fibreMapBlocks, fibreMapFields, plannedDisks, ports, portTable } from "./vios-text.ts";
import { scsiMapBlocks, scsiMapFields, volumeTable } from "./vios-text.ts";

/** One command and what it prints; `scanner` is the end of the name that hmcScanner gives the file. */
export interface PlannedCapture {
  readonly command: string;
  readonly scanner?: string;
  readonly text: string;
}

const noResults = "No results were found.\n";

/** What an HMC lists of a system, for `-m` to be put behind each command. */
export function systemCaptures(system: PlannedSystem): PlannedCapture[] {
  const virtual = (what: string): string => `lshwres -r virtualio --rsubtype ${what} --level lpar`;
  const one = attributeRow;
  return [
    { command: "lssyscfg -r lpar", scanner: "lpar_config", text: attributeRows(partitionRows(system)) },
    { command: "lssyscfg -r prof", scanner: "profiles", text: attributeRows(profileRows(system)) },
    { command: "lshwres -r mem --level sys", scanner: "system_mem", text: `${one(systemMemoryRow())}\n` },
    { command: "lshwres -r mem --level lpar", scanner: "mem_proc", text: attributeRows(memoryRows(system)) },
    { command: "lshwres -r proc --level sys", scanner: "system_proc", text: `${one(systemProcessorRow())}\n` },
    { command: "lshwres -r proc --level lpar", scanner: "lpar_proc", text: attributeRows(processorRows(system)) },
    { command: "lshwres -r procpool", scanner: "procpool", text: `${one(poolRow(system))}\n` },
    { command: "lshwres -r io --rsubtype slot", scanner: "system_slot", text: attributeRows(ioSlotRows(system)) },
    { command: "lslic", scanner: "lslic_syspower", text: `${one(firmwareRow(system))}\n` },
    { command: virtual("eth"), scanner: "veth", text: attributeRows(ethernetRows(system)) },
    { command: virtual("scsi"), scanner: "vscsi", text: attributeRows(scsiRows(system)) || noResults },
    { command: virtual("fc"), scanner: "vfc", text: attributeRows(fibreRows(system)) || noResults },
    { command: virtual("slot"), text: attributeRows(slotRows(system)) },
    { command: virtual("serial"), text: attributeRows(serialRows(system)) },
    { command: "lshwres -r virtualio --rsubtype vswitch", text: `${one(switchRow())}\n` },
    { command: "lshwres -r sriov --rsubtype logport --level eth", text: noResults },
    { command: "lslparmigr -r sys", text: `${one(movesRow())}\n` },
    { command: "lslparmigr -r lpar", text: attributeRows(migrationRows(system)) },
  ];
}

/** What an HMC says of itself and of all its systems. */
export function hmcCaptures(systems: readonly PlannedSystem[]): PlannedCapture[] {
  const level =
    '"version= Version: 10\n Release: 3\n Service Pack: 1060\nHMC Build level 2407190311\n' +
    'MF71689 - HMC V10R3 M1060\n","base_version=V10R3\n"\n';
  return [
    { command: "lssyscfg -r sys", scanner: "system_data", text: attributeRows(systems.map(systemRow)) },
    { command: "lshmc -V", scanner: "lshmc-vv", text: level },
    { command: "lspartition -dlpar", text: systems.flatMap(connections).map(connection).join("") },
  ];
}

function connections(system: PlannedSystem): string[] {
  const key = `${system.typeModel}*${system.serial}`;
  return viosIds.map((id) => `${id}*${key}, ${viosName(system, id)}.example.net, 203.0.113.${id}`);
}

function connection(who: string, n: number): string {
  const can = "DCaps:<0x14f9f>, CmdCaps:<0x4000003b, 0x3b>, PinnedMem:<1400>";
  return `<#${n}> Partition:<${who}>\n       Active:<1>, OS:<VIOS, 3.1.4, 3.1.4.31>, ${can}\n`;
}

const diskLoop = 'lspv | grep ^hdisk | while read d rest; do echo "### $d"; lsdev -dev $d -attr; done';
const noFibre = "E_NOTSVFCA_S\n";
const noScsi = "E_NOTSVSA_S\n";

/** What was captured on a Virtual I/O Server by hand, as terminals show it. */
export function viosCaptures(system: PlannedSystem, id: ViosId): PlannedCapture[] {
  const disks = plannedDisks(system, id);
  return [
    { command: "ioslevel", text: "3.1.4.31\n" },
    { command: "lsmap -all", text: scsiMapBlocks(system, id) || noScsi },
    { command: "lsmap -all -npiv", text: fibreMapBlocks(system, id) || noFibre },
    { command: "lsnports", text: portTable(system, id) },
    { command: "lspv", text: volumeTable(disks) },
    { command: diskLoop, text: diskAttributes(disks) },
  ];
}

/** What hmcScanner keeps of a Virtual I/O Server, and beside it what it does not ask for. */
export function scannedVios(system: PlannedSystem, id: ViosId): PlannedCapture[] {
  const disks = plannedDisks(system, id);
  const listed = (value: (disk: (typeof disks)[number]) => string): string =>
    disks.map((disk) => `${disk.name}:${value(disk)}\n`).join("");
  const free = disks.filter(({ group }) => group === "None");
  return [
    { command: "ioslevel", scanner: "ioslevel", text: "3.1.4.31\n" },
    { command: "lsmap -all -fmt :", scanner: "vscsidisk", text: scsiMapFields(system, id) || noScsi },
    { command: "lsmap -all -npiv -fmt :", scanner: "npiv_data", text: fibreMapFields(system, id) || noFibre },
    { command: "chkdev", scanner: "disk_uuid", text: listed(({ uniqueId }) => uniqueId) },
    { command: "lspv -size", scanner: "lspv_size", text: listed(({ pvid, sizeMb }) => `${pvid}:${sizeMb}`) },
    {
      ...{ command: "lspv -free", scanner: "lspv_free" },
      text: free.map(({ name, pvid, sizeMb }) => `${name}:${pvid}:${sizeMb}\n`).join(""),
    },
    { command: "lsdev -attr", scanner: "seacfg", text: sharedEthernet() },
    { command: "lsdev -attr", scanner: "fcattr", text: portAttributes(ports.length) },
    { command: "lsnports", text: portTable(system, id) },
    { command: "lspv", text: volumeTable(disks) },
    { command: "lsdev -dev hdiskN -attr", text: diskAttributes(disks) },
  ];
}

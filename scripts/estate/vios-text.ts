import { serverAdapters, serverSlot } from "./adapter-rows.ts";
import { hex, type PlannedSystem, type ViosId } from "./plan.ts";
import { portLocation } from "./system-rows.ts";

export const ports = [0, 1, 2, 3] as const;

/** `U9009.42A.7B10000-V1-C203` */
function adapterLocation(system: PlannedSystem, partition: number, slot: number): string {
  return `U${system.typeModel.replace("-", ".")}.${system.serial}-V${partition}-C${slot}`;
}

/** The disks of the pair stand behind the one that the Virtual I/O Server boots from. */
function diskName(place: number): string {
  return `hdisk${place + 1}`;
}

function diskLocation(system: PlannedSystem, vios: ViosId, place: number): string {
  return `${portLocation(system, vios, 0)}-W500507681023${hex(system.address, 4)}-L${hex(place + 1, 2)}00000000000`;
}

interface TargetDevice {
  readonly name: string;
  readonly lun: string;
  readonly disk: string;
  readonly location: string;
}

function scsiMaps(system: PlannedSystem, vios: ViosId) {
  const own = serverAdapters(system, "disks").filter((adapter) => adapter.vios === vios);
  return own.map(({ partition }, n) => ({
    host: `vhost${n}`,
    location: adapterLocation(system, vios, serverSlot(partition)),
    client: `0x${partition.id.toString(16).padStart(8, "0")}`,
    devices: partition.disks.map((place, i): TargetDevice => ({
      name: `${partition.name}_${i === 0 ? "root" : "data"}`,
      lun: `0x8${i + 1}00000000000000`,
      disk: diskName(place),
      location: diskLocation(system, vios, place),
    })),
  }));
}

/** `lsmap -all` */
export function scsiMapBlocks(system: PlannedSystem, vios: ViosId): string {
  const blocks = scsiMaps(system, vios).map(({ host, location, client, devices }) =>
    [
      "SVSA            Physloc                                      Client Partition ID",
      "--------------- -------------------------------------------- ------------------",
      `${host.padEnd(16)}${location.padEnd(45)}${client}`,
      ...devices.flatMap(({ name, lun, disk, location: place }) => [
        "",
        `VTD                   ${name}`,
        "Status                Available",
        `LUN                   ${lun}`,
        `Backing device        ${disk}`,
        `Physloc               ${place}`,
        "Mirrored              false",
      ]),
    ].join("\n"),
  );
  return blocks.map((block) => `${block}\n\n`).join("");
}

/** `lsmap -all -fmt :` */
export function scsiMapFields(system: PlannedSystem, vios: ViosId): string {
  const rows = scsiMaps(system, vios).map(({ host, location, client, devices }) => {
    const targets = devices.flatMap(({ name, lun, disk, location: place }) => {
      return [name, "Available", lun, disk, place, "false"];
    });
    return `${[host, location, client, ...targets].join(":")}\n`;
  });
  return rows.join("");
}

function fibreMaps(system: PlannedSystem, vios: ViosId) {
  const own = serverAdapters(system, "fibre").filter((adapter) => adapter.vios === vios);
  return own.map(({ partition, slot }, n) => {
    const port = n % ports.length;
    return {
      ...{ name: `vfchost${n}`, location: adapterLocation(system, vios, serverSlot(partition)) },
      ...{ partition, port: `fcs${port}`, place: portLocation(system, vios, port) },
      client: adapterLocation(system, partition.id, slot),
    };
  });
}

/** `lsmap -all -npiv` */
export function fibreMapBlocks(system: PlannedSystem, vios: ViosId): string {
  const blocks = fibreMaps(system, vios).map(({ name, location, partition, port, place, client }) => {
    const { id, isRunning, os } = partition;
    const row = `${name.padEnd(14)}${location.padEnd(35)}${String(id).padStart(6)}`;
    return [
      "Name          Physloc                            ClntID ClntName       ClntOS",
      "------------- ---------------------------------- ------ -------------- -------",
      isRunning ? `${row} ${partition.name.padEnd(15)}${os}` : row,
      "",
      `Status:${isRunning ? "LOGGED_IN" : "NOT_LOGGED_IN"}`,
      `FC name:${port.padEnd(24)}FC loc code:${place}`,
      `Ports logged in:${isRunning ? 4 : 0}`,
      `Flags:${isRunning ? "a<LOGGED_IN,STRIP_MERGE>" : "4<NOT_LOGGED>"}`,
      isRunning
        ? `VFC client name:fcs0            VFC client DRC:${client}`
        : "VFC client name:                VFC client DRC:",
    ].join("\n");
  });
  return blocks.map((block) => `${block}\n\n`).join("");
}

/** `lsmap -all -npiv -fmt :`; an empty field is one blank. */
export function fibreMapFields(system: PlannedSystem, vios: ViosId): string {
  const rows = fibreMaps(system, vios).map(({ name, location, partition, port, place, client }) => {
    const { id, isRunning, os } = partition;
    const who = isRunning ? [partition.name, os, "LOGGED_IN"] : [" ", " ", "NOT_LOGGED_IN"];
    const seen = isRunning ? ["4", "a", "fcs0", client] : ["0", "4", " ", " "];
    return `${[name, location, id, ...who, port, place, ...seen].join(":")}\n`;
  });
  return rows.join("");
}

/** `lsnports` */
export function portTable(system: PlannedSystem, vios: ViosId): string {
  const head = "name             physloc                        fabric tports aports swwpns  awwpns";
  const used = Math.ceil(fibreMaps(system, vios).length / ports.length);
  const rows = ports.map((port) => {
    const place = portLocation(system, vios, port).padEnd(31);
    return `fcs${port}             ${place}     1    255    ${255 - used}   3072    ${3072 - 2 * used}`;
  });
  return [head, ...rows].map((line) => `${line}\n`).join("");
}

interface PlannedDisk {
  readonly name: string;
  readonly pvid: string;
  readonly group: string;
  readonly uniqueId: string;
  readonly sizeMb: number;
  readonly location: string;
}

export function plannedDisks(system: PlannedSystem, vios: ViosId): PlannedDisk[] {
  const boot = {
    ...{ name: "hdisk0", pvid: `00f${system.serial.toLowerCase()}00000${vios}`, group: "rootvg", sizeMb: 600127 },
    uniqueId: `281135000C500${hex(system.address, 5)}${hex(vios, 4)}0BST600MM000703IBMsas`,
    location: `${portLocation(system, vios, 0).replace(/-C.*/, "")}-C40-D${vios}`,
  };
  const shared = system.disks.map((uniqueId, place) => ({
    ...{ name: diskName(place), pvid: "none", group: "None", uniqueId, sizeMb: 102400 },
    location: diskLocation(system, vios, place),
  }));
  return [boot, ...shared];
}

/** `lspv` */
export function volumeTable(disks: readonly PlannedDisk[]): string {
  const head = "NAME             PVID                                 VG               STATUS";
  const rows = disks.map(({ name, pvid, group }) => {
    return `${name.padEnd(17)}${pvid.padEnd(37)}${group.padEnd(17)}${group === "None" ? "" : "active"}`;
  });
  return [head, ...rows].map((line) => `${line}\n`).join("");
}

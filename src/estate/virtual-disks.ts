import type { Origin } from "../capture/capture.ts";
import {
  filterList,
  openList,
  unknown,
  wholeList,
  type Conflict,
  type ListFact,
  type Unknown,
} from "../capture/fact.ts";
import { lsmapAll } from "../parse/vios/lsmap-all.ts";
import type { ClientAdapter } from "./adapters.ts";
import { isDisk } from "./disks.ts";
import { needVios } from "./needs.ts";
import type { Partition } from "./partition.ts";
import type { TargetDevice, Vios } from "./vios.ts";

/** What a virtual disk stands on. Virtual optical and tape devices are no disks. */
export type Backing = "physical volume" | "shared storage pool" | "logical volume" | "file";

/** A virtual disk of a partition and the server adapter that serves it. */
export interface ServedTarget {
  readonly origin: Origin;
  readonly adapterSlot: string;
  readonly vios: Vios;
  readonly target: TargetDevice;
  readonly backing: Backing;
}

/** A virtual target device of any kind, and the server adapter that serves it. */
export type ServedDevice = Omit<ServedTarget, "backing">;

/** The virtual target devices behind one client adapter. */
function devicesOfAdapter(partition: Partition, adapter: ClientAdapter): ListFact<ServedDevice> {
  const { serverId, serverSlot } = adapter;
  if (serverId.state !== "known") return openList([], [], serverId);
  const vios = partition.system.vios(serverId.value);
  if (serverSlot.state !== "known") return openList([], [], unknown([needVios(lsmapAll, vios)]));
  const list = vios.targetsAt(serverSlot.value);
  const items = list.items.map((target) => ({ origin: target.origin, adapterSlot: adapter.slot, vios, target }));
  return { ...list, items };
}

/** The virtual disks behind one client adapter. */
export function targetsOfAdapter(partition: Partition, adapter: ClientAdapter): ListFact<ServedTarget> {
  return disksAmong(devicesOfAdapter(partition, adapter));
}

/** All virtual disks of a partition, one entry per server adapter that shows it. */
export function targetDevices(partition: Partition): ListFact<ServedTarget> {
  return partition.once(readTargetDevices);
}

function readTargetDevices(partition: Partition): ListFact<ServedTarget> {
  return disksAmong(allDevices(partition));
}

/** Virtual optical drives of a partition; one that has a backing device is loaded. */
export function opticalDevices(partition: Partition): ListFact<ServedDevice> {
  return filterList(allDevices(partition), ({ target }) => isOptical(target));
}

function disksAmong(list: ListFact<ServedDevice>): ListFact<ServedTarget> {
  const items = list.items.flatMap((device): ServedTarget[] => {
    const backing = backingOf(device.target);
    return backing === undefined ? [] : [{ ...device, backing }];
  });
  return { ...list, items };
}

function allDevices(partition: Partition): ListFact<ServedDevice> {
  const adapters = partition.scsiClients;
  const items: ServedDevice[] = [];
  const origins: Origin[] = [...adapters.origins];
  const open: (Unknown | Conflict)[] = adapters.rest.state === "none" ? [] : [adapters.rest];
  for (const adapter of adapters.items) {
    const list = devicesOfAdapter(partition, adapter);
    items.push(...list.items);
    origins.push(...list.origins);
    if (list.rest.state !== "none") open.push(list.rest);
  }
  const conflict = open.find((rest) => rest.state === "conflict");
  if (conflict !== undefined) return openList(items, origins, conflict);
  return open.length > 0
    ? openList(items, origins, unknown(open.flatMap(({ needs }) => needs)))
    : wholeList(items, origins);
}

export function physicalVolumes(list: ListFact<ServedTarget>): ListFact<ServedTarget> {
  return filterList(list, ({ backing }) => backing === "physical volume");
}

const opticalName = /^(?:vtopt|vtscsi_opt)/;

/**
 * Names of backing devices as `lsmap` prints them: `hdisk4`; `<logical unit>.<32 hex digits>` in a shared storage pool;
 * a path for a file, under VMLibrary for virtual optical media; `cd0`, `rmt0` and usb devices are no disks; what is left is
 * the name of a logical volume. A device without backing is an empty optical drive.
 */
function backingOf({ name, backing }: TargetDevice): Backing | undefined {
  if (backing === undefined || opticalName.test(name)) return undefined;
  if (isDisk(backing)) return "physical volume";
  if (/\.[0-9a-f]{32}$/i.test(backing)) return "shared storage pool";
  if (backing.startsWith("/")) return backing.includes("/VMLibrary/") ? undefined : "file";
  return /^(?:cd|rmt|usb)/.test(backing) ? undefined : "logical volume";
}

/** Without a backing device, or with a file of the media library. A physical drive is none, whatever its name. */
function isOptical({ name, backing }: TargetDevice): boolean {
  if (backing === undefined) return true;
  if (/^(?:cd|rmt|usb)/.test(backing)) return false;
  return opticalName.test(name) || backing.includes("/VMLibrary/");
}

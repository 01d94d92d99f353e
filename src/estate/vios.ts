import type { Origin } from "../capture/capture.ts";
import { known, unknown, type Fact, type ListFact } from "../capture/fact.ts";
import { lshwresVirtualioScsi } from "../parse/hmc/lshwres-virtualio-scsi.ts";
import { lsmapAll, type VirtualScsiMap, type VirtualTargetDevice } from "../parse/vios/lsmap-all.ts";
import { lsmapNpiv, type VirtualFibreChannelMap } from "../parse/vios/lsmap-npiv.ts";
import { recordsOf, type ReadCapture } from "../parse/read-capture.ts";
import { Asked } from "./asked.ts";
import { DiskTable, type Disk } from "./disks.ts";
import { listElements } from "./elements.ts";
import { rowsOf, type Listings } from "./listings.ts";
import { needVios } from "./needs.ts";
import type { Partition } from "./partition.ts";
import { current, isOlder, isWhole, originOf } from "./readings.ts";
import type { System } from "./system.ts";

/** A virtual target device of a virtual SCSI server adapter. */
export interface TargetDevice {
  readonly origin: Origin;
  readonly vhost: string;
  readonly name: string;
  readonly backing?: string;
  readonly location?: string;
}

/** A Virtual I/O Server: a partition, and what was captured on it. */
export class Vios extends Asked {
  readonly partition: Partition;
  readonly listings: Listings;
  private table: DiskTable | undefined;

  constructor(partition: Partition, listings: Listings) {
    super();
    this.partition = partition;
    this.listings = listings;
  }

  get system(): System {
    return this.partition.system;
  }
  get label(): string {
    return this.partition.label;
  }

  /** The disks that it sees. */
  get disks(): ListFact<Disk> {
    return this.diskTable.list;
  }

  disk(name: string): Disk {
    return this.diskTable.disk(name);
  }

  /** The virtual target devices of the server adapter in a slot. */
  targetsAt(slot: string): ListFact<TargetDevice> {
    const needs = [needVios(lsmapAll, this)];
    const captures = this.listings.ofVios(lsmapAll, this.system.key, this.partition.id);
    // An adapter that the newest whole listing lacks is not shown by an older one.
    const whole = current(captures.filter(isWhole));
    const stating = captures.filter((capture) => mapAt(capture, slot) !== undefined && !isOlder(capture, whole));
    const read = (capture: ReadCapture) => {
      const { svsa = "", vtds = [] } = mapAt(capture, slot) ?? {};
      return vtds.map((vtd) => element(capture, svsa, vtd));
    };
    const isAll = (capture: ReadCapture): boolean =>
      isWhole(capture) && mapAt(capture, slot)?.complete === true && !this.mayEndIn(capture, slot);
    return listElements(stating, read, needs, { isAll });
  }

  /**
   * Cut at a line end, a listing looks whole; where it lacks server adapters that the HMC lists, its last one may lack
   * devices. A prompt or an exit status below it proves that it was not cut.
   */
  private mayEndIn(capture: ReadCapture, slot: string): boolean {
    if (capture.closed === true) return false;
    const maps = recordsOf(capture, lsmapAll) ?? [];
    if (slotOf(maps.at(-1)?.physloc) !== slot) return false;
    const listed = current(this.listings.ofSystem(lshwresVirtualioScsi, this.system.key));
    const rows = listed.flatMap((listing) => rowsOf(listing, lshwresVirtualioScsi, this.partition.id));
    const servers = rows.filter((row) => row.get("adapter_type") === "server");
    return servers.some((row) => mapAt(capture, row.get("slot_num") ?? "") === undefined);
  }

  /** The virtual Fibre Channel server adapter in a slot. */
  fibreChannelAt(slot: string): Fact<VirtualFibreChannelMap> {
    const needs = [needVios(lsmapNpiv, this)];
    for (const capture of current(this.listings.ofVios(lsmapNpiv, this.system.key, this.partition.id))) {
      const map = fibreMapAt(capture, slot);
      if (map !== undefined) return known(map, [originOf(capture, map)]);
    }
    return unknown(needs);
  }

  private get diskTable(): DiskTable {
    this.table ??= new DiskTable(this, this.listings);
    return this.table;
  }
}

function element(capture: ReadCapture, vhost: string, vtd: VirtualTargetDevice): { key: string; item: TargetDevice } {
  const { vtd: name = "?", backing, physloc } = vtd;
  const item: TargetDevice = {
    origin: originOf(capture, vtd),
    vhost,
    name,
    ...(backing === undefined ? {} : { backing }),
    ...(physloc === undefined ? {} : { location: physloc }),
  };
  return { key: `${name} ${backing ?? ""}`, item };
}

const fibreMapsBySlot = new WeakMap<ReadCapture, ReadonlyMap<string, VirtualFibreChannelMap>>();

/** The first one in the slot. */
function fibreMapAt(capture: ReadCapture, slot: string): VirtualFibreChannelMap | undefined {
  const known = fibreMapsBySlot.get(capture) ?? fibreMapsOf(recordsOf(capture, lsmapNpiv) ?? []);
  fibreMapsBySlot.set(capture, known);
  return known.get(slot);
}

function fibreMapsOf(maps: readonly VirtualFibreChannelMap[]): ReadonlyMap<string, VirtualFibreChannelMap> {
  const found = new Map<string, VirtualFibreChannelMap>();
  for (const map of maps) {
    const slot = slotOf(map.physloc);
    if (slot !== undefined && !found.has(slot)) found.set(slot, map);
  }
  return found;
}

const mapsBySlot = new WeakMap<ReadCapture, ReadonlyMap<string, VirtualScsiMap>>();

function mapAt(capture: ReadCapture, slot: string): VirtualScsiMap | undefined {
  const known = mapsBySlot.get(capture) ?? new Map(bySlot(recordsOf(capture, lsmapAll) ?? []));
  mapsBySlot.set(capture, known);
  return known.get(slot);
}

function bySlot(maps: readonly VirtualScsiMap[]): [string, VirtualScsiMap][] {
  return maps.map((map) => [slotOf(map.physloc) ?? "", map]);
}

/** `U9009.42A.78A1F30-V1-C14` is slot 14. */
export function slotOf(location: string | undefined): string | undefined {
  return /-V\d{1,5}-C(\d{1,5})/.exec(location ?? "")?.[1];
}

import { mapFact, type Fact, type ListFact } from "../capture/fact.ts";
import type { Need } from "../capture/need.ts";
import { recordsOf, type ReadCapture } from "../parse/read-capture.ts";
import { chkdev } from "../parse/vios/chkdev.ts";
import { lsattr } from "../parse/vios/lsattr.ts";
import { lsdevAttributes, type DeviceAttributes } from "../parse/vios/lsdev-attributes.ts";
import { lspv } from "../parse/vios/lspv.ts";
import { listElements } from "./elements.ts";
import type { Listings } from "./listings.ts";
import { needVios } from "./needs.ts";
import { current, isOlder, isWhole, reading, settle, type Reading } from "./readings.ts";
import type { Vios } from "./vios.ts";

/** A disk as one Virtual I/O Server sees it. */
export interface Disk {
  readonly vios: Vios;
  readonly name: string;
  /** The unique device identifier: equal on every host that sees the same LUN through the same kind of driver. */
  readonly udid: Fact<string>;
  /** The first 16 digits; a disk without one is unknown here. */
  readonly pvid: Fact<string>;
  /** As printed; where the driver has a lock in its place, `no_reserve` or `reserve_lock=yes`. */
  readonly reservePolicy: Fact<string>;
  /** How the driver chooses among paths. */
  readonly algorithm: Fact<string>;
  /** False where the whole listing of attributes knows no path control and no algorithm. */
  readonly isMultipath: Fact<boolean>;
}

type DiskField = "udid" | "pvid" | "reserve" | "lock" | "algorithm";
type Readings = Record<DiskField, Reading<string>[]> & { readonly multipath: Reading<boolean>[] };

const fields: Readonly<Record<string, DiskField>> = {
  unique_id: "udid",
  pvid: "pvid",
  reserve_policy: "reserve",
  reserve_lock: "lock",
  algorithm: "algorithm",
};

/** The disks of one Virtual I/O Server, joined by name from all its listings when first asked for. */
export class DiskTable {
  private readonly vios: Vios;
  private readonly listings: Listings;
  private readonly readings = new Map<string, Readings>();
  /** Captures other than the listing of physical volumes that show a disk. */
  private readonly showing = new Map<string, ReadCapture[]>();
  private readonly disks = new Map<string, Disk>();

  constructor(vios: Vios, listings: Listings) {
    this.vios = vios;
    this.listings = listings;
    this.readAttributes();
    this.readChecks();
    this.readVolumes();
  }

  /** All disks: known where the whole listing of physical volumes was read. */
  get list(): ListFact<Disk> {
    const needs = [needVios(lspv, this.vios)];
    const captures = this.captures(lspv);
    const read = (capture: ReadCapture) =>
      (recordsOf(capture, lspv) ?? []).map(({ name }) => ({ key: name, item: this.disk(name) }));
    const volumes = listElements(captures, read, needs);
    const whole = current(captures.filter(isWhole));
    const listed = new Set(volumes.items);
    // A disk that was shown before the listing, and that it lacks, is gone.
    const shown = [...this.showing].filter(([, showing]) => showing.some((capture) => !isOlder(capture, whole)));
    const others = shown.map(([name]) => this.disk(name)).filter((disk) => !listed.has(disk));
    return { ...volumes, items: [...volumes.items, ...others] };
  }

  disk(name: string): Disk {
    const found = this.disks.get(name);
    if (found !== undefined) return found;
    const { udid, pvid, reserve, lock, algorithm, multipath } = this.readings.get(name) ?? noReadings();
    const needs: Need[] = [needVios(lsdevAttributes, this.vios, name)];
    const disk: Disk = {
      vios: this.vios,
      name,
      udid: settle(udid, needs),
      pvid: mapFact(settle(pvid, [needVios(lspv, this.vios)]), (value) => value),
      reservePolicy: reserve.length > 0 ? settle(reserve, needs) : mapFact(settle(lock, needs), policyOfLock, needs),
      algorithm: settle(algorithm, needs),
      isMultipath: settle(multipath, needs),
    };
    this.disks.set(name, disk);
    return disk;
  }

  private captures(parser: { readonly id: string }): readonly ReadCapture[] {
    return this.listings.ofVios(
      parser as Parameters<Listings["ofVios"]>[0],
      this.vios.system.key,
      this.vios.partition.id,
    );
  }

  private add(name: string, field: DiskField, entry: Reading<string>): void {
    this.entry(name)[field].push(entry);
  }

  private show(name: string, capture: ReadCapture): void {
    this.showing.set(name, [...(this.showing.get(name) ?? []), capture]);
  }

  private entry(name: string): Readings {
    const own = this.readings.get(name) ?? noReadings();
    this.readings.set(name, own);
    return own;
  }

  private readAttributes(): void {
    for (const parser of [lsdevAttributes, lsattr]) {
      for (const capture of this.captures(parser)) {
        for (const record of recordsOf(capture, parser) ?? []) {
          if (record.device === undefined || !isDisk(record.device)) continue;
          this.show(record.device, capture);
          this.readPaths(capture, record.device, record);
          for (const { name, value, line } of record.attributes) {
            const field = fields[name];
            if (field === undefined || value === undefined || value === "none") continue;
            this.add(
              record.device,
              field,
              reading(capture, { line }, field === "pvid" ? shortPvid(value) : value.trim()),
            );
          }
        }
      }
    }
  }

  private readPaths(capture: ReadCapture, device: string, record: DeviceAttributes): void {
    const sign = record.attributes.find(({ name }) => name === "PCM" || name === "algorithm");
    const { multipath } = this.entry(device);
    if (sign !== undefined) multipath.push(reading(capture, { line: sign.line }, true));
    else if (record.whole) multipath.push(reading(capture, record, false));
  }

  private readChecks(): void {
    for (const capture of this.captures(chkdev)) {
      for (const record of recordsOf(capture, chkdev) ?? []) {
        if (!isDisk(record.name)) continue;
        this.show(record.name, capture);
        const { name, udid = record.identifier, pvid } = record;
        if (udid !== undefined && isUdid(udid)) this.add(name, "udid", reading(capture, record, udid.trim()));
        if (pvid !== undefined) this.add(name, "pvid", reading(capture, record, shortPvid(pvid)));
      }
    }
  }

  private readVolumes(): void {
    for (const capture of this.captures(lspv)) {
      for (const record of recordsOf(capture, lspv) ?? []) {
        this.entry(record.name);
        if (record.pvid !== undefined) this.add(record.name, "pvid", reading(capture, record, shortPvid(record.pvid)));
      }
    }
  }
}

/** Physical volumes: hdiskN, hdiskpowerN (PowerPath) and dlmfdrvN (HDLM). */
export function isDisk(name: string): boolean {
  return /^(?:hdisk|hdiskpower|dlmfdrv)\d{1,6}$/.test(name);
}

/** `chkdev` gives a disk without a UDID by its PVID, or by no identifier at all. */
function isUdid(identifier: string): boolean {
  return !/^(?:none|[0-9a-f]{16}|[0-9a-f]{32})$/i.test(identifier.trim());
}

function noReadings(): Readings {
  return { udid: [], pvid: [], reserve: [], lock: [], algorithm: [], multipath: [] };
}

/** Drivers without path control have a lock that is `yes` or `no`. */
function policyOfLock(lock: string): string | undefined {
  return ({ no: "no_reserve", yes: "reserve_lock=yes" } as const)[lock];
}

/** `lsattr` pads the 16 digits of `lspv` with zeros to 32. */
function shortPvid(pvid: string): string {
  return pvid.slice(0, 16).toLowerCase();
}

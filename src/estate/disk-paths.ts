import type { Origin } from "../capture/capture.ts";
import { known, mapFact, type Fact, type ListFact } from "../capture/fact.ts";
import type { Need } from "../capture/need.ts";
import { recordsOf, type ReadCapture } from "../parse/read-capture.ts";
import { lsdevParent } from "../parse/vios/lsdev-parent.ts";
import { lsdev } from "../parse/vios/lsdev.ts";
import { lsmpio } from "../parse/vios/lsmpio.ts";
import { lspath } from "../parse/vios/lspath.ts";
import { listElements, type Element } from "./elements.ts";
import { needVios } from "./needs.ts";
import { isWhole, originOf, reading, settle, type Reading } from "./readings.ts";
import type { Vios } from "./vios.ts";

/** One path from a Virtual I/O Server to a disk. */
export interface DiskPath {
  readonly origin: Origin;
  readonly disk: string;
  /** What the disk hangs on: `fscsi0`, `vscsi1`, `sas0`. */
  readonly parent: string;
  /** `<wwpn>,<lun>` on Fibre Channel. */
  readonly connection?: string;
  /** `Enabled`, `Failed`, `Missing`, in small letters. */
  readonly status: string;
  /** The Fibre Channel port below, `fcs0`; with the confidence `partly` where no capture names the parent of `fscsi0`. */
  readonly port: Fact<string>;
}

type Capturing = Parameters<Vios["listings"]["ofVios"]>[0];

/** The paths to a disk: from the listing of paths, and from that of the path control module. */
export function diskPaths(vios: Vios, disk: string): ListFact<DiskPath> {
  const captures = [...capturesOf(vios, lspath), ...capturesOf(vios, lsmpio)];
  const read = (capture: ReadCapture): readonly Element<DiskPath>[] => pathsIn(vios, capture, disk);
  const needs = [needVios(lspath, vios)];
  return listElements(captures, read, needs, {
    // Only disks of one driver are in the listing of the path control module.
    isAll: (capture) => capture.parser === lspath.id && isWhole(capture),
  });
}

/** The Fibre Channel ports through which at least one path to the disk is enabled. */
export function portsToDisk(vios: Vios, disk: string): ListFact<Fact<string>> {
  const paths = diskPaths(vios, disk);
  const enabled = paths.items.filter(({ status, parent }) => status === "enabled" && isProtocol(parent));
  const byParent = new Map(enabled.map((path) => [path.parent, path.port]));
  return { ...paths, items: [...byParent.values()] };
}

function pathsIn(vios: Vios, capture: ReadCapture, disk: string): readonly Element<DiskPath>[] {
  const rows = recordsOf(capture, lspath) ?? recordsOf(capture, lsmpio) ?? [];
  return rows.flatMap(({ line, name, parent, connection, status }) => {
    if (name !== disk || parent === undefined || status === undefined) return [];
    const place = connection === undefined ? {} : { connection };
    const item: DiskPath = {
      ...{ origin: originOf(capture, { line }), disk, parent, ...place, status: status.toLowerCase() },
      port: portBelow(vios, parent),
    };
    return [{ key: `${parent} ${connection ?? ""}`, item, says: () => ({ status: item.status }) }];
  });
}

/** `fscsi3` is the protocol device of a port, which has the same number unless a capture says otherwise. */
function portBelow(vios: Vios, parent: string): Fact<string> {
  const needs: Need[] = [needVios(lsdevParent, vios, parent)];
  const told = settle(parentReadings(vios, parent), needs);
  if (told.state !== "unknown") return mapFact(told, (port) => (/^fcs\d+$/.test(port) ? port : undefined), needs);
  const number = isProtocol(parent) ? parent.slice("fscsi".length) : undefined;
  return number === undefined ? told : known(`fcs${number}`, [], "partly");
}

function parentReadings(vios: Vios, device: string): Reading<string>[] {
  const named = capturesOf(vios, lsdevParent).flatMap((capture) =>
    (recordsOf(capture, lsdevParent) ?? []).flatMap((record) =>
      record.device === device ? [reading(capture, record, record.parent)] : [],
    ),
  );
  const listed = capturesOf(vios, lsdev).flatMap((capture) =>
    (recordsOf(capture, lsdev) ?? []).flatMap((record) =>
      record.name === device && record.parent !== undefined ? [reading(capture, record, record.parent)] : [],
    ),
  );
  return [...named, ...listed];
}

function isProtocol(device: string): boolean {
  return /^fscsi\d+$/.test(device);
}

function capturesOf({ listings, system, partition }: Vios, parser: Capturing): readonly ReadCapture[] {
  return listings.ofVios(parser, system.key, partition.id);
}

import type { Origin } from "../capture/capture.ts";
import { lsioport } from "../parse/san/lsioport.ts";
import { lshostconnect, type HostConnect } from "../parse/san/lshostconnect.ts";
import { lshostDetail } from "../parse/san/lshost-detail.ts";
import { lshostvdiskmap } from "../parse/san/lshostvdiskmap.ts";
import { lsportfc } from "../parse/san/lsportfc.ts";
import { lstargetportfc } from "../parse/san/lstargetportfc.ts";
import { showvolgrp } from "../parse/san/showvolgrp.ts";
import { recordsOf, type ReadCapture } from "../parse/read-capture.ts";
import { detailOf } from "../parse/text/details.ts";
import { readWwn } from "../parse/text/wwn.ts";
import type { Listings } from "./listings.ts";
import { current, isWhole, originOf } from "./readings.ts";
import { stated } from "./switch-logins.ts";

/** Something of a storage system that ports of hosts are put into: a host object, or a volume group with what it is given to. */
export interface StorageHost {
  readonly name: string;
  readonly origin: Origin;
  readonly wwpns: ReadonlySet<string>;
}

/** A LUN that a host is given. */
export interface GivenLun {
  /** How the storage names it. */
  readonly name: string;
  /** The same for each host that is given it under this number. */
  readonly key: string;
  readonly origin: Origin;
}

/** What captures say of one storage system. */
export interface Storage {
  readonly label: string;
  readonly kind: "svc" | "ds8000";
  readonly host?: string;
  readonly hosts: readonly StorageHost[];
  /** The hosts are all that there are. */
  readonly isAllHosts: boolean;
  /** LUNs by the name of the host; hosts that are missing are given none where `isAllLuns`, else nobody knows. */
  readonly luns: ReadonlyMap<string, readonly GivenLun[]>;
  readonly isAllLuns: boolean;
  /** The listing of LUNs ends where its command ended, so that none can be missing at its end. */
  readonly isLunsClosed: boolean;
  /** WWPNs of its own ports. */
  readonly ports: ReadonlyMap<string, Origin>;
}

const known = new WeakMap<Listings, readonly Storage[]>();

/** Every storage system of which something was captured that tells of hosts; those that captures do not name are each their own. */
export function storages(listings: Listings): readonly Storage[] {
  const found = known.get(listings) ?? [...svcs(listings), ...ds8000s(listings)];
  known.set(listings, found);
  return found;
}

type Captures = readonly ReadCapture[];

function byHost(
  captures: Captures,
  nameOf: (capture: ReadCapture) => string | undefined,
): ReadonlyMap<string, Captures> {
  const groups = new Map<string, ReadCapture[]>();
  for (const capture of captures) {
    const key = nameOf(capture) ?? `the storage in ${capture.file}`;
    const own = groups.get(key);
    if (own === undefined) groups.set(key, [capture]);
    else own.push(capture);
  }
  return groups;
}

function svcs(listings: Listings): readonly Storage[] {
  const parsers = [lshostDetail, lshostvdiskmap, lsportfc, lstargetportfc];
  const groups = byHost(
    parsers.flatMap((parser) => stated(listings, parser)),
    ({ host }) => host,
  );
  return [...groups].map(([label, captures]) => svc(label, captures));
}

function svc(label: string, captures: Captures): Storage {
  const [{ host } = {}] = captures;
  const [map, ...others] = current(captures.filter((one) => one.parser === lshostvdiskmap.id && isWhole(one)));
  const all = others.length === 0 ? map : undefined;
  const hosts = svcHosts(captures.filter(({ parser }) => parser === lshostDetail.id));
  return {
    ...{ label, kind: "svc", ...(host === undefined ? {} : { host }), hosts },
    // Other hosts than those that were looked at may have a port.
    ...{ isAllHosts: false, luns: lunsBy(all), isAllLuns: all !== undefined, isLunsClosed: all?.closed === true },
    ports: new Map(captures.flatMap(portsOf)),
  };
}

/** Each host as its newest views have it; of one that was not read whole, or of which two say different things, nothing. */
function svcHosts(captures: Captures): readonly StorageHost[] {
  const views = new Map<string, { readonly capture: ReadCapture; readonly host: StorageHost }[]>();
  for (const capture of captures) {
    for (const view of recordsOf(capture, lshostDetail) ?? []) {
      const name = detailOf(view.details, "name") ?? "";
      const wwpns = view.parts.flatMap(({ details }) => readWwn(detailOf(details, "WWPN") ?? "") ?? []);
      const host = { name, origin: originOf(capture, view), wwpns: new Set(wwpns) };
      views.set(name, [...(views.get(name) ?? []), { capture, host }]);
    }
  }
  return [...views].flatMap(([name, all]) => {
    const newest = new Set(current(all.map(({ capture }) => capture)));
    const [first, ...others] = all.filter(({ capture }) => newest.has(capture));
    const isSure = [first, ...others].every((one) => one !== undefined && isWhole(one.capture));
    const isTorn = others.some(({ host }) => [...host.wwpns].join() !== [...(first?.host.wwpns ?? [])].join());
    return first === undefined || !isSure || isTorn || name === "" ? [] : [first.host];
  });
}

function lunsBy(capture: ReadCapture | undefined): ReadonlyMap<string, readonly GivenLun[]> {
  const luns = new Map<string, GivenLun[]>();
  for (const row of capture === undefined ? [] : (recordsOf(capture, lshostvdiskmap) ?? [])) {
    if (capture === undefined || row.kind !== "row") continue;
    const { name = "", SCSI_id: number = "", vdisk_name: volume = "", vdisk_id: id = "", vdisk_UID: uid } = row.values;
    const lun = { name: volume, key: `${number} ${uid ?? id}`.toLowerCase(), origin: originOf(capture, row) };
    luns.set(name, [...(luns.get(name) ?? []), lun]);
  }
  return luns;
}

function portsOf(capture: ReadCapture): readonly (readonly [string, Origin])[] {
  const rows = [...(recordsOf(capture, lsportfc) ?? []), ...(recordsOf(capture, lstargetportfc) ?? [])];
  return rows.flatMap((row) => {
    const wwpn = row.kind === "row" ? readWwn(row.values.WWPN ?? "") : undefined;
    return wwpn === undefined ? [] : [[wwpn, originOf(capture, row)] as const];
  });
}

function ds8000s(listings: Listings): readonly Storage[] {
  const captures = [lshostconnect, lsioport, showvolgrp].flatMap((parser) => stated(listings, parser));
  return [...byHost(captures, storageIn)].map(([label, own]) => ds8000(label, own));
}

/** dscli says which storage it asked; its prompt does not. */
function storageIn(capture: ReadCapture): string | undefined {
  const records = [
    ...(recordsOf(capture, lshostconnect) ?? []),
    ...(recordsOf(capture, lsioport) ?? []),
    ...(recordsOf(capture, showvolgrp) ?? []),
  ];
  const [storage] = records.flatMap((record) => (record.kind === "banner" ? [record.storage] : []));
  return storage ?? capture.host;
}

/** A volume group stands for the host: every row names one WWPN and the group that it is given. */
function ds8000(label: string, captures: Captures): Storage {
  const [{ host } = {}] = captures;
  const lists = current(captures.filter(({ parser }) => parser === lshostconnect.id));
  const groupViews = captures.filter(({ parser }) => parser === showvolgrp.id);
  const groups = new Map<string, StorageHost & { readonly wwpns: Set<string> }>();
  for (const capture of lists)
    for (const record of recordsOf(capture, lshostconnect) ?? [])
      if (record.kind === "connect" && record.volgrp !== undefined) addConnect(groups, capture, record, record.volgrp);
  return {
    ...{ label, kind: "ds8000", ...(host === undefined ? {} : { host }), hosts: [...groups.values()] },
    isAllHosts: lists.length > 0 && lists.every(isWhole),
    ...{ luns: volumesBy(captures), isAllLuns: false, isLunsClosed: groupViews.every(({ closed }) => closed === true) },
    ports: new Map(captures.flatMap(ioPortsOf)),
  };
}

function ioPortsOf(capture: ReadCapture): readonly (readonly [string, Origin])[] {
  return (recordsOf(capture, lsioport) ?? []).flatMap((port) =>
    port.kind === "port" ? [[port.wwpn, originOf(capture, port)] as const] : [],
  );
}

/** The ports of the storage at which a WWPN may log in are a part of what it is given. */
function addConnect(
  groups: Map<string, StorageHost & { readonly wwpns: Set<string> }>,
  capture: ReadCapture,
  record: HostConnect,
  volgrp: string,
): void {
  const name = record.ioports === "all" ? volgrp : `${volgrp} at ${record.ioports}`;
  const own = groups.get(name) ?? { name, origin: originOf(capture, record), wwpns: new Set<string>() };
  groups.set(name, own);
  own.wwpns.add(record.wwpn);
}

/** Volume groups are captured one by one; two views of one that differ tell nothing. */
function volumesBy(captures: Captures): ReadonlyMap<string, readonly GivenLun[]> {
  const luns = new Map<string, readonly GivenLun[]>();
  const torn = new Set<string>();
  for (const capture of captures) {
    for (const record of recordsOf(capture, showvolgrp) ?? []) {
      if (record.kind !== "object" || !isWhole(capture)) continue;
      const id = detailOf(record.details, "ID") ?? "";
      const volumes = (detailOf(record.details, "Vols") ?? "").split(/\s+/).filter((volume) => volume !== "");
      const origin = originOf(capture, record);
      const others = luns.get(id)?.map(({ key }) => key);
      if (others !== undefined && others.join() !== volumes.join()) torn.add(id);
      luns.set(
        id,
        volumes.map((volume) => ({ name: volume, key: volume, origin })),
      );
    }
  }
  for (const id of torn) luns.delete(id);
  return luns;
}

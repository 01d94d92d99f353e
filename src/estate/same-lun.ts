import type { Origin } from "../capture/capture.ts";
import { known, mapFact, unknown, type Conflict, type Fact, type ListFact, type Unknown } from "../capture/fact.ts";
import type { Disk } from "./disks.ts";
import type { Vios } from "./vios.ts";

/** A disk that is the wanted LUN, and what proves it. */
export interface Sighting {
  readonly disk: Disk;
  readonly same: Fact<boolean>;
}

type Gap = Unknown | Conflict;

/** Equal UDIDs or equal PVIDs prove the same LUN; different UDIDs disprove it, different or absent PVIDs prove nothing. */
export function isSameLun(a: Disk, b: Disk): Fact<boolean> {
  if (isEqual(a.pvid, b.pvid)) return known(true, originsOf(a.pvid, b.pvid));
  if (a.udid.state !== "known") return mapFact<string, boolean>(a.udid, () => undefined);
  if (b.udid.state !== "known") return mapFact<string, boolean>(b.udid, () => undefined);
  return known(a.udid.value === b.udid.value, originsOf(a.udid, b.udid));
}

/** The disks of a Virtual I/O Server that are this LUN; the list is whole where no other disk could be it. */
export function sightings(vios: Vios, wanted: Disk): ListFact<Sighting> {
  const index = indexOf(vios);
  const { udid, pvid } = wanted;
  const byPvid = pvid.state === "known" ? index.byPvid.get(pvid.value) : undefined;
  const byUdid = udid.state === "known" ? index.byUdid.get(udid.value) : undefined;
  const disks = new Set([...(byPvid ?? []), ...(byUdid ?? [])]);
  const items = [...disks].map((disk) => ({ disk, same: isSameLun(disk, wanted) }));
  const gaps = index.gaps.filter((gap) => !disks.has(gap.disk)).map(({ rest }) => rest);
  const isCompared = index.list.items.length > disks.size;
  if (udid.state !== "known" && isCompared) gaps.push(udid);
  if (index.list.rest.state !== "none") gaps.push(index.list.rest);
  const origins = [...index.origins, ...(udid.state === "known" ? udid.origins : [])];
  return { state: "list", items, origins, rest: openBy(gaps) };
}

interface LunIndex {
  readonly list: ListFact<Disk>;
  readonly byUdid: ReadonlyMap<string, readonly Disk[]>;
  readonly byPvid: ReadonlyMap<string, readonly Disk[]>;
  /** The listing and every UDID in it: the proof that no other LUN is seen. */
  readonly origins: readonly Origin[];
  readonly gaps: readonly { readonly disk: Disk; readonly rest: Gap }[];
}

const indexes = new WeakMap<Vios, LunIndex>();

/** Each Virtual I/O Server's disks are joined once, and looked up for every LUN of every move. */
function indexOf(vios: Vios): LunIndex {
  const index = indexes.get(vios) ?? makeIndex(vios.disks);
  indexes.set(vios, index);
  return index;
}

function makeIndex(list: ListFact<Disk>): LunIndex {
  const byUdid = new Map<string, Disk[]>();
  const byPvid = new Map<string, Disk[]>();
  const origins: Origin[] = [...list.origins];
  const gaps: { disk: Disk; rest: Gap }[] = [];
  for (const disk of list.items) {
    const { udid, pvid } = disk;
    if (pvid.state === "known") byPvid.set(pvid.value, [...(byPvid.get(pvid.value) ?? []), disk]);
    if (udid.state === "known") {
      byUdid.set(udid.value, [...(byUdid.get(udid.value) ?? []), disk]);
      origins.push(...udid.origins);
    } else gaps.push({ disk, rest: udid });
  }
  return { list, byUdid, byPvid, origins, gaps };
}

function openBy(gaps: readonly Gap[]): ListFact<never>["rest"] {
  if (gaps.length === 0) return { state: "none" };
  const needs = gaps.flatMap((gap) => gap.needs);
  const readings = gaps.flatMap((gap) => (gap.state === "conflict" ? gap.readings : []));
  return readings.length > 0 ? { state: "conflict", readings, needs } : unknown(needs);
}

function isEqual(a: Fact<string>, b: Fact<string>): boolean {
  return a.state === "known" && b.state === "known" && a.value === b.value;
}

function originsOf(...facts: readonly Fact<string>[]): readonly Origin[] {
  return facts.flatMap((fact) => (fact.state === "known" ? fact.origins : []));
}

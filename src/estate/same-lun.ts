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
  const isCompared = index.size > disks.size;
  const rest = restOf(index, disks);
  return {
    state: "list",
    items,
    origins: udid.state === "known" ? [...index.origins, ...udid.origins] : index.origins,
    rest: udid.state === "known" || !isCompared ? rest : openBy(rest.state === "none" ? [udid] : [udid, rest]),
  };
}

type Rest = ListFact<never>["rest"];

interface LunIndex {
  readonly size: number;
  readonly byUdid: ReadonlyMap<string, readonly Disk[]>;
  readonly byPvid: ReadonlyMap<string, readonly Disk[]>;
  /** The listing and every UDID in it: the proof that no other LUN is seen. */
  readonly origins: readonly Origin[];
  /** Disks whose UDID is not known, and what is not known of the listing. */
  readonly gaps: ReadonlyMap<Disk | undefined, Gap>;
  /** All of the gaps. */
  readonly rest: Rest;
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
  const gaps = new Map<Disk | undefined, Gap>();
  for (const disk of list.items) {
    const { udid, pvid } = disk;
    if (pvid.state === "known") add(byPvid, pvid.value, disk);
    if (udid.state === "known") {
      add(byUdid, udid.value, disk);
      origins.push(...udid.origins);
    } else gaps.set(disk, udid);
  }
  if (list.rest.state !== "none") gaps.set(undefined, list.rest);
  const rest = openBy([...gaps.values()]);
  return { size: list.items.length, byUdid, byPvid, origins: shortened(origins), gaps, rest };
}

/** As many places as a person looks up; where there are more, each capture from the first to the last of them. */
const shownPlaces = 64;

function shortened(origins: readonly Origin[]): readonly Origin[] {
  if (origins.length <= shownPlaces) return origins;
  const spans = new Map<number, { first: number; last: number }>();
  for (const { capture, line, lastLine = line } of origins) {
    const span = spans.get(capture) ?? { first: line, last: lastLine };
    spans.set(capture, { first: Math.min(span.first, line), last: Math.max(span.last, lastLine) });
  }
  return [...spans].map(([capture, { first, last }]) => ({
    ...{ capture, line: first },
    ...(last === first ? {} : { lastLine: last }),
  }));
}

function add(map: Map<string, Disk[]>, key: string, disk: Disk): void {
  const disks = map.get(key);
  if (disks === undefined) map.set(key, [disk]);
  else disks.push(disk);
}

/** A disk that is the LUN for certain leaves no gap, though its UDID is not known. */
function restOf({ gaps, rest }: LunIndex, found: ReadonlySet<Disk>): Rest {
  if (![...found].some((disk) => gaps.has(disk))) return rest;
  return openBy([...gaps].flatMap(([disk, gap]) => (disk !== undefined && found.has(disk) ? [] : [gap])));
}

function openBy(gaps: readonly Gap[]): Rest {
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

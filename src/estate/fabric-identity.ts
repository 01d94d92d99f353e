import { compareNames, compareText } from "../capture/order.ts";
import type { Origin } from "../capture/capture.ts";
import { listingOrigin, newestReadings, originOf, type Reading } from "./readings.ts";
import type { SwitchList, SwitchLogin } from "./switch-logins.ts";
import { switchNames, type SwitchPlace } from "./switch-places.ts";
import type { EffectiveZoning } from "./zonings.ts";

/** A Fibre Channel fabric: the switches, or the VSAN of them, that share one name server and one effective zoning. */
export interface Fabric {
  readonly key: string;
  readonly label: string;
  readonly origins: readonly Origin[];
}

/** A fabric with the places that are it. */
export interface KnownFabric extends Fabric {
  readonly places: readonly SwitchPlace[];
}

/** What captures say of switches and fabrics. */
export interface SwitchStatements {
  readonly lists: readonly SwitchList[];
  readonly logins: readonly SwitchLogin[];
  readonly zonings: readonly EffectiveZoning[];
}

/**
 * Two places are one fabric where evidence shows it, and else two: `fabricshow` names the switches of a Brocade fabric;
 * of one VSAN of two Cisco switches, the same port at the same address shows that the VSANs are joined.
 */
export function knownFabrics(said: SwitchStatements): ReadonlyMap<string, KnownFabric> {
  const places = new Map<string, SwitchPlace>();
  for (const { place } of [...said.zonings, ...said.logins, ...said.lists])
    if (!places.has(place.key)) places.set(place.key, place);
  const groups = new Groups();
  joinBrocade(groups, said.lists, [...places.values()]);
  joinCisco(groups, said);
  const placesOf = groupBy(places.values(), ({ key }) => groups.find(key));
  const listsOf = groupBy(said.lists, ({ place }) => groups.find(place.key));
  const all = [...placesOf].map(([root, own]) => newFabric(own, listsOf.get(root) ?? []));
  const byPlace = new Map<string, KnownFabric>();
  for (const fabric of distinctLabels(all)) for (const { key } of fabric.places) byPlace.set(key, fabric);
  return byPlace;
}

function groupBy<T>(all: Iterable<T>, keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return groups;
}

/** Sets that grow together, each found by one of its members. */
class Groups {
  private readonly parents = new Map<string, string>();

  find(key: string): string {
    let root = key;
    for (let up = this.parents.get(root); up !== undefined; up = this.parents.get(root)) root = up;
    for (let at = key; at !== root;) {
      const up = this.parents.get(at) ?? root;
      this.parents.set(at, root);
      at = up;
    }
    return root;
  }

  join(a: string, b: string): void {
    const [x, y] = [this.find(a), this.find(b)];
    if (x !== y) this.parents.set(x, y);
  }
}

interface ListedSwitch {
  readonly list: SwitchList;
  readonly row: SwitchList["switches"][number];
}

/** Of each switch what the newest list says, and what older ones say with it: a list from before a fabric was split is history. */
function currentRows(lists: readonly SwitchList[]): readonly ListedSwitch[] {
  const rows = lists.flatMap((list) => list.switches.map((row): ListedSwitch => ({ list, row })));
  const wwnsOf = new Map(lists.map((list) => [list, new Set(list.switches.map(({ wwn }) => wwn))]));
  return [...groupBy(rows, ({ row }) => row.wwn)].flatMap(([wwn, own]) => {
    const now = new Set(newestOf(own.map(({ list }) => list)));
    const isShared = ({ list }: ListedSwitch): boolean =>
      [...now].some((other) =>
        list.switches.some((row) => row.wwn !== wwn && wwnsOf.get(other)?.has(row.wwn) === true),
      );
    return own.filter((one) => now.has(one.list) || isShared(one));
  });
}

function newestOf(lists: readonly SwitchList[]): readonly SwitchList[] {
  const readings = lists.map((value): Reading<SwitchList> => {
    const { capture } = value;
    const at = capture.capturedAt === undefined ? {} : { at: capture.capturedAt };
    return { value, origin: listingOrigin(capture), ...at };
  });
  return newestReadings(readings).map(({ value }) => value);
}

/** A name that two switches have, or two places, tells nothing. */
function joinBrocade(groups: Groups, lists: readonly SwitchList[], places: readonly SwitchPlace[]): void {
  const rows = currentRows(lists);
  for (const { list, row } of rows) groups.join(list.place.key, `wwn ${row.wwn}`);
  const hosts = places.flatMap(({ key, vendor, host }) =>
    vendor === "brocade" && host !== undefined ? switchNames(host).map((name) => ({ key, name })) : [],
  );
  const keysOf = groupBy(hosts, ({ name }) => name);
  for (const [name, own] of groupBy(rows, ({ row }) => row.name.toLowerCase())) {
    const [wwn = "", ...others] = new Set(own.map(({ row }) => row.wwn));
    const [host, ...twins] = keysOf.get(name) ?? [];
    if (host !== undefined && twins.length === 0 && others.length === 0) groups.join(host.key, `wwn ${wwn}`);
  }
}

/** Before the switch gave it an address, a port has none: `000000`. */
const noAddress = "000000";

function joinCisco(groups: Groups, { logins, zonings }: SwitchStatements): void {
  const join = (place: SwitchPlace, wwpn: string | undefined, address: string | undefined): void => {
    if (place.vsan === undefined || wwpn === undefined || address === undefined || address === noAddress) return;
    groups.join(place.key, `vsan ${place.vsan} ${wwpn} ${address}`);
  };
  for (const { place, wwpn, address } of logins) join(place, wwpn, address);
  for (const { place, zones } of zonings)
    for (const { ports } of zones) for (const { wwpn, address } of ports) join(place, wwpn, address);
}

function newFabric(places: readonly SwitchPlace[], lists: readonly SwitchList[]): KnownFabric {
  const sorted = [...places].sort((a, b) => compareNames(a.key, b.key));
  const [first] = sorted;
  const now = newestOf(lists);
  const rows = now.flatMap((list) => list.switches.map((row): ListedSwitch => ({ list, row })));
  const principal = only(new Map(rows.filter(({ row }) => row.isPrincipal).map((one) => [one.row.wwn, one])).values());
  const name = only(new Set(now.flatMap((list) => list.name ?? [])));
  const origins = principal === undefined ? [] : [originOf(principal.list.capture, principal.row)];
  const host = principal?.row.name ?? first?.name ?? "no switch";
  const ofVsan = first?.vsan === undefined ? "fabric" : `VSAN ${first.vsan}`;
  return {
    key: principal === undefined ? (first?.key ?? "") : `wwn ${principal.row.wwn}`,
    label: name === undefined ? `${ofVsan} of ${host}` : `fabric ${name}`,
    origins: [...origins, ...sorted.map(({ origin }) => origin)],
    places: sorted,
  };
}

function only<T>(all: Iterable<T>): T | undefined {
  const [one, ...others] = all;
  return others.length === 0 ? one : undefined;
}

/** Sorted by label; where two have one, the key tells them apart. */
function distinctLabels(all: readonly KnownFabric[]): readonly KnownFabric[] {
  const counts = new Map<string, number>();
  for (const { label } of all) counts.set(label, (counts.get(label) ?? 0) + 1);
  return all
    .map((fabric) =>
      counts.get(fabric.label) === 1 ? fabric : { ...fabric, label: `${fabric.label} (${fabric.key})` },
    )
    .sort((a, b) => compareNames(a.label, b.label) || compareText(a.key, b.key));
}

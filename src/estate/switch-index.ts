import type { CapturedAt, Origin } from "../capture/capture.ts";
import { recordsOf, type ReadCapture } from "../parse/read-capture.ts";
import { isVirtualWwpn, readWwn } from "../parse/text/wwn.ts";
import { fcstat } from "../parse/vios/fcstat.ts";
import { knownFabrics, type Fabric, type KnownFabric } from "./fabric-identity.ts";
import type { Listings } from "./listings.ts";
import { current } from "./readings.ts";
import { switchLists, switchLogins, type SwitchLogin } from "./switch-logins.ts";
import { ZoneTargets, type ZonedTarget } from "./zone-targets.ts";
import { effectiveZonings, type EffectiveZoning } from "./zonings.ts";

/** Where something says that a WWPN is. */
export interface Whereabouts {
  readonly fabric: KnownFabric;
  readonly origin: Origin;
  readonly at?: CapturedAt;
}

/** What a capture says of the effective zones of one fabric. */
export interface FabricZoning {
  readonly targetsOf: (wwpn: string) => readonly ZonedTarget[];
  readonly mayEndEarly: boolean;
  readonly isOpen: boolean;
}

/** What all switches say, by fabric and WWPN. */
export interface SwitchIndex {
  readonly fabrics: readonly Fabric[];
  readonly fabric: (key: string) => KnownFabric | undefined;
  readonly loginsOf: (wwpn: string) => readonly Whereabouts[];
  /** Zones that are in effect, as far as the newest captures of a fabric say. */
  readonly zonedIn: (wwpn: string) => readonly Whereabouts[];
  readonly zoningsOf: (fabric: KnownFabric) => ReadonlyMap<ReadCapture, FabricZoning>;
}

const indexes = new WeakMap<Listings, SwitchIndex>();

/** Each estate's switches are read once, when somebody asks. */
export function switchIndex(listings: Listings): SwitchIndex {
  const index = indexes.get(listings) ?? makeIndex(listings);
  indexes.set(listings, index);
  return index;
}

function makeIndex(listings: Listings): SwitchIndex {
  const logins = switchLogins(listings);
  const zonings = effectiveZonings(listings);
  const byPlace = knownFabrics({ lists: switchLists(listings), logins, zonings });
  const fabrics = [...new Set(byPlace.values())];
  const byKey = new Map(fabrics.map((fabric) => [fabric.key, fabric]));
  const loginsByWwpn = new Map<string, Whereabouts[]>();
  for (const { place, wwpn, origin, capture } of logins) {
    const fabric = byPlace.get(place.key);
    const at = capture.capturedAt === undefined ? {} : { at: capture.capturedAt };
    if (fabric !== undefined) push(loginsByWwpn, wwpn, { fabric, origin, ...at });
  }
  const zoningsByFabric = zoningsPerFabric(listings, byPlace, logins, zonings);
  const zonedByWwpn = new Map<string, Whereabouts[]>();
  for (const [fabric, own] of zoningsByFabric)
    for (const capture of current([...own.keys()]))
      for (const [wwpn, origin] of own.get(capture)?.zoned ?? []) push(zonedByWwpn, wwpn, { fabric, origin });
  const none = new Map<ReadCapture, FabricZoning>();
  return {
    fabrics,
    fabric: (key) => byKey.get(key),
    loginsOf: (wwpn) => loginsByWwpn.get(wwpn) ?? [],
    zonedIn: (wwpn) => zonedByWwpn.get(wwpn) ?? [],
    zoningsOf: (fabric) => zoningsByFabric.get(fabric) ?? none,
  };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

type ZoningsByFabric = ReadonlyMap<KnownFabric, ReadonlyMap<ReadCapture, ZoneTargets>>;

function zoningsPerFabric(
  listings: Listings,
  byPlace: ReadonlyMap<string, KnownFabric>,
  logins: readonly SwitchLogin[],
  zonings: readonly EffectiveZoning[],
): ZoningsByFabric {
  const roles = new Map<string, boolean>();
  for (const { wwpn, isTarget } of logins)
    if (isTarget !== undefined) roles.set(wwpn, isTarget || roles.get(wwpn) === true);
  const adapters = hostAdapters(listings);
  const isTarget = (wwpn: string): boolean => roles.get(wwpn) ?? !(isVirtualWwpn(wwpn) || adapters.has(wwpn));
  const aliases = aliasesPerFabric(byPlace, logins);
  const all = new Map<KnownFabric, Map<ReadCapture, ZoneTargets>>();
  for (const zoning of zonings) {
    const fabric = byPlace.get(zoning.place.key);
    if (fabric === undefined) continue;
    const own = all.get(fabric) ?? new Map<ReadCapture, ZoneTargets>();
    own.set(zoning.capture, new ZoneTargets(zoning, isTarget, aliases.get(fabric)));
    all.set(fabric, own);
  }
  return all;
}

/** Ports of hosts that say of themselves what they are: those of Virtual I/O Servers are never storage. */
function hostAdapters(listings: Listings): ReadonlySet<string> {
  const ports = listings.all(fcstat).flatMap((capture) => recordsOf(capture, fcstat) ?? []);
  return new Set(ports.flatMap(({ wwpn }) => readWwn(wwpn ?? "") ?? []));
}

/** The WWPNs of the aliases that name servers and logins show. An alias of two WWPNs is left out. */
function aliasesPerFabric(
  byPlace: ReadonlyMap<string, KnownFabric>,
  logins: readonly SwitchLogin[],
): ReadonlyMap<KnownFabric, ReadonlyMap<string, string>> {
  const all = new Map<KnownFabric, Map<string, string>>();
  for (const { place, alias, wwpn } of logins) {
    const fabric = byPlace.get(place.key);
    if (fabric === undefined || alias === undefined) continue;
    const own = all.get(fabric) ?? new Map<string, string>();
    own.set(alias, own.has(alias) && own.get(alias) !== wwpn ? "" : wwpn);
    all.set(fabric, own);
  }
  return all;
}

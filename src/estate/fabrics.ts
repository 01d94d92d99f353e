import type { Origin } from "../capture/capture.ts";
import { mapFact, openList, unknown, type Fact, type ListFact } from "../capture/fact.ts";
import type { Need } from "../capture/need.ts";
import { cfgshow } from "../parse/san/cfgshow.ts";
import { nsshow } from "../parse/san/nsshow.ts";
import { showFcnsDatabase } from "../parse/san/show-fcns-database.ts";
import { showZonesetActive } from "../parse/san/show-zoneset-active.ts";
import type { ReadCapture } from "../parse/read-capture.ts";
import { listElements, type Element } from "./elements.ts";
import type { Fabric, KnownFabric } from "./fabric-identity.ts";
import type { Listings } from "./listings.ts";
import { needSwitch } from "./needs.ts";
import { current, isWhole, settle, type Reading } from "./readings.ts";
import { switchIndex, type SwitchIndex } from "./switch-index.ts";

export type { Fabric } from "./fabric-identity.ts";
export { portWwpn } from "./physical-ports.ts";

/** A port that shares a zone of the effective configuration with a WWPN and is a target as far as anything says. */
export interface StoragePort {
  readonly wwpn: string;
  /** An alias that somebody gave it. */
  readonly name?: string;
  readonly fabric: Fabric;
  readonly origin: Origin;
}

/** All fabrics that captures speak of. */
export function fabrics(listings: Listings): readonly Fabric[] {
  return switchIndex(listings).fabrics;
}

/** The fabric at which the WWPN is logged in (name server, flogi), else that whose effective zones name it; the origins prove it. */
export function fabricOf(listings: Listings, wwpn: string): Fact<Fabric> {
  return fabricIn(switchIndex(listings), wwpn);
}

function fabricIn(index: SwitchIndex, wwpn: string): Fact<KnownFabric> {
  const logins = index.loginsOf(wwpn).map(({ fabric, origin, at }): Reading<string> => {
    return { value: fabric.key, origin, ...(at === undefined ? {} : { at }) };
  });
  // Zones of two fabrics are in effect at once, whichever was captured later.
  const zones = index.zonedIn(wwpn).map(({ fabric, origin }): Reading<string> => ({ value: fabric.key, origin }));
  const key = settle(logins.length > 0 ? logins : zones, [...loginNeeds, ...zoningNeeds()]);
  return mapFact(key, index.fabric);
}

/**
 * The storage ports zoned with the WWPN in effective configurations; whole only where a whole effective configuration of each
 * fabric concerned was read. A zone that names ports of switches leaves its fabric's list open: whose they are it does not say.
 * So does a fabric without a configuration in effect.
 */
export function storagePorts(listings: Listings, wwpn: string): ListFact<StoragePort> {
  const index = switchIndex(listings);
  const own = fabricIn(index, wwpn);
  const logins = own.state === "known" ? [own.value] : index.loginsOf(wwpn).map(({ fabric }) => fabric);
  const concerned = new Set([...logins, ...index.zonedIn(wwpn).map(({ fabric }) => fabric)]);
  if (concerned.size === 0) return openList([], [], unknown(zoningNeeds()));
  return joined([...concerned].map((fabric) => portsIn(index, fabric, wwpn)));
}

const loginNeeds = [needSwitch(nsshow), needSwitch(showFcnsDatabase)];

function zoningNeeds(fabric?: KnownFabric): readonly Need[] {
  const [place] = fabric?.places ?? [];
  const vsan = place?.vsan === undefined ? "" : ` vsan ${place.vsan}`;
  if (place === undefined) return [needSwitch(cfgshow), needSwitch(showZonesetActive)];
  return [needSwitch(place.vendor === "cisco" ? showZonesetActive : cfgshow, place.host, vsan)];
}

function portsIn(index: SwitchIndex, fabric: KnownFabric, wwpn: string): ListFact<StoragePort> {
  const zonings = index.zoningsOf(fabric);
  const read = (capture: ReadCapture): readonly Element<StoragePort>[] => {
    const found = zonings.get(capture)?.targetsOf(wwpn) ?? [];
    return found.map(({ name, origin, wwpn: target }) => {
      const item: StoragePort = { wwpn: target, ...(name === undefined ? {} : { name }), fabric, origin };
      return { key: target, item };
    });
  };
  const isAll = (capture: ReadCapture): boolean => isWhole(capture) && zonings.get(capture)?.mayEndEarly === false;
  const captures = [...zonings.keys()];
  const list = listElements(captures, read, zoningNeeds(fabric), { isAll });
  const now = current(captures);
  const isOpen = list.rest.state === "none" && now.some((capture) => zonings.get(capture)?.isOpen === true);
  // No capture that is read shows whose such ports are, so there is nothing to ask for.
  return isOpen ? { ...list, rest: unknown([], "knowledge") } : list;
}

function joined(lists: readonly ListFact<StoragePort>[]): ListFact<StoragePort> {
  const items = lists.flatMap((list) => list.items);
  const origins = lists.flatMap((list) => list.origins);
  const gaps = lists.flatMap(({ rest }) => (rest.state === "none" ? [] : [rest]));
  const needs = gaps.flatMap((gap) => gap.needs);
  const readings = gaps.flatMap((gap) => (gap.state === "conflict" ? gap.readings : []));
  if (readings.length > 0) return openList(items, origins, { state: "conflict", readings, needs });
  if (gaps.length > 0) return openList(items, origins, unknown(needs, needs.length > 0 ? "capture" : "knowledge"));
  return { state: "list", items, origins, rest: { state: "none" } };
}

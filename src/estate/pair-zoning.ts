import type { Origin } from "../capture/capture.ts";
import { known, unknown, type Fact } from "../capture/fact.ts";
import { nsshow } from "../parse/san/nsshow.ts";
import { showFcnsDatabase } from "../parse/san/show-fcns-database.ts";
import { definedZones } from "./defined-zones.ts";
import { fabricIn, portsIn, zoningNeeds, type StoragePort } from "./fabrics.ts";
import type { KnownFabric } from "./fabric-identity.ts";
import type { Listings } from "./listings.ts";
import { needSwitch } from "./needs.ts";
import { switchIndex, type SwitchIndex } from "./switch-index.ts";

/** Whether both WWPNs of a pair reach the same storage ports; if not, which of them lacks which. */
export type PairZoning =
  | { readonly same: true; readonly reached: readonly StoragePort[] }
  | {
      readonly same: false;
      readonly wwpn: string;
      readonly other: string;
      readonly fabric: string;
      /** Storage ports that the other one reaches, by alias or WWPN. */
      readonly ports: readonly string[];
      /** `defined`: a zone that is not in effect has both. */
      readonly how: "none" | "defined" | "fewer";
      readonly zone?: string;
      /** All storage ports that either of them reaches. */
      readonly reached: readonly StoragePort[];
    };

/**
 * Compares what the effective zones let the two reach, in the fabric at which one of them is logged in; that the other one is
 * logged in nowhere is normal. Known only by a whole effective configuration.
 */
export function pairZoning(listings: Listings, pair: readonly string[]): Fact<PairZoning> {
  const [a, b, ...others] = pair;
  if (a === undefined || b === undefined || others.length > 0) return unknown([], "knowledge");
  const index = switchIndex(listings);
  const fabric = pairFabric(index, a, b);
  if (fabric.state !== "known") return fabric as Fact<PairZoning>;
  return compare(listings, index, fabric.value, a, b);
}

/** The fabric of the pair: where one is logged in, else where one is zoned. */
function pairFabric(index: SwitchIndex, a: string, b: string): Fact<KnownFabric> {
  const all = [a, b];
  const loggedIn = all.filter((wwpn) => index.loginsOf(wwpn).length > 0);
  const zoned = all.filter((wwpn) => index.zonedIn(wwpn).length > 0);
  const facts = (loggedIn.length > 0 ? loggedIn : zoned).map((wwpn) => fabricIn(index, wwpn));
  const [first, second] = facts;
  if (first === undefined) return unknown(zoningNeeds());
  if (first.state !== "known" || second?.state !== "known" || second.value === first.value) return first;
  const readings = [first, second].map(({ value, origins }) => ({ value, origins }));
  return { state: "conflict", readings, needs: zoningNeeds() };
}

function compare(listings: Listings, index: SwitchIndex, fabric: KnownFabric, a: string, b: string): Fact<PairZoning> {
  const [ofA, ofB] = [portsIn(index, fabric, a), portsIn(index, fabric, b)];
  for (const { rest } of [ofA, ofB]) if (rest.state !== "none") return rest as Fact<PairZoning>;
  const origins = [...lines(ofA.items), ...lines(ofB.items)];
  const [lackedByA, lackedByB] = [lacking(ofB.items, ofA.items), lacking(ofA.items, ofB.items)];
  if (lackedByA.length + lackedByB.length === 0) {
    const needs = zoningNeeds(fabric);
    return origins.length === 0 ? unknown(needs) : known({ same: true, reached: ofA.items }, origins);
  }
  const isOfB = lackedByB.length >= lackedByA.length;
  const [wwpn, other, lacked] = isOfB ? [b, a, lackedByB] : [a, b, lackedByA];
  const reached = isOfB ? ofB : ofA;
  // A port of another host may stand in a zone too: only of what is known to be storage is it a fault that one lacks it.
  const storage = reached.items.length === 0 ? lacked : lacked.filter((port) => index.isTarget(port.wwpn) === true);
  if (storage.length === 0) return unknown([needSwitch(nsshow), needSwitch(showFcnsDatabase)]);
  const defined = definedZones(listings, index, fabric).find((zone) => hasBoth(zone.wwpns, wwpn, storage));
  const all = [...reached.items, ...lacked];
  const values = {
    reached: all,
    wwpn,
    other,
    fabric: fabric.label,
    ports: storage.map(({ name, wwpn: port }) => name ?? port),
  };
  const how = defined === undefined ? (reached.items.length === 0 ? "none" : "fewer") : "defined";
  const proof = [...lines(storage), ...reached.origins, ...(defined === undefined ? [] : [defined.origin])];
  return known({ same: false, ...values, how, ...(defined === undefined ? {} : { zone: defined.name }) }, proof);
}

function hasBoth(wwpns: ReadonlySet<string>, wwpn: string, ports: readonly StoragePort[]): boolean {
  return wwpns.has(wwpn) && ports.some((port) => wwpns.has(port.wwpn));
}

/** What is in the first list and not in the second. */
function lacking(all: readonly StoragePort[], some: readonly StoragePort[]): readonly StoragePort[] {
  const found = new Set(some.map(({ wwpn }) => wwpn));
  return all.filter(({ wwpn }) => !found.has(wwpn));
}

function lines(ports: readonly StoragePort[]): readonly Origin[] {
  return ports.map(({ origin }) => origin);
}

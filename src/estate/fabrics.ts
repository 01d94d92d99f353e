import type { Origin } from "../capture/capture.ts";
import { openList, unknown, type Fact, type ListFact } from "../capture/fact.ts";
import type { Listings } from "./listings.ts";
import { loginNeeds, zoningNeeds } from "./needs.ts";

/** A Fibre Channel fabric: the switches, or the VSAN of them, that share one name server and one effective zoning. */
export interface Fabric {
  readonly key: string;
  readonly label: string;
  readonly origins: readonly Origin[];
}

/** A port that shares a zone of the effective configuration with a WWPN and is a target as far as anything says. */
export interface StoragePort {
  readonly wwpn: string;
  readonly name?: string;
  readonly fabric: Fabric;
  readonly origin: Origin;
}

/** All fabrics that captures speak of. */
export function fabrics(_listings: Listings): readonly Fabric[] {
  return [];
}

/** The fabric at which the WWPN is logged in (name server, flogi), else that whose effective zones name it; the origins prove it. */
export function fabricOf(_listings: Listings, _wwpn: string): Fact<Fabric> {
  return unknown(loginNeeds());
}

/** The storage ports zoned with the WWPN in effective configurations; whole only where a whole effective configuration of each fabric concerned was read. */
export function storagePorts(_listings: Listings, _wwpn: string): ListFact<StoragePort> {
  return openList([], [], unknown(zoningNeeds()));
}

export { portWwpn } from "./physical-ports.ts";

import type { Origin } from "../capture/capture.ts";
import { cfgshow, type ZoningEntry } from "../parse/san/cfgshow.ts";
import { showZone } from "../parse/san/show-zone.ts";
import { recordsOf, type ReadCapture } from "../parse/read-capture.ts";
import type { KnownFabric } from "./fabric-identity.ts";
import type { Listings } from "./listings.ts";
import { originOf } from "./readings.ts";
import { fidsOf, stated } from "./switch-logins.ts";
import type { SwitchIndex } from "./switch-index.ts";
import { brocadePlace, ciscoPlace } from "./switch-places.ts";

/** A zone as somebody wrote it: whether it is in effect is another question. */
export interface DefinedZone {
  readonly name: string;
  readonly origin: Origin;
  readonly wwpns: ReadonlySet<string>;
}

/** The zones that were defined in a fabric, as far as captures show them: that one is missing proves nothing. */
export function definedZones(listings: Listings, index: SwitchIndex, fabric: KnownFabric): readonly DefinedZone[] {
  return [
    ...stated(listings, cfgshow).flatMap((capture) => ofBrocade(capture, index, fabric)),
    ...stated(listings, showZone).flatMap((capture) => ofCisco(capture, index, fabric)),
  ];
}

function ofBrocade(capture: ReadCapture, index: SwitchIndex, fabric: KnownFabric): readonly DefinedZone[] {
  const records = recordsOf(capture, cfgshow) ?? [];
  const place = brocadePlace(capture, fidsOf(records));
  if (place === undefined || index.fabricAt(place.key) !== fabric) return [];
  const defined = records.filter((one): one is ZoningEntry => "members" in one && one.section !== "effective");
  const aliases = new Map(defined.flatMap((one) => (one.kind === "alias" ? [[one.name, one.members]] : [])));
  return defined.flatMap((zone) => {
    if (zone.kind !== "zone") return [];
    const members = zone.members.flatMap((member) => aliases.get(member.name ?? "") ?? [member]);
    const wwpns = new Set(members.flatMap(({ wwn }) => wwn ?? []));
    return [{ name: zone.name, origin: originOf(capture, zone), wwpns }];
  });
}

function ofCisco(capture: ReadCapture, index: SwitchIndex, fabric: KnownFabric): readonly DefinedZone[] {
  return (recordsOf(capture, showZone) ?? []).flatMap((zone) => {
    const origin = originOf(capture, zone);
    const isHere = index.fabricAt(ciscoPlace(capture, zone.vsan, origin).key) === fabric;
    if (zone.kind !== "zone" || !isHere) return [];
    return [{ name: zone.name, origin, wwpns: new Set(zone.members.flatMap(({ wwpn }) => wwpn ?? [])) }];
  });
}

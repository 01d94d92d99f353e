import type { Origin } from "../capture/capture.ts";
import { cfgshow, type Zoning, type ZoningEntry } from "../parse/san/cfgshow.ts";
import { showZonesetActive, type ActiveMember } from "../parse/san/show-zoneset-active.ts";
import { recordsOf, type ReadCapture } from "../parse/read-capture.ts";
import type { Listings } from "./listings.ts";
import { originOf } from "./readings.ts";
import { fidsOf, stated } from "./switch-logins.ts";
import { brocadePlace, ciscoPlace, type SwitchPlace } from "./switch-places.ts";

/** A member of a zone that has, or may have, a WWPN. */
export interface ZonedPort {
  readonly origin: Origin;
  readonly wwpn?: string;
  readonly alias?: string;
  /** Its address in the fabric, while it is logged in. */
  readonly address?: string;
  /** In peer and in smart zones ports of one kind do not reach each other. */
  readonly side?: "initiator" | "target" | "both";
}

export interface EffectiveZone {
  readonly name: string;
  readonly origin: Origin;
  readonly ports: readonly ZonedPort[];
  /** It names ports of switches, or in a way that shows no WWPN: whose they are it does not say. */
  readonly isOpen: boolean;
}

/** What one capture says of the zones that a place enforces. */
export interface EffectiveZoning {
  readonly place: SwitchPlace;
  readonly capture: ReadCapture;
  readonly zones: readonly EffectiveZone[];
  /** Aliases by WWPN. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Its form does not show whether the text stops early, and something that it names is missing at its end. */
  readonly mayEndEarly: boolean;
  /** Nothing is in effect: who reaches whom is then set elsewhere, for all ports at once. */
  readonly isUnset: boolean;
}

/** Only what is in effect: what was defined and not enabled reaches nobody. */
export function effectiveZonings(listings: Listings): readonly EffectiveZoning[] {
  return [
    ...stated(listings, cfgshow).flatMap(ofBrocade),
    ...stated(listings, showZonesetActive).flatMap((capture) => ofCisco(capture)),
  ];
}

type Entries = readonly ZoningEntry[];

function ofBrocade(capture: ReadCapture): readonly EffectiveZoning[] {
  const records: readonly Zoning[] = recordsOf(capture, cfgshow) ?? [];
  const place = brocadePlace(capture, fidsOf(records));
  const isEmpty = records.some((record) => record.kind === "nothing" && record.section === "effective");
  const all = records.filter((record) => record.kind !== "fid" && record.kind !== "nothing");
  const [effective, defined] = [true, false].map((is) => all.filter(({ section }) => (section === "effective") === is));
  if (place === undefined || effective === undefined || defined === undefined) return [];
  if (effective.length === 0 && !isEmpty) return [];
  const zones = effective.filter(({ kind }) => kind === "zone");
  return [
    {
      ...{ place, capture },
      zones: zones.map((zone) => brocadeZone(capture, zone)),
      aliases: aliasesOf(defined),
      mayEndEarly: capture.closed !== true && lacksEnd(effective, zones, defined),
      isUnset: isEmpty && zones.length === 0,
    },
  ];
}

function brocadeZone(capture: ReadCapture, zone: ZoningEntry): EffectiveZone {
  const isPeer = zone.property !== undefined;
  const ports = zone.members.flatMap(({ line, wwn, role }): readonly ZonedPort[] => {
    if (wwn === undefined) return [];
    const side =
      role === undefined ? {} : { side: role === "principal" ? ("target" as const) : ("initiator" as const) };
    return [{ origin: originOf(capture, { line }), wwpn: wwn, ...side }];
  });
  const isOpen = zone.members.some(({ wwn, role }) => wwn === undefined || (isPeer && role === undefined));
  return { name: zone.name, origin: originOf(capture, zone), ports, isOpen };
}

/** An alias of one WWPN names it better than one of several. */
function aliasesOf(defined: Entries): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const aliases = defined.filter(({ kind }) => kind === "alias");
  for (const { name, members } of [...aliases].sort((a, b) => b.members.length - a.members.length))
    for (const { wwn } of members) if (wwn !== undefined) names.set(wwn, name);
  return names;
}

/**
 * Cut at a line end, a configuration looks whole. What was defined under the name of the one in effect shows it: a zone is
 * missing, or members of the last zone.
 */
function lacksEnd(effective: Entries, zones: Entries, defined: Entries): boolean {
  const cfg = effective.find(({ kind }) => kind === "cfg");
  const wanted = defined.find(({ kind, name }) => kind === "cfg" && name === cfg?.name);
  const present = new Set(zones.map(({ name }) => name));
  if (wanted?.members.some(({ name }) => name !== undefined && !present.has(name)) === true) return true;
  const last = zones.at(-1);
  const own = defined.find(({ kind, name }) => kind === "zone" && name === last?.name);
  const shown = new Set(last?.members.map(({ wwn, port }) => wwn ?? port));
  const aliases = new Map(defined.flatMap((entry) => (entry.kind === "alias" ? [[entry.name, entry.members]] : [])));
  const expected = own?.members.flatMap((member) => aliases.get(member.name ?? "") ?? [member]) ?? [];
  return expected.some(({ wwn, port }) => (wwn ?? port) !== undefined && !shown.has(wwn ?? port));
}

/** The ports that are in no zone; they reach each other only where the switch permits it. */
const defaultZone = "$default_zone$";

function ofCisco(capture: ReadCapture): readonly EffectiveZoning[] {
  const byVsan = new Map<number, { place: SwitchPlace; zones: EffectiveZone[] }>();
  for (const record of recordsOf(capture, showZonesetActive) ?? []) {
    const origin = originOf(capture, record);
    const { vsan, name, members } = record;
    const own = byVsan.get(vsan) ?? { place: ciscoPlace(capture, vsan, origin), zones: [] };
    byVsan.set(vsan, own);
    if (record.kind === "zoneset" || name === defaultZone) continue;
    const aliases = new Set(members.flatMap(({ wwpn, alias }) => (wwpn === undefined ? [] : (alias ?? []))));
    const ports = members.flatMap((member) => ciscoPort(capture, member));
    const isOpen = members.some((member) => isPort(member, aliases));
    own.zones.push({ name, origin, ports, isOpen });
  }
  const common = { capture, aliases: new Map<string, string>(), mayEndEarly: false, isUnset: false };
  return [...byVsan.values()].map((own) => ({ ...own, ...common }));
}

function ciscoPort(capture: ReadCapture, member: ActiveMember): readonly ZonedPort[] {
  const { line, wwpn, alias, fcid, role } = member;
  if (wwpn === undefined && alias === undefined) return [];
  return [
    {
      origin: originOf(capture, { line }),
      ...(wwpn === undefined ? {} : { wwpn }),
      ...(alias === undefined ? {} : { alias }),
      ...(fcid === undefined ? {} : { address: fcid }),
      ...(role === undefined ? {} : { side: role === "init" ? ("initiator" as const) : role }),
    },
  ];
}

/** It names a port, an address, or an fcalias whose members do not stand below it. */
function isPort({ wwpn, alias, fcalias }: ActiveMember, shown: ReadonlySet<string>): boolean {
  return fcalias === undefined ? wwpn === undefined && alias === undefined : !shown.has(fcalias);
}

import type { ParsedRecord } from "../parse/parser.ts";
import type { Directory, KnownVios } from "./directory.ts";
import type { Draft, Owner } from "./draft.ts";

/** A server adapter's location: the machine and the partition that it is on. A VIOS never moves, so this is identity. */
const serverLocation = /^U([0-9A-Z]{4})\.([0-9A-Z]{3})\.([0-9A-Z]{5,10})-V(\d{1,5})-C\d{1,5}/i;
const withServerAdapters = new Set(["vios/lsmap-all", "vios/lsmap-npiv", "vios/lsmap-net"]);

interface Place {
  readonly system: string;
  readonly id: number;
}

/** The partitions that the server adapters of a capture are on; more than one means that the text is of several hosts. */
function placesOf(draft: Draft): Place[] {
  if (!withServerAdapters.has(draft.recognition.parser?.id ?? "")) return [];
  const places = new Map<string, Place>();
  for (const record of draft.result.records as readonly (ParsedRecord & { readonly physloc?: string })[]) {
    const [, type, model, serial, id] = serverLocation.exec(record.physloc ?? "") ?? [];
    if (id === undefined) continue;
    const place = { system: `${type ?? ""}-${model ?? ""}*${serial ?? ""}`, id: Number(id) };
    places.set(`${place.system}/${place.id}`, place);
  }
  return [...places.values()];
}

/** Whose the captures of Virtual I/O Servers are; captures that share a prompt, a heading or a folder share a host. */
export function ownViosCaptures(
  drafts: readonly Draft[],
  directory: Directory,
  known: readonly KnownVios[],
): Map<Draft, Owner> {
  const groups = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const key = groupKey(draft);
    groups.set(key, [...(groups.get(key) ?? []), draft]);
  }
  const owners = new Map<Draft, Owner>();
  for (const group of groups.values()) {
    const places = unique(group.flatMap(placesOf));
    for (const draft of group) owners.set(draft, own(draft, places, directory, known));
  }
  return owners;
}

function groupKey(draft: Draft): string {
  const relayed = draft.recognition.command?.relayed;
  if (relayed?.host !== undefined) return `relayed ${relayed.system ?? ""}/${relayed.host}`;
  if (draft.segment.host !== undefined) return `host ${draft.segment.host}`;
  return `path ${draft.name.group}`;
}

function unique(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [`${place.system}/${place.id}`, place])).values()];
}

function own(draft: Draft, places: readonly Place[], directory: Directory, known: readonly KnownVios[]): Owner {
  const mine = placesOf(draft);
  if (mine.length > 1) return severalHosts(mine);
  const label = labelOf(draft);
  const place = mine[0] ?? (places.length === 1 ? places[0] : undefined);
  const named = viosNamed(draft, directory, known);
  if (place !== undefined) return placed(place, label, named, known);
  if (named.length === 1 && named[0] !== undefined) return ownerOf(named[0]);
  if (named.length > 1 || places.length > 1) {
    const all = named.length > 1 ? named.map((vios) => `${vios.name} on ${vios.system}`) : places.map(show);
    return {
      kind: "vios",
      ...(label === undefined ? {} : { host: label }),
      problem: {
        code: "owner-ambiguous",
        text: `could be of ${all.join(" or ")}: put it in a folder named after the system`,
      },
    };
  }
  const text = "cannot tell which Virtual I/O Server this is of: put it in a folder or file named after the partition";
  return { kind: "vios", ...(label === undefined ? {} : { host: label }), problem: { code: "owner-unknown", text } };
}

function severalHosts(places: readonly Place[]): Owner {
  const text = `server adapters of several hosts stand in one output: ${places.map(show).join(", ")}`;
  return { kind: "vios", problem: { code: "identity", text } };
}

function show(place: Place): string {
  return `partition ${place.id} of ${place.system}`;
}

function ownerOf(vios: KnownVios): Owner {
  return { kind: "vios", host: vios.name, system: vios.system, lparId: vios.id };
}

/** A name that belongs to another Virtual I/O Server of the same system contradicts the adapters' location. */
function placed(
  place: Place,
  label: string | undefined,
  named: readonly KnownVios[],
  known: readonly KnownVios[],
): Owner {
  const vios = known.find(({ system, id }) => system === place.system && id === place.id);
  const contradicts = named.length > 0 && !named.some(({ system, id }) => system === place.system && id === place.id);
  if (contradicts) {
    const text = `is named after ${named[0]?.name ?? "?"}, but its server adapters are on ${vios?.name ?? show(place)}`;
    return { kind: "vios", problem: { code: "owner-ambiguous", text } };
  }
  const host = vios?.name ?? label;
  return { kind: "vios", system: place.system, lparId: place.id, ...(host === undefined ? {} : { host }) };
}

function labelOf(draft: Draft): string | undefined {
  return (
    draft.recognition.command?.relayed?.host ?? draft.segment.host ?? draft.name.beside[0] ?? draft.name.folders[0]
  );
}

/** The Virtual I/O Servers that the prompt, the heading or the path name; the system in the path decides between equals. */
function viosNamed(draft: Draft, directory: Directory, known: readonly KnownVios[]): readonly KnownVios[] {
  const relayed = draft.recognition.command?.relayed;
  const path = [...draft.name.beside, ...draft.name.folders];
  const systems = [relayed?.system, ...path]
    .flatMap((text) => (text === undefined ? [] : directory.systemsNamed(text)))
    .map((system) => system.key);
  const joined = known.filter((vios) =>
    directory.systems.some((s) => s.key === vios.system && joins(path, s.names, vios.name)),
  );
  if (joined.length > 0) return joined;
  for (const text of [relayed?.host, draft.segment.host, ...path]) {
    if (text === undefined) continue;
    const hits = known.filter((vios) => sameHost(vios.name, text));
    const narrowed = hits.filter((vios) => systems.includes(vios.system));
    if (hits.length > 0) return narrowed.length > 0 ? narrowed : hits;
  }
  return [];
}

/** `<system>_<vios>` beside the command, as hmcScanner names its files. */
function joins(path: readonly string[], systems: ReadonlySet<string>, vios: string): boolean {
  return path.some((text) => [...systems].some((system) => text.toLowerCase() === `${system}_${vios}`.toLowerCase()));
}

/** A host name may carry a domain that the partition's name lacks. */
function sameHost(name: string, text: string): boolean {
  const [a, b] = [name.toLowerCase(), text.toLowerCase()];
  return a === b || b.startsWith(`${a}.`);
}

import type { ParsedRecord } from "../parse/parser.ts";
import type { Directory, KnownVios, Servers } from "./directory.ts";
import type { Draft, Owner } from "./draft.ts";
import { relayedId, ServerNames, viosNamed, type NamedVios } from "./vios-names.ts";

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
    places.set(keyOf(place), place);
  }
  return [...places.values()];
}

function keyOf({ system, id }: Place): string {
  return `${system}/${id}`;
}

interface Located {
  readonly draft: Draft;
  readonly places: readonly Place[];
}

/** Whose the captures of Virtual I/O Servers are; captures that share a folder and what names their host share the host. */
export function ownViosCaptures(
  drafts: readonly Draft[],
  directory: Directory,
  servers: Servers,
): ReadonlyMap<Draft, Owner> {
  const isShared = sharedFolders(drafts);
  const groups = new Map<string, Located[]>();
  for (const draft of drafts) {
    const key = groupKey(draft, isShared);
    const located = { draft, places: placesOf(draft) };
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [located]);
    else group.push(located);
  }
  const owners = new Map<Draft, Owner>();
  const names = new ServerNames(servers, directory);
  for (const group of groups.values()) {
    const places = unique(group.flatMap((located) => located.places));
    for (const located of group) owners.set(located.draft, own(located, places, directory, names));
  }
  return owners;
}

/** Folders in which captures name their hosts: those beside them that do not could be of any host. */
function sharedFolders(drafts: readonly Draft[]): (place: string) => boolean {
  const shared = new Set(drafts.filter((draft) => hostWord(draft) !== undefined).map(({ name }) => name.place));
  return (place) => shared.has(place);
}

/** What tells the host beside the path's folders. */
function hostWord({ recognition, segment, name }: Draft): string | undefined {
  const relayed = recognition.command?.relayed;
  if (relayed !== undefined) {
    const who = relayed.host ?? relayedId(recognition.command) ?? "?";
    return `relayed ${relayed.system ?? ""}/${who}`;
  }
  if (segment.host !== undefined) return `host ${segment.host}`;
  return name.beside.length > 0 ? `beside ${name.beside.join()}` : undefined;
}

function groupKey(draft: Draft, isShared: (place: string) => boolean): string {
  const { place } = draft.name;
  const word = hostWord(draft);
  if (word !== undefined) return `${place}\u0000${word}`;
  const { shell } = draft.segment;
  return shell > 0 || isShared(place) ? `${place}\u0000file ${draft.file} ${shell}` : place;
}

function unique(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [keyOf(place), place])).values()];
}

function own(
  { draft, places: mine }: Located,
  shared: readonly Place[],
  directory: Directory,
  names: ServerNames,
): Owner {
  if (mine.length > 1) return severalHosts(mine);
  const label = labelOf(draft);
  const named = viosNamed(draft, directory, names);
  const [own] = mine;
  if (own !== undefined) return placed(own, label, named, names.servers.known);
  if (named.vioses.length > 1) {
    const all = named.vioses.map(({ name, system }) => `${name} on ${system}`);
    return unowned(label, "owner-ambiguous", `could be of ${all.join(" or ")}: ${advice}`);
  }
  const [only] = shared;
  if (shared.length === 1 && only !== undefined && named.elsewhere === undefined)
    return placed(only, label, named, names.servers.known);
  if (named.vioses[0] !== undefined) return ownerOf(named.vioses[0]);
  if (shared.length > 1)
    return unowned(label, "owner-ambiguous", `could be of ${shared.map(show).join(" or ")}: ${advice}`);
  if (named.elsewhere !== undefined) return unowned(label, "owner-unknown", named.elsewhere);
  return unowned(label, "owner-unknown", `cannot tell which Virtual I/O Server this is of: ${advice}`);
}

const advice = "put it in a folder named after the partition, in one named after the managed system";

function unowned(host: string | undefined, code: "owner-unknown" | "owner-ambiguous", text: string): Owner {
  return { kind: "vios", ...(host === undefined ? {} : { host }), problem: { code, text } };
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

/** A name that belongs to other Virtual I/O Servers, or a command sent to another system, contradicts the location. */
function placed(place: Place, label: string | undefined, named: NamedVios, known: readonly KnownVios[]): Owner {
  const vios = known.find(({ system, id }) => system === place.system && id === place.id);
  const { vioses, relayedTo } = named;
  const isOther = vioses.length > 0 && !vioses.some(({ system, id }) => system === place.system && id === place.id);
  if (isOther || (relayedTo !== undefined && relayedTo !== place.system)) {
    const by = isOther ? `named after ${vioses[0]?.name ?? "?"}` : `sent to ${relayedTo ?? "?"}`;
    const text = `is ${by}, but its server adapters are on ${vios?.name ?? show(place)}`;
    return { kind: "vios", problem: { code: "owner-ambiguous", text } };
  }
  const host = vios?.name ?? label;
  return { kind: "vios", system: place.system, lparId: place.id, ...(host === undefined ? {} : { host }) };
}

function labelOf({ recognition, segment, name }: Draft): string | undefined {
  const relayed = recognition.command?.relayed;
  if (relayed !== undefined) return relayed.host;
  return segment.host ?? name.beside[0] ?? name.folders[0];
}

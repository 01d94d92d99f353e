import type { CommandLine } from "../parse/command-line.ts";
import { fileSafe, type Directory, type KnownVios, type Servers } from "./directory.ts";
import type { Draft } from "./draft.ts";

/** What prompt, heading, command and path say of the Virtual I/O Server that a capture is of. */
export interface NamedVios {
  readonly vioses: readonly KnownVios[];
  /** The system that `viosvrcmd` was told. */
  readonly relayedTo?: string;
  /** Why those that have the name are not meant. */
  readonly elsewhere?: string;
}

/** The id in `viosvrcmd -m SYSTEM --id 2 -c "lspv"`. */
export function relayedId(command: CommandLine | undefined): string | undefined {
  return command?.relayed === undefined ? undefined : /\s--id\s{1,8}(\d{1,5})\b/.exec(command.typed)?.[1];
}

/** The Virtual I/O Servers by all texts that mean one of them. */
export class ServerNames {
  readonly servers: Servers;
  private readonly known = new Map<string, KnownVios[]>();
  private readonly others = new Map<string, KnownVios[]>();
  private readonly joined = new Map<string, KnownVios[]>();

  constructor(servers: Servers, directory: Directory) {
    this.servers = servers;
    const systems = new Map(directory.systems.map(({ key, names }) => [key, names]));
    for (const vios of servers.known) {
      const texts = [vios.name, ...(vios.aliases ?? [])].flatMap(hostTexts);
      for (const text of new Set(texts)) add(this.known, text, vios);
      // `<system>_<vios>`, as hmcScanner writes it.
      const names = [vios.system, ...(systems.get(vios.system) ?? [])];
      for (const text of new Set(names.map((name) => `${name}_${vios.name}`))) add(this.joined, safe(text), vios);
    }
    for (const other of servers.others) for (const text of hostTexts(other.name)) add(this.others, text, other);
  }

  knownAs(text: string): readonly KnownVios[] {
    return look(this.known, text);
  }

  perhaps(text: string): readonly KnownVios[] {
    return look(this.others, text);
  }

  joinedAs(text: string): readonly KnownVios[] {
    return this.joined.get(safe(text)) ?? [];
  }
}

function add(map: Map<string, KnownVios[]>, key: string, vios: KnownVios): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [vios]);
  else list.push(vios);
}

function safe(text: string): string {
  return `file ${fileSafe(text.toLowerCase())}`;
}

/** A host name may carry a domain that the partition's name lacks, and the other way round; files bear it as files can. */
function hostTexts(name: string): readonly string[] {
  const lower = name.toLowerCase();
  if (isAddress(lower)) return [lower];
  return [lower, safe(name), ...shorter(lower).map((short) => `${short}.`)];
}

/** The parts of an address are no domains. */
function isAddress(text: string): boolean {
  return /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]{0,4}(?::[\da-f]{0,4}){2,7})$/.test(text);
}

/** `a` and `a.b` of `a.b.c`. */
function shorter(name: string): readonly string[] {
  const parts = name.split(".", 8);
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join("."));
}

function look(map: ReadonlyMap<string, readonly KnownVios[]>, text: string): readonly KnownVios[] {
  const lower = text.toLowerCase();
  if (isAddress(lower)) return map.get(lower) ?? [];
  const spelled = [lower, safe(text), `${lower}.`, ...shorter(lower)];
  return [...new Set(spelled.flatMap((one) => map.get(one) ?? []))];
}

export function viosNamed(draft: Draft, directory: Directory, names: ServerNames): NamedVios {
  const { command } = draft.recognition;
  if (command?.relayed !== undefined) return relayedVios(command, command.relayed, directory, names);
  const path = [...draft.name.beside, ...draft.name.folders];
  const joined = [...new Set(path.flatMap((text) => names.joinedAs(text)))];
  if (joined.length > 0) return { vioses: joined };
  const systems = path.flatMap((text) => directory.systemsNamed(text));
  for (const text of [draft.segment.host, ...path]) {
    if (text === undefined) continue;
    const hits = names.knownAs(text);
    if (hits.length === 0) continue;
    if (systems.length > 0) return onSystems(hits, new Set(systems.map(({ key }) => key)), text);
    return { vioses: [...hits, ...names.perhaps(text)] };
  }
  return { vioses: [] };
}

function onSystems(hits: readonly KnownVios[], systems: ReadonlySet<string>, text: string): NamedVios {
  const vioses = hits.filter(({ system }) => systems.has(system));
  if (vioses.length > 0) return { vioses };
  const where = [...systems].join(" and ");
  return { vioses, elsewhere: `no listing of ${where} that says which partitions are Virtual I/O Servers has ${text}` };
}

function relayedVios(
  command: CommandLine,
  relayed: NonNullable<CommandLine["relayed"]>,
  directory: Directory,
  names: ServerNames,
): NamedVios {
  const systems = relayed.system === undefined ? [] : directory.systemsNamed(relayed.system);
  const keys = new Set(systems.length > 0 ? systems.map(({ key }) => key) : [relayed.system]);
  const onSystem = (vios: KnownVios): boolean => relayed.system === undefined || keys.has(vios.system);
  const id = Number(relayedId(command));
  const isMeant = ({ name, id: own }: KnownVios): boolean =>
    relayed.host === undefined ? own === id : name === relayed.host;
  const { known, others } = names.servers;
  const named = relayed.host === undefined ? known : names.knownAs(relayed.host);
  const vioses = named.filter((vios) => onSystem(vios) && isMeant(vios));
  const unsure = vioses.length > 0 && relayed.system === undefined ? others.filter(isMeant) : [];
  const [only] = systems.length === 1 ? systems : [];
  return { vioses: [...vioses, ...unsure], ...(only === undefined ? {} : { relayedTo: only.key }) };
}

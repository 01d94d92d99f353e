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

export function viosNamed(draft: Draft, directory: Directory, servers: Servers): NamedVios {
  const { command } = draft.recognition;
  if (command?.relayed !== undefined) return relayedVios(command, command.relayed, directory, servers);
  const path = [...draft.name.beside, ...draft.name.folders];
  const joined = servers.known.filter((vios) => path.some((text) => joins(text, vios, directory)));
  if (joined.length > 0) return { vioses: joined };
  const systems = path.flatMap((text) => directory.systemsNamed(text));
  for (const text of [draft.segment.host, ...path]) {
    if (text === undefined) continue;
    const hits = servers.known.filter(({ name }) => isHost(name, text));
    if (hits.length === 0) continue;
    if (systems.length > 0) return onSystems(hits, new Set(systems.map(({ key }) => key)), text);
    return { vioses: [...hits, ...servers.others.filter(({ name }) => isHost(name, text))] };
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
  { known, others }: Servers,
): NamedVios {
  const systems = relayed.system === undefined ? [] : directory.systemsNamed(relayed.system);
  const keys = new Set(systems.length > 0 ? systems.map(({ key }) => key) : [relayed.system]);
  const onSystem = (vios: KnownVios): boolean => relayed.system === undefined || keys.has(vios.system);
  const id = Number(relayedId(command));
  const isMeant = ({ name, id: own }: KnownVios): boolean =>
    relayed.host === undefined ? own === id : name === relayed.host;
  const vioses = known.filter((vios) => onSystem(vios) && isMeant(vios));
  const unsure = vioses.length > 0 && relayed.system === undefined ? others.filter(isMeant) : [];
  const [only] = systems.length === 1 ? systems : [];
  return { vioses: [...vioses, ...unsure], ...(only === undefined ? {} : { relayedTo: only.key }) };
}

/** `<system>_<vios>` in a name, as hmcScanner writes it. */
function joins(text: string, vios: KnownVios, directory: Directory): boolean {
  const system = directory.systems.find(({ key }) => key === vios.system);
  const names = [vios.system, ...(system?.names ?? [])];
  return names.some((name) => fileSafe(text.toLowerCase()) === fileSafe(`${name}_${vios.name}`.toLowerCase()));
}

/** A host name may carry a domain that the partition's name lacks, and the other way round; files bear it as files can. */
function isHost(name: string, text: string): boolean {
  const [a, b] = [name.toLowerCase(), text.toLowerCase()];
  return a === b || b.startsWith(`${a}.`) || a.startsWith(`${b}.`) || (fileSafe(a) === fileSafe(b) && b !== "");
}

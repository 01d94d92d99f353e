import { lssyscfgLpar } from "../parse/hmc/lssyscfg-lpar.ts";
import { lssyscfgProf } from "../parse/hmc/lssyscfg-prof.ts";
import { lssyscfgSys } from "../parse/hmc/lssyscfg-sys.ts";
import type { ParsedRecord, Parser } from "../parse/parser.ts";
import { AttributeRow } from "../parse/text/attribute-rows.ts";
import type { Draft } from "./draft.ts";

export interface KnownSystem {
  /** `TTTT-MMM*SERIAL` */
  readonly key: string;
  readonly names: ReadonlySet<string>;
  /** Hosts whose `lssyscfg -r sys` lists it. */
  readonly hmcs: ReadonlySet<string>;
}

export interface KnownVios {
  readonly system: string;
  readonly id: number;
  readonly name: string;
}

/** What the listings say of who exists: for finding out whose a capture is, and for nothing else. */
export interface Directory {
  readonly systems: readonly KnownSystem[];
  /** Keys of the systems that a text may name: by user-defined name, type-model*serial, serial, or the HMC's default name. */
  readonly systemsNamed: (text: string) => readonly KnownSystem[];
}

/** Who runs on the systems. `others` are partitions that a listing names and none says to be of another kind. */
export interface Servers {
  readonly known: readonly KnownVios[];
  readonly others: readonly KnownVios[];
}

function recordsWith<R extends ParsedRecord>(draft: Draft, parser: Parser<R>): readonly R[] {
  return draft.recognition.parser?.id === parser.id ? (draft.result.records as readonly R[]) : [];
}

export function listSystems(drafts: readonly Draft[]): Directory {
  const systems = new Map<string, { key: string; names: Set<string>; hmcs: Set<string> }>();
  for (const draft of drafts) {
    for (const row of recordsWith(draft, lssyscfgSys)) {
      const [model, serial, name] = [row.get("type_model"), row.get("serial_num"), row.get("name")];
      if (model === undefined || serial === undefined) continue;
      const key = `${model}*${serial}`;
      const system = systems.get(key) ?? { key, names: new Set<string>(), hmcs: new Set<string>() };
      if (name !== undefined) system.names.add(name);
      if (draft.segment.host !== undefined) system.hmcs.add(draft.segment.host);
      systems.set(key, system);
    }
  }
  const exact = new Map<string, KnownSystem[]>();
  const loose = new Map<string, KnownSystem[]>();
  for (const system of systems.values()) {
    const texts = spellings(system);
    for (const text of texts) add(exact, text, system);
    for (const text of new Set([...texts].map(fileSafe))) add(loose, text, system);
  }
  const systemsNamed = (text: string): readonly KnownSystem[] =>
    exact.get(text.toLowerCase()) ?? loose.get(fileSafe(text.toLowerCase())) ?? [];
  return { systems: [...systems.values()], systemsNamed };
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** A name as people write it into the name of a file or folder: `my sys, big` as `my_sys_big`. */
export function fileSafe(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "_");
}

/** `9009-42A*78A1F30` is also written with `_` or `-` in file names, and as the HMC's default system name. */
function spellings(system: KnownSystem): Set<string> {
  const [model = "", serial = ""] = system.key.split("*");
  const all = [...system.names, system.key, serial, `Server-${model}-SN${serial}`];
  return new Set(all.map((text) => text.toLowerCase()));
}

/** The Virtual I/O Servers of the partition and profile listings, each listing with the system that it was found to be of. */
export function listServers(drafts: readonly Draft[], systemOf: (draft: Draft) => string | undefined): Servers {
  const known = new Map<string, KnownVios>();
  const others = new Map<string, KnownVios>();
  const clients = new Set<string>();
  for (const draft of drafts) {
    const system = systemOf(draft);
    if (system === undefined) continue;
    for (const { name, id, env } of namedPartitions(draft)) {
      const key = `${system}/${id}/${name}`;
      if (env === "vioserver") known.set(key, { system, id, name });
      else if (env === undefined) others.set(key, { system, id, name });
      else clients.add(key);
    }
  }
  const unsure = [...others].filter(([key]) => !known.has(key) && !clients.has(key)).map(([, other]) => other);
  return { known: [...known.values()], others: unsure };
}

interface NamedPartition {
  readonly name: string;
  readonly id: number;
  readonly env?: string;
}

/** Every HMC listing names partitions; two of them say of which kind they are. */
function namedPartitions(draft: Draft): NamedPartition[] {
  const parser = draft.recognition.parser?.id;
  const nameOf = parser === lssyscfgLpar.id ? "name" : "lpar_name";
  const saysKind = parser === lssyscfgLpar.id || parser === lssyscfgProf.id;
  const found = new Map<string, NamedPartition>();
  for (const row of draft.result.records) {
    if (!(row instanceof AttributeRow)) continue;
    const name = row.get(nameOf);
    const id = Number(row.get("lpar_id") ?? "none");
    if (name === undefined || !Number.isInteger(id)) continue;
    const env = saysKind ? row.get("lpar_env") : undefined;
    found.set(`${id}/${name}`, { name, id, ...(env === undefined ? {} : { env }) });
  }
  return [...found.values()];
}

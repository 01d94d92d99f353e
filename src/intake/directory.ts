import { lspartitionDlpar } from "../parse/hmc/lspartition-dlpar.ts";
import { lssyscfgLpar } from "../parse/hmc/lssyscfg-lpar.ts";
import { lssyscfgProf } from "../parse/hmc/lssyscfg-prof.ts";
import { lssyscfgSys } from "../parse/hmc/lssyscfg-sys.ts";
import { lssysconn } from "../parse/hmc/lssysconn.ts";
import { AttributeRow } from "../parse/text/attribute-rows.ts";
import { recordsWith, type Draft } from "./draft.ts";
import type { HmcNames } from "./hmc-names.ts";

export interface KnownSystem {
  /** `TTTT-MMM*SERIAL` */
  readonly key: string;
  readonly names: ReadonlySet<string>;
  /** Of its service processors: an HMC that has not reached it yet calls it so. Two private networks may hold one address. */
  readonly addresses: ReadonlySet<string>;
  /** Hosts whose `lssyscfg -r sys` lists it. */
  readonly hmcs: ReadonlySet<string>;
}

export interface KnownVios {
  readonly system: string;
  readonly id: number;
  readonly name: string;
  /** Host names and addresses by which the HMC reaches it. */
  readonly aliases?: ReadonlySet<string>;
}

/** What the listings say of who exists: for finding out whose a capture is, and for nothing else. */
export interface Directory {
  readonly systems: readonly KnownSystem[];
  /** Keys of the systems that a text may name: by user-defined name, type-model*serial, serial, or the HMC's default name. */
  readonly systemsNamed: (text: string) => readonly KnownSystem[];
  /** Systems that a host lists. */
  readonly systemsOf: (host: string) => readonly KnownSystem[];
}

/** Who runs on the systems. `others` are partitions that a listing names and none says to be of another kind. */
export interface Servers {
  readonly known: readonly KnownVios[];
  readonly others: readonly KnownVios[];
}

interface SystemDraft extends KnownSystem {
  readonly names: Set<string>;
  readonly addresses: Set<string>;
  readonly hmcs: Set<string>;
}

const machine = /^[0-9A-Z]{4}-[0-9A-Z]{3}\*[0-9A-Z]{5,10}$/i;
/** What an HMC calls a machine of which it knows nothing but an address. */
const placeholder = "0000-BMC*";

export function listSystems(drafts: readonly Draft[], names: HmcNames): Directory {
  const systems = new Map<string, SystemDraft>();
  const note = (draft: Draft, key: string, name: string | undefined, address: string | undefined): void => {
    const system = systems.get(key) ?? { key, names: new Set(), addresses: new Set(), hmcs: new Set() };
    if (name !== undefined) system.names.add(name);
    if (address !== undefined && /^[\d.:a-f]{7,45}$/i.test(address)) system.addresses.add(address);
    if (draft.segment.host !== undefined) system.hmcs.add(names.nameOf(draft.segment.host));
    systems.set(key, system);
  };
  for (const draft of drafts) {
    for (const row of recordsWith(draft, lssyscfgSys)) {
      const [model, serial] = [row.get("type_model"), row.get("serial_num")];
      if (model !== undefined && serial !== undefined)
        note(draft, `${model}*${serial}`, row.get("name"), row.get("ipaddr"));
    }
    for (const row of recordsWith(draft, lssysconn)) {
      const key = row.get("type_model_serial_num") ?? "";
      if (row.get("resource_type") !== "frame" && machine.test(key) && !key.startsWith(placeholder))
        note(draft, key, undefined, row.get("ipaddr"));
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
  const listed = new Map<string, KnownSystem[]>();
  for (const system of systems.values()) for (const host of system.hmcs) add(listed, host, system);
  return { systems: [...systems.values()], systemsNamed, systemsOf: (host) => listed.get(host) ?? [] };
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

/** `9009-42A*78A1F30` is also written with `_` or `-` in file names, as the HMC's default system name, and as a location code. */
function spellings(system: KnownSystem): Set<string> {
  const [model = "", serial = ""] = system.key.split("*");
  const location = `U${model.replace("-", ".")}.${serial}`;
  const all = [...system.names, ...system.addresses, system.key, serial, `Server-${model}-SN${serial}`, location];
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
  const reached = reachedBy(drafts, systemOf);
  for (const [key, vios] of known) {
    const aliases = reached.get(`${vios.system}/${vios.id}`);
    if (aliases !== undefined) known.set(key, { ...vios, aliases });
  }
  const unsure = [...others].filter(([key]) => !known.has(key) && !clients.has(key)).map(([, other]) => other);
  return { known: [...known.values()], others: unsure };
}

/** Host names and addresses of partitions, by system and id, as the HMC's monitoring has them. */
function reachedBy(
  drafts: readonly Draft[],
  systemOf: (draft: Draft) => string | undefined,
): ReadonlyMap<string, ReadonlySet<string>> {
  const reached = new Map<string, Set<string>>();
  const note = (key: string, texts: readonly (string | undefined)[]): void => {
    const known = reached.get(key) ?? new Set();
    for (const text of texts) if (text !== undefined && text !== "") known.add(text);
    if (known.size > 0) reached.set(key, known);
  };
  for (const draft of drafts) {
    for (const { system, lparId, hostname, ipaddr } of recordsWith(draft, lspartitionDlpar))
      note(`${system}/${lparId}`, [hostname, ipaddr]);
    const system = systemOf(draft);
    if (system === undefined) continue;
    for (const row of recordsWith(draft, lssyscfgLpar))
      note(`${system}/${Number(row.get("lpar_id"))}`, [row.get("rmc_ipaddr")]);
  }
  return reached;
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

import { lssyscfgLpar } from "../parse/hmc/lssyscfg-lpar.ts";
import { lssyscfgSys } from "../parse/hmc/lssyscfg-sys.ts";
import type { ParsedRecord, Parser } from "../parse/parser.ts";
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
  /** Keys of the systems that a text may name: by user-defined name, type-model*serial, or the HMC's default name. */
  readonly systemsNamed: (text: string) => readonly KnownSystem[];
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
  const byText = new Map<string, KnownSystem[]>();
  for (const system of systems.values()) {
    for (const text of spellings(system)) byText.set(text, [...(byText.get(text) ?? []), system]);
  }
  return { systems: [...systems.values()], systemsNamed: (text) => byText.get(text.toLowerCase()) ?? [] };
}

/** `9009-42A*78A1F30` is also written with `_` or `-` in file names, and as the HMC's default system name. */
function spellings(system: KnownSystem): Set<string> {
  const [model = "", serial = ""] = system.key.split("*");
  const all = [...system.names, system.key, `${model}_${serial}`, `${model}-${serial}`, `Server-${model}-SN${serial}`];
  return new Set(all.map((text) => text.toLowerCase()));
}

/** The Virtual I/O Servers of the partition listings, each listing with the system that it was found to belong to. */
export function listVios(drafts: readonly Draft[], systemOf: (draft: Draft) => string | undefined): KnownVios[] {
  const found = new Map<string, KnownVios>();
  for (const draft of drafts) {
    const system = systemOf(draft);
    if (system === undefined) continue;
    for (const row of recordsWith(draft, lssyscfgLpar)) {
      const name = row.get("name");
      const id = Number(row.get("lpar_id"));
      if (row.get("lpar_env") !== "vioserver" || name === undefined || !Number.isInteger(id)) continue;
      found.set(`${system}/${id}/${name}`, { system, id, name });
    }
  }
  return [...found.values()];
}

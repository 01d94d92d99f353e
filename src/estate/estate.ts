import { lssyscfgSys } from "../parse/hmc/lssyscfg-sys.ts";
import { compareNames } from "../capture/order.ts";
import { recordsOf, type ReadCapture } from "../parse/read-capture.ts";
import { indexListings, type Listings } from "./listings.ts";
import { System } from "./system.ts";

/** All managed systems that captures speak of. */
export interface Estate {
  readonly systems: readonly System[];
  readonly system: (key: string) => System | undefined;
  /** Systems that a person may mean: by name, serial number, or `TTTT-MMM*SERIAL`. */
  readonly named: (text: string) => readonly System[];
}

/**
 * Joins captures into systems. Partitions, adapters and disks are read when they are asked for. `naming` are captures that
 * say who exists and what the names are, but are not evidence, because they are too old.
 */
export function buildEstate(captures: readonly ReadCapture[], naming: readonly ReadCapture[] = captures): Estate {
  const listings = indexListings(captures);
  const index = naming === captures ? listings : indexListings(naming);
  const names = systemNames(naming, index);
  const shared = new Map<string, number>();
  for (const own of names.values()) for (const name of own) shared.set(name, (shared.get(name) ?? 0) + 1);
  const systems = [...names].map(([key, own]) => {
    const [name] = own;
    const ownNames = [...own].filter((text) => shared.get(text) === 1);
    const label = name !== undefined && ownNames.includes(name) ? name : key;
    return new System({ key, names: [...own], label, ownNames }, listings, index);
  });
  systems.sort((a, b) => compareNames(a.label, b.label));
  const byKey = new Map(systems.map((system) => [system.key, system]));
  const byName = new Map<string, System[]>();
  for (const system of systems) {
    const texts = [system.key, system.key.split("*")[1] ?? "", ...system.names];
    for (const text of new Set(texts.map((name) => name.toLowerCase())))
      byName.set(text, [...(byName.get(text) ?? []), system]);
  }
  return {
    systems,
    system: (key) => byKey.get(key),
    named: (text) => byName.get(text.toLowerCase()) ?? [],
  };
}

function systemNames(captures: readonly ReadCapture[], listings: Listings): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  for (const capture of listings.all(lssyscfgSys)) {
    for (const row of recordsOf(capture, lssyscfgSys) ?? []) {
      const [model, serial, name] = [row.get("type_model"), row.get("serial_num"), row.get("name")];
      if (model === undefined || serial === undefined) continue;
      const key = `${model}*${serial}`;
      const own = names.get(key) ?? new Set<string>();
      if (name !== undefined) own.add(name);
      names.set(key, own);
    }
  }
  for (const { system } of captures) if (system !== undefined && !names.has(system)) names.set(system, new Set());
  return names;
}

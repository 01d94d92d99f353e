import type { Origin } from "../capture/capture.ts";
import { known, mapFact, unknown, type Fact, type ListFact } from "../capture/fact.ts";
import type { Need } from "../capture/need.ts";
import { lsdevAdapter } from "../parse/client/lsdev-adapter.ts";
import { lslpp } from "../parse/client/lslpp.ts";
import { lssyscfgLpar } from "../parse/hmc/lssyscfg-lpar.ts";
import type { ParsedRecord, Parser } from "../parse/parser.ts";
import { recordsOf, type ReadCapture } from "../parse/read-capture.ts";
import { listElements, said } from "./elements.ts";
import type { Listings } from "./listings.ts";
import type { Partition } from "./partition.ts";
import { originOf } from "./readings.ts";

/** A network or storage adapter as AIX sees it. */
interface AixAdapter {
  readonly origin: Origin;
  readonly name: string;
  /** False for one that is defined only. */
  readonly isAvailable: Fact<boolean>;
  /** `Virtual I/O Ethernet Adapter (l-lan)` */
  readonly description: Fact<string>;
}

/** A fileset that is installed in AIX. */
interface AixFileset {
  readonly origin: Origin;
  readonly name: string;
}

/** A command that is typed in the operating system of a partition. */
export function needClient(parser: Parser, { label, system }: Partition): Need {
  return { command: parser.command, canonical: parser.command, kind: "client", host: label, system: system.key };
}

/**
 * Captures of the operating system of a partition: of the host that has the partition's name, with or without a domain. A
 * name that partitions of several systems have tells none of them.
 */
export function clientCaptures<R extends ParsedRecord>(
  parser: Parser<R>,
  partition: Partition,
): readonly ReadCapture[] {
  const { name, listings, system } = partition;
  const all = listings.all(parser);
  if (all.length === 0 || name.state !== "known") return [];
  const own = name.value.toLowerCase();
  const isOwn = (host: string): boolean => host.toLowerCase() === own || host.toLowerCase().startsWith(`${own}.`);
  const captures = all.filter(({ host }) => host !== undefined && isOwn(host));
  const hasNamesake = [...(systemsByName(listings).get(name.value) ?? [])].some((key) => key !== system.key);
  return hasNamesake ? [] : captures;
}

const named = new WeakMap<Listings, ReadonlyMap<string, ReadonlySet<string | undefined>>>();

/** The systems that have a partition of a name; each set of listings is searched once. */
function systemsByName(listings: Listings): ReadonlyMap<string, ReadonlySet<string | undefined>> {
  const known = named.get(listings);
  if (known !== undefined) return known;
  const systems = new Map<string, Set<string | undefined>>();
  for (const capture of listings.all(lssyscfgLpar)) {
    for (const row of recordsOf(capture, lssyscfgLpar) ?? []) {
      const name = row.get("name");
      if (name !== undefined) systems.set(name, (systems.get(name) ?? new Set()).add(capture.system));
    }
  }
  named.set(listings, systems);
  return systems;
}

/** The adapters that AIX has: `lsdev -Cc adapter`. */
export function aixAdapters(partition: Partition): ListFact<AixAdapter> {
  const needs = [needClient(lsdevAdapter, partition)];
  const read = (capture: ReadCapture) =>
    (recordsOf(capture, lsdevAdapter) ?? []).map((device) => {
      const origin = originOf(capture, device);
      const fact = (value: string | undefined): Fact<string> =>
        value === undefined ? unknown(needs) : known(value, [origin]);
      const isAvailable = mapFact(fact(device.status), (status) => status === "Available");
      const item = { origin, name: device.name, isAvailable, description: fact(device.description) };
      return { key: device.name, item, says: () => ({ isAvailable: said(isAvailable) }) };
    });
  return listElements(clientCaptures(lsdevAdapter, partition), read, needs);
}

/** The filesets that are installed in AIX: `lslpp -L`. */
export function aixFilesets(partition: Partition): ListFact<AixFileset> {
  const needs = [needClient(lslpp, partition)];
  const read = (capture: ReadCapture) =>
    (recordsOf(capture, lslpp) ?? []).map((record) => {
      const item = { origin: originOf(capture, record), name: record.fileset };
      return { key: record.fileset, item };
    });
  return listElements(clientCaptures(lslpp, partition), read, needs);
}

import type { Origin } from "../capture/capture.ts";
import { known, mapFact, openList, unknown, wholeList, type Fact, type ListFact } from "../capture/fact.ts";
import { recordsOf, type ReadCapture } from "../parse/read-capture.ts";
import type { EthernetAdapter } from "../parse/text/ethernet-statistics.ts";
import { entstat } from "../parse/vios/entstat.ts";
import { lsdev } from "../parse/vios/lsdev.ts";
import { lsmapNet } from "../parse/vios/lsmap-net.ts";
import { needVios } from "./needs.ts";
import { current, originOf } from "./readings.ts";
import { slotOf, type Vios } from "./vios.ts";

/** A Shared Ethernet Adapter and the adapter that carries its traffic out of the system. */
export interface SharedEthernet {
  readonly name: string;
  readonly backing: Fact<string>;
}

/** A physical port, or an aggregation of several. */
export interface Uplink {
  readonly isAggregation: Fact<boolean>;
  readonly ports: ListFact<{ readonly origin: Origin; readonly name: string }>;
}

/** The Shared Ethernet Adapter of the trunk adapter in a slot; `null` where it is in none. */
export function sharedEthernetAt(vios: Vios, slot: string): Fact<SharedEthernet | null> {
  const needs = [needVios(lsmapNet, vios)];
  for (const capture of current(capturesOf(vios, lsmapNet))) {
    const map = recordsOf(capture, lsmapNet)?.find(({ physloc }) => slotOf(physloc) === slot);
    if (map === undefined) continue;
    const origins = [originOf(capture, map)];
    if (map.sea === undefined) return known(null, origins);
    const backing = map.backing === undefined ? unknown(needs) : known(map.backing, origins);
    return known({ name: map.sea, backing }, origins);
  }
  return unknown(needs);
}

/** What stands behind the adapter that backs a Shared Ethernet Adapter. */
export function uplinkOf(vios: Vios, sea: string, device: string): Uplink {
  const needs = [needVios(entstat, vios, sea)];
  for (const capture of current(capturesOf(vios, entstat))) {
    const adapters = recordsOf(capture, entstat) ?? [];
    const at = adapters.findIndex((adapter) => adapter.device === device);
    const adapter = adapters[at];
    if (adapter?.deviceType === undefined) continue;
    const origins = [originOf(capture, { line: adapter.line })];
    const alone = { origin: originOf(capture, { line: adapter.line }), name: device };
    if (!isAggregation(adapter.deviceType))
      return { isAggregation: known(false, origins), ports: wholeList([alone], origins) };
    return { isAggregation: known(true, origins), ports: members(capture, adapters.slice(at + 1), origins) };
  }
  const described = mapFact(describe(vios, device), isAggregation);
  const isPort = described.state === "known" && !described.value;
  const [origin] = described.state === "known" ? described.origins : [];
  const ports =
    isPort && origin !== undefined
      ? wholeList([{ origin, name: device }], described.origins)
      : openList([], [], unknown(needs));
  return { isAggregation: described.state === "known" ? described : unknown(needs), ports };
}

function isAggregation(description: string): boolean {
  return /EtherChannel|Link Aggregation/i.test(description);
}

/** The ports of an aggregation follow it; what follows them has a role in the shared adapter. A cut report may lack some. */
function members(
  capture: ReadCapture,
  following: readonly EthernetAdapter[],
  origins: readonly Origin[],
): Uplink["ports"] {
  const end = following.findIndex(({ role }) => role !== undefined);
  const own = end === -1 ? following : following.slice(0, end);
  const ports = own.map((adapter) => ({ origin: originOf(capture, { line: adapter.line }), name: adapter.device }));
  return capture.status === "parsed" ? wholeList(ports, origins) : openList(ports, origins, unknown([]));
}

/** What `lsdev` calls a device. */
function describe(vios: Vios, device: string): Fact<string> {
  for (const capture of current(capturesOf(vios, lsdev))) {
    const found = recordsOf(capture, lsdev)?.find(({ name }) => name === device);
    if (found?.description !== undefined) return known(found.description, [originOf(capture, found)]);
  }
  return unknown([]);
}

function capturesOf(
  { listings, system, partition }: Vios,
  parser: Parameters<Vios["listings"]["ofVios"]>[0],
): readonly ReadCapture[] {
  return listings.ofVios(parser, system.key, partition.id);
}

import type { Origin } from "../capture/capture.ts";
import { mapFact, openList, wholeList, type Fact, type ListFact } from "../capture/fact.ts";
import { readCommandLine } from "../parse/command-line.ts";
import { recordsOf, type ReadCapture } from "../parse/read-capture.ts";
import type { EthernetAdapter } from "../parse/text/ethernet-statistics.ts";
import { entstat } from "../parse/vios/entstat.ts";
import { lsdev } from "../parse/vios/lsdev.ts";
import { lsmapNet, type SharedEthernetMap } from "../parse/vios/lsmap-net.ts";
import { listElements, type Element } from "./elements.ts";
import { needVios } from "./needs.ts";
import { current, isOlder, isWhole, originOf, reading, settle, type Reading } from "./readings.ts";
import { slotOf, type Vios } from "./vios.ts";

/** A Shared Ethernet Adapter and the adapter that carries its traffic out of the system. */
export interface SharedEthernet {
  readonly name: string;
  readonly backing: Fact<string>;
}

/** A physical port, or an aggregation of several. */
export interface Uplink {
  readonly isAggregation: Fact<boolean>;
  readonly ports: ListFact<Port>;
}

interface Port {
  readonly origin: Origin;
  readonly name: string;
}

/** The Shared Ethernet Adapter of the trunk adapter in a slot; `null` where it is in none. */
export function sharedEthernetAt(vios: Vios, slot: string): Fact<SharedEthernet | null> {
  const needs = [needVios(lsmapNet, vios)];
  const captures = capturesOf(vios, lsmapNet);
  const whole = current(captures.filter(isWhole));
  const maps = captures.flatMap((capture) => {
    const map = recordsOf(capture, lsmapNet)?.find(({ physloc }) => slotOf(physloc) === slot);
    return map === undefined || isOlder(capture, whole) || !tellsBridge(capture, map) ? [] : [{ capture, map }];
  });
  const name = settle(
    maps.map(({ capture, map }) => reading(capture, map, map.sea ?? "")),
    needs,
  );
  const backed = maps.flatMap(({ capture, map: { sea, backing, ...at } }) =>
    backing === undefined || name.state !== "known" || sea !== name.value ? [] : [reading(capture, at, backing)],
  );
  return mapFact(name, (sea) => (sea === "" ? null : { name: sea, backing: settle(backed, needs) }));
}

/** A block that is cut, or shows chosen fields, may lack the Shared Ethernet Adapter that there is. */
function tellsBridge(capture: ReadCapture, { sea }: SharedEthernetMap): boolean {
  const isChosen = readCommandLine(capture.commandLine ?? "")?.options.has("-field") === true;
  return sea !== undefined || (capture.status === "parsed" && !isChosen);
}

/** What stands behind the adapter that backs a Shared Ethernet Adapter. */
export function uplinkOf(vios: Vios, sea: string, device: string): Uplink {
  const needs = [needVios(entstat, vios, sea)];
  const reports = capturesOf(vios, entstat).flatMap((capture) => {
    const adapters = recordsOf(capture, entstat) ?? [];
    const at = adapters.findIndex((adapter) => adapter.device === device && adapter.deviceType !== undefined);
    const [adapter, ...following] = at === -1 ? [] : adapters.slice(at);
    return adapter === undefined ? [] : [{ capture, adapter, following }];
  });
  const seen = reports.map(({ capture, adapter: { line, deviceType = "" } }) =>
    reading(capture, { line }, isAggregation(deviceType)),
  );
  const described = settle(seen.length > 0 ? seen : descriptions(vios, device), needs);
  if (described.state !== "known") return { isAggregation: described, ports: openList([], [], described) };
  const [origin = { capture: 0, line: 0 }] = described.origins;
  if (!described.value) return { isAggregation: described, ports: wholeList([{ origin, name: device }], [origin]) };
  const byCapture = new Map(reports.map((report) => [report.capture, report]));
  const read = (capture: ReadCapture): readonly Element<Port>[] => {
    const report = byCapture.get(capture);
    return report === undefined ? [] : membersOf(report).map((item) => ({ key: item.name, item }));
  };
  const isAll = (capture: ReadCapture): boolean => {
    const report = byCapture.get(capture);
    return isWhole(capture) && report !== undefined && showsAll(report);
  };
  return { isAggregation: described, ports: listElements([...byCapture.keys()], read, needs, { isAll }) };
}

function isAggregation(description: string): boolean {
  return /EtherChannel|Link Aggregation/i.test(description);
}

interface Report {
  readonly capture: ReadCapture;
  readonly adapter: EthernetAdapter;
  readonly following: readonly EthernetAdapter[];
}

/** The ports of an aggregation follow it; what follows them has a role in the shared adapter. */
function membersOf({ capture, following }: Report): readonly Port[] {
  const end = following.findIndex(({ role }) => role !== undefined);
  const own = end === -1 ? following : following.slice(0, end);
  return own.map(({ device, line }) => ({ origin: originOf(capture, { line }), name: device }));
}

/** A report that was cut shows fewer ports than the aggregation counts. */
function showsAll(report: Report): boolean {
  const { value = "1" } = report.adapter.statistics.find(({ name }) => name === "Number of adapters") ?? {};
  return membersOf(report).length >= Number(value);
}

/** What `lsdev` calls a device. */
function descriptions(vios: Vios, device: string): readonly Reading<boolean>[] {
  return capturesOf(vios, lsdev).flatMap((capture) => {
    const found = recordsOf(capture, lsdev)?.find(({ name }) => name === device);
    return found?.description === undefined ? [] : [reading(capture, found, isAggregation(found.description))];
  });
}

function capturesOf(
  { listings, system, partition }: Vios,
  parser: Parameters<Vios["listings"]["ofVios"]>[0],
): readonly ReadCapture[] {
  return listings.ofVios(parser, system.key, partition.id);
}

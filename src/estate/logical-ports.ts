import type { Origin } from "../capture/capture.ts";
import { known, mapFact, openList, unknown, wholeList, type Fact, type ListFact } from "../capture/fact.ts";
import { lshwresSriovLogport, type LogicalPortAttribute } from "../parse/hmc/lshwres-sriov-logport.ts";
import { lssyscfgProf } from "../parse/hmc/lssyscfg-prof.ts";
import { recordsOf, type ReadCapture } from "../parse/read-capture.ts";
import type { AttributeRow } from "../parse/text/attribute-rows.ts";
import { splitList } from "../parse/text/delimited.ts";
import { listElements, said, type Element } from "./elements.ts";
import { hmcOlderThan } from "./hmc-level.ts";
import { hasOrphans, rowsOf } from "./listings.ts";
import { needHmc } from "./needs.ts";
import { mayBeCut } from "./partition-lists.ts";
import type { Partition } from "./partition.ts";
import { flag, isWhole, originOf } from "./readings.ts";
import type { System } from "./system.ts";

/** An SR-IOV logical port for Ethernet that a partition owns itself, or that its profile asks for. */
export interface LogicalPort {
  readonly origin: Origin;
  /** Its DRC index. */
  readonly id: string;
  readonly adapter: string;
  readonly location: string;
  /** Hybrid Network Virtualization: the port has a backup and is made anew on the destination. */
  readonly migratable: Fact<boolean>;
}

/** Somebody listed a logical port of the system. */
export function showsLogicalPorts(system: System): boolean {
  const captures = system.listings.ofSystem(lshwresSriovLogport, system.key);
  return captures.some((capture) => (recordsOf(capture, lshwresSriovLogport) ?? []).length > 0);
}

/** The logical ports of a partition as it is now; those behind virtual NICs are of their Virtual I/O Servers. */
export function logicalPorts(partition: Partition): ListFact<LogicalPort> {
  return partition.once(readLogicalPorts);
}

function readLogicalPorts(partition: Partition): ListFact<LogicalPort> {
  const { listings, system } = partition;
  const captures = listings.ofSystem(lshwresSriovLogport, system.key);
  const read = (capture: ReadCapture): readonly Element<LogicalPort>[] =>
    rowsOf(capture, lshwresSriovLogport, partition.id)
      .filter((row) => isEthernet(row) && row.get("is_vnic_backing_device") !== "1")
      .map((row) => {
        const item = logicalPort(partition, capture, row);
        return { key: item.id, item, says: () => ({ migratable: said(item.migratable) }) };
      });
  const isAll = (capture: ReadCapture): boolean =>
    isWhole(capture) &&
    !hasOrphans(capture, lshwresSriovLogport) &&
    (recordsOf(capture, lshwresSriovLogport) ?? []).every(isEthernet);
  const asked = mayBeCut(captures, partition, lshwresSriovLogport) ? profilePorts(partition).items : [];
  const expected = asked.map(({ id, origin }) => ({ key: id, origin }));
  return listElements(captures, read, [needHmc(lshwresSriovLogport, system)], { expected, isAll });
}

/** The logical ports that the profile asks for. */
export function profilePorts(partition: Partition): ListFact<LogicalPort> {
  const needs = [needHmc(lssyscfgProf, partition.system)];
  const asked = partition.profileAttribute("sriov_eth_logical_ports");
  const [origin] = asked.state === "known" ? asked.origins : [];
  if (asked.state !== "known" || origin === undefined)
    return openList([], [], asked.state === "known" ? unknown(needs) : asked);
  if (asked.value === "none" || asked.value === "") return wholeList([], asked.origins);
  const ports = splitList(asked.value).map((element) => profilePort(partition, element, origin));
  const read = ports.filter((port) => port !== undefined);
  return read.length === ports.length ? wholeList(read, asked.origins) : openList(read, asked.origins, unknown(needs));
}

/** A level of RoCE or of ports that nobody owns lists other types. */
function isEthernet(row: AttributeRow<LogicalPortAttribute>): boolean {
  return (row.get("logical_port_type") ?? "eth") === "eth";
}

function logicalPort(partition: Partition, capture: ReadCapture, row: AttributeRow<LogicalPortAttribute>): LogicalPort {
  const origin = originOf(capture, row);
  return {
    origin,
    id: row.get("logical_port_id") ?? "?",
    adapter: row.get("adapter_id") ?? "?",
    location: row.get("location_code") ?? "?",
    migratable: migratable(partition, row.get("migratable"), { ...origin, field: "migratable" }, [capture]),
  };
}

/** `config_id=0:adapter_id=1:logical_port_id=27004002:migratable=1`: properties in any order. */
function profilePort(partition: Partition, element: string, origin: Origin): LogicalPort | undefined {
  const properties = new Map(element.split(":").map((text) => [text.split("=")[0]?.trim() ?? "", text.split("=")[1]]));
  const [id, adapter] = [properties.get("logical_port_id"), properties.get("adapter_id")];
  if (id === undefined || adapter === undefined) return undefined;
  const captures = partition.listings.ofSystem(lssyscfgProf, partition.system.key);
  return {
    ...{ origin, id, adapter, location: "?" },
    migratable: migratable(partition, properties.get("migratable"), origin, captures),
  };
}

/** HMCs before V9R2.950 have no migratable ports and print no such attribute (HNV needs that level). */
function migratable(
  { listings, system }: Partition,
  value: string | undefined,
  origin: Origin,
  [printed]: readonly ReadCapture[],
): Fact<boolean> {
  const needs = [needHmc(lshwresSriovLogport, system)];
  if (value === "null") return known(false, [origin]);
  if (value !== undefined) return mapFact(known(value, [origin]), flag, needs);
  if (printed === undefined) return unknown(needs);
  const older = hmcOlderThan(listings, printed, [9, 2, 950]);
  if (older.state === "unknown") return unknown([...needs, ...older.needs]);
  return older.state === "known" && older.value ? known(false, [origin, ...older.origins]) : unknown(needs);
}

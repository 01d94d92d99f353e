import {
  openList,
  unknown,
  wholeList,
  type Conflict,
  type Fact,
  type ListFact,
  type Unknown,
} from "../capture/fact.ts";
import type { Need } from "../capture/need.ts";
import { fabricOf, portWwpn, storagePorts, type Fabric, type StoragePort } from "../estate/fabrics.ts";
import { fibreChannelPaths, type FibreChannelPath } from "../estate/fibre-channel-paths.ts";
import type { Partition } from "../estate/partition.ts";
import type { System } from "../estate/system.ts";
import type { Vios } from "../estate/vios.ts";
import { addGap, addRest, isGap } from "./gaps.ts";
import { addEdge, addNode, ids, type Topology } from "./graph.ts";
import { addVios } from "./systems.ts";

const adapter = "virtual Fibre Channel";

/** Client adapter → server adapter → physical port → fabric → storage ports. */
export function addFibreChannel(graph: Topology, partition: Partition, from: string): void {
  const list = fibreChannelPaths(partition);
  for (const path of list.items) addPath(graph, partition, from, path);
  addRest(graph, from, adapter, "virtual Fibre Channel client adapters", list);
}

function addPath(graph: Topology, partition: Partition, from: string, path: FibreChannelPath): void {
  const { client, vios, origin } = path;
  const wwpns = client.wwpns.state === "known" ? client.wwpns.value : [];
  const { items: targets, rest } = targetsOf(partition, client.wwpns);
  const id = addNode(graph, ids.client(partition.key, client.slot, adapter), {
    kind: "client adapter",
    adapter,
    label: `C${client.slot}`,
    note: wwpns.join(" "),
    slot: client.slot,
    origins: [origin],
    partition: partition.key,
    system: partition.system.key,
    targets: [...new Set(targets.map(({ wwpn }) => ids.storagePort(wwpn)))],
    ...(rest.state === "none" ? {} : { moreTargets: rest }),
    things: [
      `virtual Fibre Channel adapter in slot ${client.slot}`,
      `server of virtual Fibre Channel slot ${client.slot}`,
    ],
  });
  addEdge(graph, from, id, { kind: "holds", origins: [origin] });
  if (isGap(vios)) addGap(graph, id, adapter, "Virtual I/O Server", vios);
  else addServer(graph, partition, id, path, vios.value);
}

function addServer(graph: Topology, partition: Partition, id: string, path: FibreChannelPath, vios: Vios): void {
  const { client, host, port } = path;
  const owner = addVios(graph, vios);
  if (isGap(client.serverSlot)) {
    addGap(graph, id, adapter, `server adapter on ${vios.label}`, client.serverSlot);
    return;
  }
  const slot = client.serverSlot.value;
  const origins = host.state === "known" ? host.origins : client.serverSlot.origins;
  const server = addNode(graph, ids.server(vios.partition.key, slot), {
    kind: "server adapter",
    adapter,
    label: host.state === "known" ? host.value.name : adapter,
    note: `C${slot}`,
    slot,
    origins,
    system: vios.system.key,
    vios: owner,
  });
  addEdge(graph, owner, server, { kind: "holds", origins: client.serverSlot.origins });
  addEdge(graph, id, server, { kind: "path", adapter, origins: client.serverSlot.origins });
  if (isGap(port)) addGap(graph, server, adapter, "physical port", port);
  else if (port.value !== "") {
    const physical = addPort(graph, vios, port.value, host.state === "known" ? host.value.fcPhysloc : undefined, port);
    addEdge(graph, server, physical, { kind: "path", adapter, origins: port.origins });
    addFabricOf(graph, physical, vios, port.value);
    addStorage(graph, targetsOf(partition, client.wwpns).items);
  }
}

/** A physical port of a Virtual I/O Server, `fcs0`. */
export function addPort(
  graph: Topology,
  vios: Vios,
  name: string,
  location: string | undefined,
  shown: Fact<unknown>,
): string {
  const owner = addVios(graph, vios);
  const origins = shown.state === "known" ? shown.origins : [];
  const id = addNode(graph, ids.device(vios.partition.key, name), {
    kind: "Fibre Channel port",
    label: name,
    ...(location === undefined ? {} : { note: location }),
    origins,
    system: vios.system.key,
    vios: owner,
  });
  addEdge(graph, owner, id, { kind: "holds", origins });
  return id;
}

export function addFabricOf(graph: Topology, port: string, vios: Vios, name: string): void {
  const fabric = fabricOfPort(vios, name);
  if (isGap(fabric)) addGap(graph, port, adapter, "fabric", fabric);
  else addEdge(graph, port, addFabric(graph, fabric.value), { kind: "path", adapter, origins: fabric.origins });
}

const portFabrics = new WeakMap<Vios, Map<string, Fact<Fabric>>>();

/** The fabric of a port: that of its own WWPN, else that of the clients whose data goes through it. */
export function fabricOfPort(vios: Vios, name: string): Fact<Fabric> {
  const known = portFabrics.get(vios) ?? new Map<string, Fact<Fabric>>();
  portFabrics.set(vios, known);
  const fabric = known.get(name) ?? findFabric(vios, name);
  known.set(name, fabric);
  return fabric;
}

function findFabric(vios: Vios, name: string): Fact<Fabric> {
  const own = portWwpn(vios, name);
  const byPort: Fact<Fabric> = own.state === "known" ? fabricOf(vios.listings, own.value) : noValue(own);
  if (byPort.state === "known") return { ...byPort, origins: [...byPort.origins, ...originsOf(own)] };
  if (byPort.state === "conflict") return byPort;
  return fabricOfClients(vios, name) ?? byPort;
}

/** Readings of something else tell no fabric. */
function noValue(gap: Unknown | Conflict): Fact<Fabric> {
  return gap.state === "unknown" ? gap : { ...gap, readings: [] };
}

/** Clients of one port are in one fabric: where captures say otherwise, nobody knows in which. */
function fabricOfClients(vios: Vios, name: string): Fact<Fabric> | undefined {
  const pairs = clientsOf(vios).get(name) ?? [];
  const facts = pairs.map((pair) => fabricOfPair(vios, pair)).filter((fact) => fact.state === "known");
  const [first] = facts;
  if (first === undefined) return undefined;
  const keys = new Set(facts.map(({ value }) => value.key));
  if (keys.size === 1) return first;
  const readings = facts.map(({ value, origins }) => ({ value, origins }));
  return { state: "conflict", readings, needs: portNeeds(vios, name) };
}

function portNeeds(vios: Vios, name: string): readonly Need[] {
  const own = portWwpn(vios, name);
  const found = own.state === "known" ? fabricOf(vios.listings, own.value) : own;
  return found.state === "known" ? [] : found.needs;
}

type Pair = readonly string[];
type PairsByPort = Map<string, Pair[]>;
const clientPairs = new WeakMap<System, ReadonlyMap<Vios, PairsByPort>>();

/** WWPN pairs by the physical port that their server adapter is mapped to. */
function clientsOf(vios: Vios): ReadonlyMap<string, readonly Pair[]> {
  const pairs = clientPairs.get(vios.system) ?? pairsOf(vios.system);
  clientPairs.set(vios.system, pairs);
  return pairs.get(vios) ?? new Map<string, Pair[]>();
}

function pairsOf(system: System): ReadonlyMap<Vios, PairsByPort> {
  const pairs = new Map<Vios, PairsByPort>();
  for (const partition of system.partitions.items) {
    for (const { vios, port, client } of fibreChannelPaths(partition).items) {
      if (vios.state !== "known" || port.state !== "known" || client.wwpns.state !== "known") continue;
      const ports = pairs.get(vios.value) ?? new Map<string, Pair[]>();
      pairs.set(vios.value, ports);
      const own = ports.get(port.value);
      if (own === undefined) ports.set(port.value, [client.wwpns.value]);
      else own.push(client.wwpns.value);
    }
  }
  return pairs;
}

/** The fabric that a client is in. */
export function fabricOfPair(vios: Vios, pair: Pair): Fact<Fabric> {
  const facts = pair.map((wwpn) => fabricOf(vios.listings, wwpn));
  return facts.find(({ state }) => state === "known") ?? facts[0] ?? unknown([]);
}

function originsOf(fact: Fact<unknown>): readonly { capture: number; line: number }[] {
  return fact.state === "known" ? fact.origins : [];
}

function addFabric(graph: Topology, { key, label, origins }: Fabric): string {
  return addNode(graph, ids.fabric(key), { kind: "fabric", label, origins });
}

/** Storage ports hang on their fabric; which of them an adapter reaches, the adapter says itself. */
function addStorage(graph: Topology, targets: readonly StoragePort[]): void {
  for (const { wwpn, name, fabric, origin } of targets) {
    const id = addNode(graph, ids.storagePort(wwpn), {
      kind: "target port",
      label: name ?? wwpn,
      note: wwpn,
      origins: [origin],
    });
    const edge = { kind: "path", adapter, origins: [origin] } as const;
    if (graph.hasNode(ids.fabric(fabric.key))) addEdge(graph, ids.fabric(fabric.key), id, edge);
  }
}

/** The storage ports of a pair. Of a WWPN that no switch ever saw nothing is missing where the other one is zoned. */
function targetsOf({ listings }: Partition, pair: Fact<Pair>): ListFact<StoragePort> {
  if (isGap(pair)) return openList([], [], pair);
  const lists = pair.value.map((wwpn) => storagePorts(listings, wwpn));
  const seen = lists.filter(({ items, rest }) => items.length > 0 || rest.state === "none");
  const used = seen.length > 0 ? seen : lists;
  const items = used.flatMap((list) => list.items);
  const origins = used.flatMap((list) => list.origins);
  const gaps = used.flatMap(({ rest }) => (rest.state === "none" ? [] : [rest]));
  const [first] = pair.value.length === 0 ? [unknown([])] : gaps;
  if (first === undefined) return wholeList(items, origins);
  const torn = gaps.find(({ state }) => state === "conflict");
  return openList(items, origins, { ...(torn ?? first), needs: gaps.flatMap(({ needs }) => needs) });
}

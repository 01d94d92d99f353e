import { fabricOf, portWwpn, storagePorts, type Fabric } from "../estate/fabrics.ts";
import { fibreChannelPaths, type FibreChannelPath } from "../estate/fibre-channel-paths.ts";
import type { Fact } from "../capture/fact.ts";
import type { Partition } from "../estate/partition.ts";
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
  const targets = wwpns.flatMap((wwpn) => storagePorts(partition.listings, wwpn).items.map((port) => port.wwpn));
  const id = addNode(graph, ids.client(partition.key, client.slot), {
    kind: "client adapter",
    adapter,
    label: `C${client.slot}`,
    note: wwpns.join(" "),
    slot: client.slot,
    origins: [origin],
    partition: partition.key,
    system: partition.system.key,
    targets: [...new Set(targets)].map(ids.storagePort),
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
    addFabricOf(graph, physical, vios, port.value, client.wwpns);
    addStorage(graph, partition, client.wwpns);
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

/** The fabric of a port: that of its own WWPN, else that at which a client is logged in through it. */
export function addFabricOf(
  graph: Topology,
  port: string,
  vios: Vios,
  name: string,
  through?: Fact<readonly string[]>,
): void {
  const fabric = fabricOfPort(vios, name, through);
  if (isGap(fabric)) addGap(graph, port, adapter, "fabric", fabric);
  else addEdge(graph, port, addFabric(graph, fabric.value), { kind: "path", adapter, origins: fabric.origins });
}

export function fabricOfPort(vios: Vios, name: string, through?: Fact<readonly string[]>): Fact<Fabric> {
  const own = portWwpn(vios, name);
  const byPort = own.state === "known" ? fabricOf(vios.listings, own.value) : undefined;
  if (byPort?.state === "known") return { ...byPort, origins: [...byPort.origins, ...originsOf(own)] };
  return fabricOfPair(vios, through) ?? byPort ?? (own as Fact<never>);
}

function fabricOfPair(vios: Vios, pair?: Fact<readonly string[]>): Fact<Fabric> | undefined {
  if (pair?.state !== "known") return undefined;
  const facts = pair.value.map((wwpn) => fabricOf(vios.listings, wwpn));
  return facts.find(({ state }) => state === "known") ?? facts[0];
}

function originsOf(fact: Fact<unknown>): readonly { capture: number; line: number }[] {
  return fact.state === "known" ? fact.origins : [];
}

function addFabric(graph: Topology, { key, label, origins }: Fabric): string {
  return addNode(graph, ids.fabric(key), { kind: "fabric", label, origins });
}

/** Storage ports hang on their fabric; which of them an adapter reaches, the adapter says itself. */
function addStorage(graph: Topology, partition: Partition, pair: Fact<readonly string[]>): void {
  if (pair.state !== "known") return;
  for (const wwpn of pair.value) {
    for (const { wwpn: target, name, fabric, origin } of storagePorts(partition.listings, wwpn).items) {
      const id = addNode(graph, ids.storagePort(target), {
        kind: "target port",
        label: name ?? target,
        note: target,
        origins: [origin],
      });
      const edge = { kind: "path", adapter, origins: [origin] } as const;
      if (graph.hasNode(ids.fabric(fabric.key))) addEdge(graph, ids.fabric(fabric.key), id, edge);
    }
  }
}

import type { Origin } from "../capture/capture.ts";
import type { Partition } from "../estate/partition.ts";
import { virtualNics, type BackingDevice, type VirtualNic } from "../estate/virtual-nics.ts";
import { addGap, isGap } from "./gaps.ts";
import { addEdge, addNode, ids, type Topology } from "./graph.ts";
import { addVios } from "./systems.ts";

const adapter = "vNIC";

/**
 * Client adapter → server adapter of each backing device → port of the SR-IOV adapter. A listing that nobody made shows
 * nothing here: most partitions have no vNIC.
 */
export function addVirtualNics(graph: Topology, partition: Partition, from: string): void {
  for (const nic of virtualNics(partition).items) addNic(graph, partition, from, nic);
}

function addNic(graph: Topology, partition: Partition, from: string, { slot, origin, backing }: VirtualNic): void {
  const client = addNode(graph, ids.client(partition.key, slot, adapter), {
    kind: "client adapter",
    adapter,
    label: `C${slot}`,
    slot,
    origins: [origin],
    partition: partition.key,
    system: partition.system.key,
  });
  addEdge(graph, from, client, { kind: "holds", origins: [origin] });
  if (isGap(backing)) addGap(graph, client, adapter, "backing devices", backing);
  else for (const device of backing.value) addBacking(graph, partition, client, device, backing.origins);
}

function addBacking(
  graph: Topology,
  { system }: Partition,
  client: string,
  { viosId, adapter: sriov, port }: BackingDevice,
  origins: readonly Origin[],
): void {
  const vios = system.vios(viosId);
  const owner = addVios(graph, vios);
  const place = `SR-IOV ${sriov}, port ${port}`;
  const server = addNode(graph, ids.lender(client, vios.partition.key, place), {
    kind: "server adapter",
    adapter,
    label: "vNIC server",
    origins,
    system: system.key,
    vios: owner,
  });
  addEdge(graph, owner, server, { kind: "holds", origins });
  addEdge(graph, client, server, { kind: "path", adapter, origins });
  // The port is the hypervisor's: several servers can lend logical ports of one.
  const node = { kind: "Ethernet port", label: place, origins, system: system.key } as const;
  const physical = addNode(graph, ids.sriovPort(system.key, place), node);
  addEdge(graph, server, physical, { kind: "path", adapter, origins });
}

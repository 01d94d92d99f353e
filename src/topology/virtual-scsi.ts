import type { Partition } from "../estate/partition.ts";
import { servedAdapters, type ServedAdapter } from "../estate/scsi-hosting.ts";
import type { ServedTarget } from "../estate/virtual-disks.ts";
import { addBacking } from "./disks.ts";
import { addGap, addRest, isGap } from "./gaps.ts";
import { addEdge, addNode, ids, type Topology } from "./graph.ts";
import { addVios } from "./systems.ts";

const adapter = "virtual SCSI";

/** Client adapter → server adapter → virtual target device → disk. */
export function addVirtualScsi(graph: Topology, partition: Partition, from: string): void {
  const list = servedAdapters(partition);
  for (const served of list.items) addServed(graph, partition, from, served);
  addRest(graph, from, adapter, "virtual SCSI client adapters", list);
}

function addServed(graph: Topology, partition: Partition, from: string, served: ServedAdapter): void {
  const { slot, origin, serverId, serverSlot } = served.adapter;
  const client = addNode(graph, ids.client(partition.key, slot, adapter), {
    kind: "client adapter",
    adapter,
    label: `C${slot}`,
    slot,
    origins: [origin],
    partition: partition.key,
    system: partition.system.key,
    things: [`client adapter in slot ${slot}`, `server of virtual SCSI slot ${slot}`],
  });
  addEdge(graph, from, client, { kind: "holds", origins: [origin] });
  if (isGap(serverId)) {
    addGap(graph, client, adapter, "Virtual I/O Server", serverId);
    return;
  }
  const vios = partition.system.vios(serverId.value);
  const owner = addVios(graph, vios);
  if (isGap(serverSlot)) {
    addGap(graph, client, adapter, `server adapter on ${vios.label}`, serverSlot);
    return;
  }
  const [first] = served.targets.items;
  const server = addNode(graph, ids.server(vios.partition.key, serverSlot.value), {
    kind: "server adapter",
    adapter,
    label: first?.target.vhost ?? "virtual SCSI",
    note: `C${serverSlot.value}`,
    slot: serverSlot.value,
    origins: serverSlot.origins,
    system: partition.system.key,
    vios: owner,
  });
  addEdge(graph, owner, server, { kind: "holds", origins: serverSlot.origins });
  addEdge(graph, client, server, { kind: "path", adapter, origins: serverSlot.origins });
  for (const target of served.targets.items) addTarget(graph, server, owner, target);
  addRest(graph, server, adapter, "virtual target devices", served.targets);
}

function addTarget(graph: Topology, server: string, owner: string, served: ServedTarget): void {
  const { target, vios, origin, adapterSlot } = served;
  const name = `${target.name} on ${target.vhost} of ${vios.label}`;
  const device = addNode(graph, ids.target(vios.partition.key, target.vhost, target.name), {
    kind: "virtual target device",
    label: target.name,
    note: target.backing ?? "",
    origins: [origin],
    system: vios.system.key,
    vios: owner,
    things: [name, `${name} (client slot ${adapterSlot})`],
  });
  const edge = { kind: "path", adapter, origins: [origin] } as const;
  addEdge(graph, server, device, edge);
  addEdge(graph, device, addBacking(graph, served), edge);
}

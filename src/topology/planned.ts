import { unknown } from "../capture/fact.ts";
import type { Partition } from "../estate/partition.ts";
import { sightings } from "../estate/same-lun.ts";
import { diskOf } from "../estate/scsi-hosting.ts";
import type { System } from "../estate/system.ts";
import type { ServedTarget } from "../estate/virtual-disks.ts";
import { virtualNics } from "../estate/virtual-nics.ts";
import type { Vios } from "../estate/vios.ts";
import { addBacking } from "./disks.ts";
import { addVlanPath } from "./ethernet.ts";
import { addFabricOf, addPort } from "./fibre-channel.ts";
import { addGap, addNothing, addRest } from "./gaps.ts";
import { addEdge, addNode, ids, type AdapterKind, type Topology } from "./graph.ts";
import { placements, type Placement } from "./placement.ts";
import { addSystem, addVios } from "./systems.ts";

/** The partition as it would be on the destination: what the move makes is planned, what it lands on is there today. */
export function addPlanned(graph: Topology, partition: Partition, destination: System): string {
  const id = ids.planned(ids.partition(partition.key), destination.key);
  const { origins } = partition;
  const system = destination.key;
  addNode(graph, id, {
    kind: "partition",
    label: partition.label,
    origins,
    system,
    partition: partition.key,
    planned: true,
  });
  addEdge(graph, addSystem(graph, destination), id, { kind: "holds", origins, planned: true });
  for (const placement of placements(partition, destination)) {
    if (placement.guest.served === undefined) addFibreChannel(graph, partition, destination, id, placement);
    else addVirtualScsi(graph, partition, destination, id, placement);
  }
  addRest(graph, id, "virtual SCSI", "virtual SCSI client adapters", partition.scsiClients);
  addRest(graph, id, "virtual Fibre Channel", "virtual Fibre Channel client adapters", partition.fcClients);
  addNetworks(graph, partition, destination, id);
  return id;
}

/** The client adapter keeps its slot; the node of today says what it is. */
function addClient(
  graph: Topology,
  partition: Partition,
  destination: System,
  from: string,
  slot: string,
  adapter: AdapterKind,
): string {
  const today = ids.client(partition.key, slot, adapter);
  const id = ids.planned(today, destination.key);
  const node = graph.getNodeAttributes(today);
  if (node.kind === "client adapter") addNode(graph, id, { ...node, adapter, system: destination.key, planned: true });
  addEdge(graph, from, id, { kind: "holds", origins: node.origins, planned: true });
  return id;
}

/** The server adapter that the move would make; none where the adapter has no place. */
function addServer(graph: Topology, client: string, adapter: AdapterKind, host: Placement["vios"]): string | undefined {
  if (host.state !== "known") {
    addGap(graph, client, adapter, "no place proven", host);
    return undefined;
  }
  const { value: vios, origins } = host;
  if (vios === null) {
    addNothing(graph, client, adapter, "no place");
    return undefined;
  }
  const owner = addVios(graph, vios);
  const id = addNode(graph, ids.newServer(client, vios.partition.key), {
    kind: "server adapter",
    adapter,
    label: "new",
    origins,
    system: vios.system.key,
    vios: owner,
    planned: true,
  });
  addEdge(graph, owner, id, { kind: "holds", origins, planned: true });
  addEdge(graph, client, id, { kind: "path", adapter, origins, planned: true });
  return id;
}

function addFibreChannel(
  graph: Topology,
  partition: Partition,
  destination: System,
  from: string,
  { guest, vios, port }: Placement,
): void {
  const adapter = "virtual Fibre Channel";
  const client = addClient(graph, partition, destination, from, guest.adapter.slot, adapter);
  const server = addServer(graph, client, adapter, vios);
  if (server === undefined || vios.state !== "known" || vios.value === null || port === undefined) return;
  if (port.state !== "known") {
    addGap(graph, server, adapter, "physical port", port);
    return;
  }
  const { name, location } = port.value;
  const physical = addPort(graph, vios.value, name, location.state === "known" ? location.value : undefined, port);
  addEdge(graph, server, physical, { kind: "path", adapter, origins: port.origins, planned: true });
  addFabricOf(graph, physical, vios.value, name);
}

function addVirtualScsi(
  graph: Topology,
  partition: Partition,
  destination: System,
  from: string,
  { guest, vios }: Placement,
): void {
  const adapter = "virtual SCSI";
  const client = addClient(graph, partition, destination, from, guest.adapter.slot, adapter);
  const server = addServer(graph, client, adapter, vios);
  if (server === undefined || vios.state !== "known" || vios.value === null || guest.served === undefined) return;
  for (const target of guest.served.targets.items) addDisk(graph, server, vios.value, target);
  addRest(graph, server, adapter, "virtual target devices", guest.served.targets);
}

/** The same disk: a LUN under the name that it has there, a logical unit of a pool under its own. */
function addDisk(graph: Topology, server: string, vios: Vios, served: ServedTarget): void {
  const isLun = served.backing === "physical volume";
  const list = isLun ? sightings(vios, diskOf(served)).items : [];
  const seen = list.find(({ same }) => same.state === "known" && same.value);
  const origins = seen?.same.state === "known" ? seen.same.origins : [served.origin];
  const name = seen?.disk.name ?? served.target.backing ?? "";
  const device = addNode(graph, ids.newTarget(server, served.target.name), {
    kind: "virtual target device",
    label: served.target.name,
    note: name,
    origins,
    system: vios.system.key,
    vios: ids.vios(vios.partition.key),
    planned: true,
  });
  addEdge(graph, server, device, { kind: "path", adapter: "virtual SCSI", origins, planned: true });
  addEdge(graph, device, addBacking(graph, served), { kind: "path", adapter: "virtual SCSI", origins, planned: true });
}

function addNetworks(graph: Topology, partition: Partition, destination: System, from: string): void {
  const adapter = "virtual Ethernet";
  for (const one of partition.ethernet.items) {
    const client = addClient(graph, partition, destination, from, one.slot, adapter);
    const { tags } = one;
    addVlanPath(graph, destination, client, one, one.pvid, true);
    if (tags.state !== "known") addGap(graph, client, adapter, "tagged VLANs", tags);
    else for (const value of tags.value) addVlanPath(graph, destination, client, one, { ...tags, value }, true);
  }
  addRest(graph, from, adapter, "virtual Ethernet adapters", partition.ethernet);
  for (const { slot } of virtualNics(partition).items) {
    const client = addClient(graph, partition, destination, from, slot, "vNIC");
    addGap(graph, client, "vNIC", "chosen by HMC", unknown([]));
  }
}

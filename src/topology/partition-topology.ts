import type { Partition } from "../estate/partition.ts";
import type { System } from "../estate/system.ts";
import { addEthernet } from "./ethernet.ts";
import { addFibreChannel } from "./fibre-channel.ts";
import { newTopology, type Topology } from "./graph.ts";
import { addPartitionNode, addSystem, addVios } from "./systems.ts";
import { addVirtualScsi } from "./virtual-scsi.ts";
import { addVirtualNics } from "./vnics.ts";

/** Adds a partition and all that it lives through; answers its node. */
export function addPartition(graph: Topology, partition: Partition): string {
  const id = addPartitionNode(graph, partition);
  addVirtualScsi(graph, partition, id);
  addFibreChannel(graph, partition, id);
  addEthernet(graph, partition, id);
  addVirtualNics(graph, partition, id);
  return id;
}

/** A managed system with its Virtual I/O Servers, and its clients with all their paths. Made anew each time it is asked for. */
export function systemTopology(system: System): Topology {
  const graph = newTopology();
  addSystem(graph, system);
  for (const vios of system.vioses.items) addVios(graph, vios);
  for (const partition of system.partitions.items) {
    const { env } = partition;
    if (env.state !== "known" || env.value !== "vioserver") addPartition(graph, partition);
  }
  return graph;
}

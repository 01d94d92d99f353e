import { hmcsOf } from "../estate/hmcs.ts";
import type { Partition } from "../estate/partition.ts";
import type { System } from "../estate/system.ts";
import type { Vios } from "../estate/vios.ts";
import { addEdge, addNode, ids, type Topology } from "./graph.ts";

/** The system and the HMCs that are seen to manage it; one that no capture names is none that could be shown. */
export function addSystem(graph: Topology, system: System): string {
  const id = ids.system(system.key);
  if (graph.hasNode(id)) return id;
  // The row of a system that is off has no state.
  const row = system.state.state === "known" ? system.state : system.typeModel;
  const origins = row.state === "known" ? row.origins : [];
  addNode(graph, id, { kind: "system", label: system.label, note: system.key, origins, system: system.key });
  for (const { name, origin } of hmcsOf(system).items) {
    if (name === undefined) continue;
    const hmc = addNode(graph, ids.hmc(name), { kind: "HMC", label: name, origins: [origin] });
    addEdge(graph, hmc, id, { kind: "manages", origins: [origin] });
  }
  return id;
}

export function addVios(graph: Topology, vios: Vios): string {
  const { partition, system } = vios;
  const id = ids.vios(partition.key);
  if (graph.hasNode(id)) return id;
  const { origins } = partition;
  const note = partition.state.state === "known" ? partition.state.value : undefined;
  addNode(graph, id, {
    kind: "Virtual I/O Server",
    label: vios.label,
    origins,
    system: system.key,
    ...(note === undefined ? {} : { note }),
  });
  addEdge(graph, addSystem(graph, system), id, { kind: "holds", origins });
  return id;
}

/** The partition alone; what it lives through is added by the files beside this one. */
export function addPartitionNode(graph: Topology, partition: Partition): string {
  const id = ids.partition(partition.key);
  if (graph.hasNode(id)) return id;
  const { origins, system, state } = partition;
  const note = state.state === "known" ? state.value : undefined;
  addNode(graph, id, {
    kind: "partition",
    label: partition.label,
    origins,
    system: system.key,
    partition: partition.key,
    ...(note === undefined ? {} : { note }),
  });
  addEdge(graph, addSystem(graph, system), id, { kind: "holds", origins });
  return id;
}

import type { Partition } from "../estate/partition.ts";
import type { System } from "../estate/system.ts";
import { newTopology, type Topology } from "./graph.ts";
import { addMovers } from "./movers.ts";
import { addPartition } from "./partition-topology.ts";
import { addPlanned } from "./planned.ts";

/** What a move touches, and no more. */
export interface MoveTopology {
  readonly graph: Topology;
  /** Node of the partition today. */
  readonly today: string;
  /** Node of the partition after the move; undefined where source and destination are one system. */
  readonly after: string | undefined;
  /** Pairs of mover service partitions; an inactive move needs none. */
  readonly movers: readonly string[];
}

/** The slice of the topology around a move, before and after, with the planned assignment. */
export function moveTopology(partition: Partition, destination: System, kind: "active" | "inactive"): MoveTopology {
  const graph = newTopology();
  const today = addPartition(graph, partition);
  if (destination.key === partition.system.key) return { graph, today, after: undefined, movers: [] };
  const after = addPlanned(graph, partition, destination);
  return { graph, today, after, movers: kind === "active" ? addMovers(graph, partition, destination) : [] };
}

import type { Origin } from "../capture/capture.ts";
import { moverPairs } from "../estate/hmc-answers.ts";
import type { Partition } from "../estate/partition.ts";
import type { System } from "../estate/system.ts";
import type { Vios } from "../estate/vios.ts";
import { addEdge, addNode, ids, type Topology } from "./graph.ts";
import { addVios } from "./systems.ts";

/** Adds the pairs of mover service partitions that can carry the move: by the HMC's own answer, else by what is a mover and runs. */
export function addMovers(graph: Topology, partition: Partition, destination: System): readonly string[] {
  const answer = moverPairs(partition, destination);
  const pairs =
    answer.state === "known"
      ? answer.value.flatMap((pair) => {
          const [source, target] = [called(partition.system, pair.source), called(destination, pair.destination)];
          return source === undefined || target === undefined ? [] : [{ source, target, origins: answer.origins }];
        })
      : runningMovers(partition.system).flatMap((source) =>
          runningMovers(destination).map((target) => ({
            source: source.vios,
            target: target.vios,
            origins: [...source.origins, ...target.origins],
          })),
        );
  return pairs.map(({ source, target, origins }) => {
    const id = addNode(graph, ids.movers(source.partition.key, target.partition.key), {
      kind: "mover service partitions",
      label: `${source.label} and ${target.label}`,
      origins,
    });
    addEdge(graph, addVios(graph, source), id, { kind: "moves", origins });
    addEdge(graph, id, addVios(graph, target), { kind: "moves", origins });
    return id;
  });
}

function called(system: System, text: string): Vios | undefined {
  return system.vioses.items.find(({ partition, label }) => String(partition.id) === text || label === text);
}

function runningMovers(system: System): readonly { readonly vios: Vios; readonly origins: readonly Origin[] }[] {
  return system.vioses.items.flatMap((vios) => {
    const { isMsp, state } = vios.partition;
    if (isMsp.state !== "known" || !isMsp.value) return [];
    if (state.state !== "known" || state.value !== "Running") return [];
    return [{ vios, origins: [...isMsp.origins, ...state.origins] }];
  });
}

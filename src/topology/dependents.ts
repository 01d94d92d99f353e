import { openList, unknown, wholeList, type ListFact } from "../capture/fact.ts";
import type { AdapterKind, NodeKind, Topology } from "./graph.ts";
import { pathsOf, type Path } from "./paths.ts";
import { componentsOf } from "./redundancy.ts";

/** A partition with a path through a component. */
export interface Dependent {
  readonly partition: string;
  /** Disks, VLANs and storage that it would lose: every path to them goes through the component. */
  readonly loses: readonly string[];
  /** What it would keep on other paths. */
  readonly keeps: readonly string[];
}

const indexes = new WeakMap<Topology, ReadonlyMap<string, ReadonlySet<string>>>();

/** What else shares a component, and what would fall with it. Partitions with gaps in their paths leave the list open. */
export function dependents(graph: Topology, component: string): ListFact<Dependent> {
  const users = [...(indexOf(graph).get(component) ?? [])];
  const items = users.map((partition) => dependentOn(graph, component, partition));
  const origins = graph.getNodeAttributes(component).origins;
  const { kind } = graph.getNodeAttributes(component);
  const gaps = partitionsOf(graph).flatMap((id) =>
    users.includes(id) ? [] : pathsOf(graph, id).flatMap((path) => (mayHide(graph, path, kind) ? [path.gap] : [])),
  );
  if (gaps.length === 0) return wholeList(items, origins);
  return openList(items, origins, unknown(gaps.flatMap((gap) => needsOf(graph, gap))));
}

/** The ways on which a kind of component can stand; every way goes through a Virtual I/O Server. */
const ways: Partial<Record<NodeKind, readonly AdapterKind[]>> = {
  "Fibre Channel port": ["virtual Fibre Channel"],
  fabric: ["virtual Fibre Channel"],
  "target port": ["virtual Fibre Channel"],
  "Shared Ethernet Adapter": ["virtual Ethernet"],
  EtherChannel: ["virtual Ethernet"],
  "Ethernet port": ["virtual Ethernet", "vNIC"],
  disk: ["virtual SCSI"],
};

/** A gap hides what would stand behind it: a path that shows a component of the kind has no room for another. */
function mayHide(graph: Topology, path: Path, kind: NodeKind): boolean {
  if (path.gap === undefined || ways[kind]?.includes(path.adapter) === false) return false;
  return componentsOf(graph, path, [kind]).length === 0;
}

function dependentOn(graph: Topology, component: string, partition: string): Dependent {
  const uses = (path: Path): boolean => passes(graph, path).includes(component);
  const paths = pathsOf(graph, partition);
  const resources = [...new Set(paths.flatMap(({ resource }) => resource ?? []))];
  const touched = resources.filter((resource) => paths.some((path) => path.resource === resource && uses(path)));
  const isLost = (resource: string): boolean =>
    paths.every((path) => path.resource !== resource || path.gap === path.nodes[0] || uses(path));
  return { partition, loses: touched.filter(isLost), keeps: touched.filter((resource) => !isLost(resource)) };
}

/** Everything that a path goes through, and the Virtual I/O Servers. */
function passes(graph: Topology, path: Path): readonly string[] {
  return [...path.nodes, ...componentsOf(graph, path, ["Virtual I/O Server"])];
}

function indexOf(graph: Topology): ReadonlyMap<string, ReadonlySet<string>> {
  const known = indexes.get(graph);
  if (known !== undefined) return known;
  const index = new Map<string, Set<string>>();
  for (const partition of partitionsOf(graph)) {
    for (const path of pathsOf(graph, partition)) {
      for (const id of passes(graph, path)) {
        const users = index.get(id) ?? new Set();
        index.set(id, users.add(partition));
      }
    }
  }
  indexes.set(graph, index);
  return index;
}

function partitionsOf(graph: Topology): readonly string[] {
  return graph.filterNodes((_id, { kind }) => kind === "partition");
}

function needsOf(graph: Topology, gap: string | undefined): Parameters<typeof unknown>[0] {
  if (gap === undefined) return [];
  const node = graph.getNodeAttributes(gap);
  return node.kind === "gap" ? node.needs : [];
}

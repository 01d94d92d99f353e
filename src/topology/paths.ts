import type { AdapterKind, NodeAttributes, Topology } from "./graph.ts";

/** One way of the data, from the client adapter on; it ends at what the partition wants, or at a gap. */
export interface Path {
  readonly adapter: AdapterKind;
  readonly nodes: readonly string[];
  /** The disk, the VLAN, the vNIC, or the partition's storage over Fibre Channel; undefined where a gap hides it. */
  readonly resource: string | undefined;
  /** The node that says what is not known. */
  readonly gap?: string;
}

const found = new WeakMap<Topology, Map<string, readonly Path[]>>();

/** Every storage and network path of a partition, end to end, in the order of its adapters. */
export function pathsOf(graph: Topology, partition: string): readonly Path[] {
  const cache = found.get(graph) ?? new Map<string, readonly Path[]>();
  found.set(graph, cache);
  const known = cache.get(partition);
  if (known !== undefined) return known;
  const paths: Path[] = [];
  for (const next of followers(graph, partition)) {
    const attributes = graph.getNodeAttributes(next);
    if (attributes.kind === "gap") {
      const edge = graph.getEdgeAttributes(partition, next);
      if (edge.kind === "path")
        paths.push({ adapter: edge.adapter, nodes: [next], resource: wide(edge.adapter, partition), gap: next });
    } else if (attributes.kind === "client adapter") walk(graph, partition, attributes, [next], paths);
  }
  cache.set(partition, paths);
  return paths;
}

type Client = Extract<NodeAttributes, { kind: "client adapter" }>;

function walk(graph: Topology, partition: string, client: Client, nodes: readonly string[], paths: Path[]): void {
  const last = nodes.at(-1) ?? "";
  const { kind } = graph.getNodeAttributes(last);
  const next = followers(graph, last).filter((id) => isReached(graph, client, id) && !nodes.includes(id));
  if (kind === "gap" || next.length === 0) {
    const { adapter } = client;
    const resource = resourceOf(graph, partition, client, nodes);
    const isOpen = kind === "gap";
    paths.push({ adapter, nodes, resource, ...(isOpen ? { gap: last } : {}) });
    return;
  }
  for (const id of next) walk(graph, partition, client, [...nodes, id], paths);
}

/** Of the storage ports of a fabric, those that are zoned with the adapter. */
function isReached(graph: Topology, client: Client, id: string): boolean {
  return graph.getNodeAttribute(id, "kind") !== "target port" || client.targets?.includes(id) === true;
}

function followers(graph: Topology, id: string): readonly string[] {
  const next: string[] = [];
  graph.forEachOutboundEdge(id, (_edge, { kind }, _from, to) => {
    if (kind === "path" || (kind === "holds" && graph.getNodeAttribute(to, "kind") === "client adapter")) next.push(to);
  });
  return next;
}

function resourceOf(graph: Topology, partition: string, client: Client, nodes: readonly string[]): string | undefined {
  switch (client.adapter) {
    case "virtual SCSI":
      return nodes.find((id) => graph.getNodeAttribute(id, "kind") === "disk");
    case "virtual Ethernet":
      return nodes.find((id) => graph.getNodeAttribute(id, "kind") === "VLAN");
    case "virtual Fibre Channel":
      return `storage of ${partition}`;
    case "vNIC":
      return nodes[0];
  }
}

/** Adapters that nobody listed could be paths to any disk or VLAN, and to the storage over Fibre Channel for certain. */
function wide(adapter: AdapterKind, partition: string): string | undefined {
  return adapter === "virtual Fibre Channel" ? `storage of ${partition}` : undefined;
}

export function storagePaths(graph: Topology, partition: string): readonly Path[] {
  return pathsOf(graph, partition).filter(({ adapter }) => isStorage(adapter));
}

export function networkPaths(graph: Topology, partition: string): readonly Path[] {
  return pathsOf(graph, partition).filter(({ adapter }) => !isStorage(adapter));
}

function isStorage(adapter: AdapterKind): boolean {
  return adapter === "virtual SCSI" || adapter === "virtual Fibre Channel";
}

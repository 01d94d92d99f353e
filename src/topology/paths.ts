import type { AdapterKind, NodeAttributes, NodeKind, Topology } from "./graph.ts";

/** One way of the data, from the client adapter on; it ends at what the partition wants, or at a gap. */
export interface Path {
  readonly adapter: AdapterKind;
  readonly nodes: readonly string[];
  /** The disk, the VLAN, the vNIC, or the partition's storage over Fibre Channel; undefined where a gap hides it. */
  readonly resource: string | undefined;
  /** The node that says what is not known. */
  readonly gap?: string;
  /** It gets as far as a disk, a Shared Ethernet Adapter or a physical port. Without that and without a gap it leads nowhere. */
  readonly serves: boolean;
}

const found = new WeakMap<Topology, Map<string, readonly Path[]>>();

/** It leads nowhere for certain: an adapter without a disk, a trunk in no Shared Ethernet Adapter, a mapping to no port. */
export function isDead({ serves, gap }: Path): boolean {
  return !serves && gap === undefined;
}

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
      if (edge.kind === "path") paths.push(wide(partition, next, edge.adapter));
    } else if (attributes.kind === "client adapter") walk(graph, partition, attributes, [next], paths);
  }
  cache.set(partition, paths);
  return paths;
}

type Client = Extract<NodeAttributes, { kind: "client adapter" }>;

function walk(graph: Topology, partition: string, client: Client, nodes: readonly string[], paths: Path[]): void {
  const last = nodes.at(-1) ?? "";
  const node = graph.getNodeAttributes(last);
  const next = followers(graph, last).filter((id) => isReached(graph, client, id) && !nodes.includes(id));
  if (node.kind === "gap" || next.length === 0) {
    const { adapter } = client;
    const resource = resourceOf(graph, partition, client, nodes);
    const isOpen = node.kind === "gap" && node.nothing === undefined;
    const serves = nodes.some((id) => served[adapter].includes(graph.getNodeAttribute(id, "kind")));
    paths.push({ adapter, nodes, resource, serves, ...(isOpen ? { gap: last } : {}) });
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

/** What a path has to get to. */
const served: Readonly<Record<AdapterKind, readonly NodeKind[]>> = {
  "virtual SCSI": ["disk"],
  "virtual Fibre Channel": ["Fibre Channel port"],
  "virtual Ethernet": ["Shared Ethernet Adapter"],
  vNIC: ["Ethernet port"],
};

/** Adapters that nobody listed could be paths to any disk or VLAN, and to the storage over Fibre Channel for certain. */
function wide(partition: string, gap: string, adapter: AdapterKind): Path {
  const resource = adapter === "virtual Fibre Channel" ? `storage of ${partition}` : undefined;
  return { adapter, nodes: [gap], resource, gap, serves: false };
}

/** The paths to each resource that is known. */
export function byResource(paths: readonly Path[]): ReadonlyMap<string, readonly Path[]> {
  const resources = new Map<string, Path[]>();
  for (const path of paths) {
    if (path.resource === undefined) continue;
    const own = resources.get(path.resource);
    if (own === undefined) resources.set(path.resource, [path]);
    else own.push(path);
  }
  return resources;
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

import { compareNames } from "../capture/order.ts";
import { addEdge, addNode, newTopology, type AdapterKind, type NodeKind, type Topology } from "./graph.ts";
import { pathsOf, type Path } from "./paths.ts";

/** Groups beyond this many become one. */
const groupLimit = 100;
const namesShown = 12;

/** What every client of a system has for itself; all else is shared. */
const own: readonly NodeKind[] = ["client adapter", "server adapter", "virtual target device", "disk"];

interface Chain {
  readonly adapter: AdapterKind;
  readonly shared: readonly string[];
  readonly vios: string | undefined;
  readonly disks: Set<string>;
  readonly clients: Set<string>;
}

/**
 * The same system with partitions of one shape drawn together: those whose paths go through the same servers, ports,
 * fabrics and bridges. Their adapters and disks are counted.
 */
export function aggregate(graph: Topology): Topology {
  const merged = newTopology();
  graph.forEachNode((id, attributes) => {
    if (attributes.kind === "system" || attributes.kind === "Virtual I/O Server") addNode(merged, id, attributes);
  });
  const groups = groupPartitions(graph);
  groups.forEach((partitions, i) => {
    addGroup(graph, merged, partitions, i);
  });
  return merged;
}

function groupPartitions(graph: Topology): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  const partitions = graph.filterNodes((_id, { kind }) => kind === "partition");
  for (const partition of partitions) {
    const shape = [...new Set(pathsOf(graph, partition).map((path) => shapeOf(graph, path)))].sort().join("\n");
    groups.set(shape, [...(groups.get(shape) ?? []), partition]);
  }
  const largest = [...groups.values()].sort((a, b) => b.length - a.length);
  const rest = largest.slice(groupLimit).flat();
  return rest.length === 0 ? largest : [...largest.slice(0, groupLimit), rest];
}

function shapeOf(graph: Topology, path: Path): string {
  return [path.adapter, viosOf(graph, path) ?? "", ...sharedOf(graph, path)].join(" ");
}

/** The nodes of a path that other partitions use too; a trunk is a server adapter that they share. A gap counts by its words. */
function sharedOf(graph: Topology, path: Path): readonly string[] {
  return path.nodes.flatMap((id) => {
    const node = graph.getNodeAttributes(id);
    if (node.kind === "gap") return [`gap:${node.label}`];
    const isTrunk = node.kind === "server adapter" && node.adapter === "virtual Ethernet";
    return isTrunk || !own.includes(node.kind) ? [id] : [];
  });
}

function viosOf(graph: Topology, { nodes }: Path): string | undefined {
  return nodes.map((id) => graph.getNodeAttribute(id, "vios")).find((vios) => vios !== undefined);
}

function addGroup(graph: Topology, merged: Topology, partitions: readonly string[], index: number): void {
  const labels = partitions.map((id) => graph.getNodeAttribute(id, "label")).sort(compareNames);
  const [first = ""] = partitions;
  const { system } = graph.getNodeAttributes(first);
  const shown = labels.slice(0, namesShown).join(", ");
  const note = labels.length > namesShown ? `${shown} and ${labels.length - namesShown} more` : shown;
  const id = addNode(merged, `partitions:${system ?? ""}/${index}`, {
    kind: "partition",
    partition: first,
    label: partitions.length === 1 ? (labels[0] ?? "") : `${partitions.length} partitions`,
    note: partitions.length === 1 ? "" : note,
    origins: partitions.flatMap((one) => graph.getNodeAttribute(one, "origins")),
    ...(system === undefined ? {} : { system }),
  });
  const chains = chainsOf(graph, partitions);
  for (const chain of chains) {
    const alike = chains.filter((other) => clientKey(other) === clientKey(chain));
    addChain(graph, merged, id, chain, new Set(alike.flatMap(({ clients }) => [...clients])).size);
  }
}

/** Adapters that are drawn as one: those of a kind on one server; an Ethernet adapter is on none. */
function clientKey({ adapter, vios }: Chain): string {
  return adapter === "virtual Ethernet" ? adapter : `${adapter}/${vios ?? "?"}`;
}

function chainsOf(graph: Topology, partitions: readonly string[]): readonly Chain[] {
  const chains = new Map<string, Chain>();
  for (const partition of partitions) {
    for (const path of pathsOf(graph, partition)) {
      const shape = shapeOf(graph, path);
      const [client = ""] = path.nodes;
      const shared = sharedOf(graph, path);
      const fresh = { adapter: path.adapter, shared, vios: viosOf(graph, path), disks: new Set<string>() };
      const chain = chains.get(shape) ?? { ...fresh, clients: new Set<string>() };
      chain.clients.add(client);
      for (const id of path.nodes) if (graph.getNodeAttribute(id, "kind") === "disk") chain.disks.add(id);
      chains.set(shape, chain);
    }
  }
  return [...chains.values()];
}

function addChain(graph: Topology, merged: Topology, group: string, chain: Chain, count: number): void {
  const { adapter, shared, vios, disks } = chain;
  const { system } = merged.getNodeAttributes(group);
  const place = system === undefined ? {} : { system };
  const origins = merged.getNodeAttribute(group, "origins");
  const client = addNode(merged, `${group}/${clientKey(chain)}`, {
    kind: "client adapter",
    adapter,
    label: `${count} × ${adapter}`,
    slot: "",
    partition: group,
    origins,
    targets: shared,
    ...place,
  });
  addEdge(merged, group, client, { kind: "holds", origins });
  let last = client;
  const follow = (id: string): void => {
    addEdge(merged, last, id, { kind: "path", adapter, origins });
    last = id;
  };
  if (vios !== undefined && adapter !== "virtual Ethernet") {
    const label = `${count} × ${adapter}`;
    follow(addNode(merged, `${client}/server`, { kind: "server adapter", adapter, label, origins, vios, ...place }));
  }
  for (const id of shared) {
    if (!id.startsWith("gap:")) follow(addNode(merged, id, graph.getNodeAttributes(id)));
    else {
      const node = { kind: "gap", label: id.slice(4), origins: [], needs: [], conflict: false } as const;
      follow(addNode(merged, `${last}/${id}`, { ...node, ...place, ...(vios === undefined ? {} : { vios }) }));
    }
  }
  if (disks.size > 0) {
    const label = disks.size === 1 ? "1 disk" : `${disks.size} disks`;
    // Two servers that show the same disks lead to one node.
    const [smallest = ""] = [...disks].sort();
    follow(addNode(merged, `${group}/disks/${disks.size}/${smallest}`, { kind: "disk", label, origins }));
  }
}

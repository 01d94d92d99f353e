import { compareNames } from "../capture/order.ts";
import { needKey } from "../capture/need.ts";
import {
  addEdge,
  addNode,
  newTopology,
  type AdapterKind,
  type NodeAttributes,
  type NodeKind,
  type Topology,
} from "./graph.ts";
import { unprovenOf } from "./hiding.ts";
import { pathsOf, type Path } from "./paths.ts";

type ClientAdapter = Extract<NodeAttributes, { kind: "client adapter" }>;
type DiskNode = Extract<NodeAttributes, { kind: "disk" }>;

/** Groups beyond this many become one. */
const groupLimit = 100;
const namesShown = 12;

/** What every client of a system has for itself; all else is shared. */
const own: readonly NodeKind[] = ["client adapter", "server adapter", "virtual target device", "disk"];

/** Paths of one shape. */
interface Chain {
  readonly adapter: AdapterKind;
  readonly shared: readonly string[];
  readonly vios: string | undefined;
  /** The Virtual I/O Servers that serve the same disks or virtual NICs at once. */
  readonly servers: string;
  readonly disks: Set<string>;
  readonly clients: Set<string>;
  readonly gaps: Set<string>;
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
    const shape = [...new Set(shapesOf(graph, partition).map(({ key }) => key))].sort().join("\n");
    const group = groups.get(shape);
    if (group === undefined) groups.set(shape, [partition]);
    else group.push(partition);
  }
  const largest = [...groups.values()].sort((a, b) => b.length - a.length);
  const rest = largest.slice(groupLimit).flat();
  return rest.length === 0 ? largest : [...largest.slice(0, groupLimit), rest];
}

interface Shape extends Pick<Chain, "shared" | "vios" | "servers"> {
  readonly path: Path;
  readonly key: string;
}

/** The paths of a partition without what is its own alone. */
function shapesOf(graph: Topology, partition: string): readonly Shape[] {
  const paths = pathsOf(graph, partition);
  const serving = new Map<string, Set<string>>();
  for (const path of paths) {
    const { resource } = path;
    if (resource === undefined) continue;
    const vioses = serving.get(resource) ?? new Set();
    serving.set(resource, vioses.add(viosOf(graph, path) ?? ""));
  }
  return paths.map((path) => {
    const { adapter, resource = "" } = path;
    const isOwn = adapter === "virtual SCSI" || adapter === "vNIC";
    const servers = isOwn ? [...(serving.get(resource) ?? [])].sort().join(" ") : "";
    const [vios, shared] = [viosOf(graph, path), sharedOf(graph, path)];
    return { path, vios, shared, servers, key: [adapter, vios ?? "", servers, ...shared].join("\u0000") };
  });
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
  const alike = new Map<string, Chain[]>();
  for (const chain of chains) {
    const known = alike.get(clientKey(chain));
    if (known === undefined) alike.set(clientKey(chain), [chain]);
    else known.push(chain);
  }
  const clients = new Map([...alike].map(([key, same]) => [key, clientsOf(graph, same)]));
  for (const chain of chains) addChain(graph, merged, id, chain, clients.get(clientKey(chain)));
}

interface Clients extends Pick<ClientAdapter, "targets" | "moreTargets"> {
  readonly count: number;
}

/** What the adapters that are drawn as one have among them. */
function clientsOf(graph: Topology, chains: readonly Chain[]): Clients {
  const ids = new Set(chains.flatMap(({ clients }) => [...clients]));
  const targets = [...new Set(chains.flatMap(({ shared }) => shared))];
  for (const id of ids) {
    const node = graph.getNodeAttributes(id);
    if (node.kind === "client adapter" && node.moreTargets !== undefined)
      return { count: ids.size, targets, moreTargets: node.moreTargets };
  }
  return { count: ids.size, targets };
}

/** Adapters that are drawn as one: those of a kind on one server; an Ethernet adapter is on none, a virtual NIC on several. */
function clientKey({ adapter, vios, servers }: Chain): string {
  if (adapter === "virtual Ethernet") return adapter;
  return `${adapter}/${adapter === "vNIC" ? servers : (vios ?? "?")}`;
}

function chainsOf(graph: Topology, partitions: readonly string[]): readonly Chain[] {
  const chains = new Map<string, Chain>();
  for (const partition of partitions) {
    for (const { path, key, shared, vios, servers } of shapesOf(graph, partition)) {
      const { adapter, gap, nodes } = path;
      const fresh = { adapter, shared, vios, servers };
      const chain = chains.get(key) ?? { ...fresh, disks: new Set(), clients: new Set(), gaps: new Set() };
      chains.set(key, chain);
      if (gap !== undefined) chain.gaps.add(gap);
      for (const id of nodes) {
        const { kind } = graph.getNodeAttributes(id);
        if (kind === "disk") chain.disks.add(id);
        if (kind === "client adapter") chain.clients.add(id);
      }
    }
  }
  return [...chains.values()];
}

function addChain(graph: Topology, merged: Topology, group: string, chain: Chain, clients?: Clients): void {
  const { adapter, shared, vios, disks, servers } = chain;
  const { system } = merged.getNodeAttributes(group);
  const place = system === undefined ? {} : { system };
  // As many places as names: the node of the group has them all.
  const origins = merged.getNodeAttribute(group, "origins").slice(0, namesShown);
  let last = group;
  const follow = (id: string, kind: "holds" | "path" = "path"): void => {
    addEdge(merged, last, id, { kind, adapter, origins });
    last = id;
  };
  const { count = 0, ...zoned } = clients ?? {};
  const client = `${group}/${clientKey(chain)}`;
  // Adapters that nobody listed are none to draw.
  if (chain.clients.size > 0) {
    const node = { adapter, label: `${count} × ${adapter}`, origins, ...place } as const;
    follow(addNode(merged, client, { kind: "client adapter", ...node, slot: "", partition: group, ...zoned }), "holds");
    if (vios !== undefined && adapter !== "virtual Ethernet")
      follow(addNode(merged, `${client}/server/${vios}`, { kind: "server adapter", ...node, vios }));
  }
  for (const id of shared) {
    if (id.startsWith("gap:")) follow(addNode(merged, `${last}/${id}`, { ...gapOf(graph, chain), ...place }));
    else follow(addNode(merged, id, graph.getNodeAttributes(id)));
  }
  if (disks.size > 0) follow(addNode(merged, `${group}/disks/${servers}`, { ...diskOf(graph, disks), origins }));
}

/** One gap for those that say the same of several partitions. */
function gapOf(graph: Topology, { gaps, vios }: Chain): NodeAttributes {
  const nodes = [...gaps].map((id) => graph.getNodeAttributes(id));
  const needs = nodes.flatMap((node) => (node.kind === "gap" ? node.needs : []));
  return {
    kind: "gap",
    label: nodes[0]?.label ?? "",
    origins: [],
    needs: [...new Map(needs.map((need) => [needKey(need), need])).values()],
    conflict: nodes.some((node) => node.kind === "gap" && node.conflict),
    ...(vios === undefined ? {} : { vios }),
  };
}

function diskOf(graph: Topology, disks: ReadonlySet<string>): Omit<DiskNode, "origins"> {
  const unproven = [...disks].map((id) => unprovenOf(graph, id)).find((gap) => gap !== undefined);
  const label = disks.size === 1 ? "1 disk" : `${disks.size} disks`;
  return { kind: "disk", label, ...(unproven === undefined ? {} : { unproven }) };
}

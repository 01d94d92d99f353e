import type { Conflict, Unknown } from "../capture/fact.ts";
import type { AdapterKind, NodeKind, Topology } from "./graph.ts";
import type { Path } from "./paths.ts";

/** The kinds of shared components that a path of an adapter goes through. */
export const ways: Readonly<Record<AdapterKind, readonly NodeKind[]>> = {
  "virtual SCSI": ["Virtual I/O Server", "server adapter", "virtual target device", "disk"],
  "virtual Fibre Channel": ["Virtual I/O Server", "server adapter", "Fibre Channel port", "fabric", "target port"],
  "virtual Ethernet": [
    ...(["VLAN", "Virtual I/O Server", "server adapter"] as const),
    ...(["Shared Ethernet Adapter", "EtherChannel", "Ethernet port"] as const),
  ],
  vNIC: ["Virtual I/O Server", "server adapter", "Ethernet port"],
};

/** The parts of these kinds that a path goes through for certain; a Virtual I/O Server by what is on it. */
export function componentsOf(graph: Topology, path: Path, kinds: readonly NodeKind[]): readonly string[] {
  const found = new Set<string>();
  for (const id of path.nodes) {
    const { kind, vios } = graph.getNodeAttributes(id);
    if (kinds.includes(kind) && !isDoubtful(graph, path, id)) found.add(id);
    if (vios !== undefined && kinds.includes("Virtual I/O Server")) found.add(vios);
  }
  return [...found];
}

/** What a gap stands behind may be no Ethernet port but an aggregation of some; one of several target ports is on no path alone. */
function isDoubtful(graph: Topology, { nodes, gap }: Path, id: string): boolean {
  const { kind } = graph.getNodeAttributes(id);
  if (kind === "Ethernet port") return gap !== undefined && nodes.at(-2) === id;
  return kind === "target port" && hasMoreTargets(graph, nodes);
}

function hasMoreTargets(graph: Topology, [first = ""]: Path["nodes"]): boolean {
  const client = graph.getNodeAttributes(first);
  return client.kind === "client adapter" && client.moreTargets !== undefined;
}

/** What is not known of a path may be this component. */
export function mayHide(graph: Topology, path: Path, component: string): boolean {
  const { kind, vios } = graph.getNodeAttributes(component);
  if (kind === "disk" && mayBeLun(graph, path, component)) return true;
  if (!mayHideKind(graph, path, kind)) return false;
  const [owner] = componentsOf(graph, path, ["Virtual I/O Server"]);
  if (vios !== undefined && owner !== undefined && owner !== vios) return false;
  const [fabric] = componentsOf(graph, path, ["fabric"]);
  return kind !== "target port" || fabric === undefined || graph.hasEdge(fabric, component);
}

/** What is not known of a path may be a component of this kind. */
export function mayHideKind(graph: Topology, path: Path, kind: NodeKind): boolean {
  if (!ways[path.adapter].includes(kind)) return false;
  const isOpen = path.gap !== undefined || (kind === "target port" && hasMoreTargets(graph, path.nodes));
  return isOpen && componentsOf(graph, path, [kind]).length === 0;
}

/** The disk of a path may be this one: of one of them nobody knows which LUN it is. */
function mayBeLun(graph: Topology, { adapter, resource }: Path, disk: string): boolean {
  if (adapter !== "virtual SCSI" || resource === undefined || resource === disk) return false;
  return unprovenOf(graph, resource) !== undefined || unprovenOf(graph, disk) !== undefined;
}

/** What is not known of a disk. */
export function unprovenOf(graph: Topology, disk: string): Unknown | Conflict | undefined {
  const node = graph.getNodeAttributes(disk);
  return node.kind === "disk" ? node.unproven : undefined;
}

/** What is not known of a path: where it ends at a gap, that first. */
export function gapsOf(graph: Topology, { gap, nodes }: Path): readonly (Unknown | Conflict)[] {
  if (gap !== undefined) return gapOf(graph, gap);
  const client = graph.getNodeAttributes(nodes[0] ?? "");
  return client.kind === "client adapter" && client.moreTargets !== undefined ? [client.moreTargets] : [];
}

function gapOf(graph: Topology, id: string): readonly (Unknown | Conflict)[] {
  const node = graph.getNodeAttributes(id);
  if (node.kind !== "gap") return [];
  if (!node.conflict) return [{ state: "unknown", cause: "capture", needs: node.needs }];
  return [{ state: "conflict", readings: [{ value: node.label, origins: node.origins }], needs: node.needs }];
}

/** A path that a gap cuts off may lead to any resource of its kind, and a disk without a UDID may be any LUN. */
export function mayLeadTo(graph: Topology, path: Path, resource: string): boolean {
  if (path.resource === undefined) return path.gap !== undefined;
  return mayBeLun(graph, path, resource);
}

import type { Origin } from "../capture/capture.ts";
import { openList, wholeList, type Conflict, type ListFact, type Unknown } from "../capture/fact.ts";
import type { AdapterKind, NodeKind, Topology } from "./graph.ts";
import { pathsOf, type Path } from "./paths.ts";

/** A disk, a VLAN, a vNIC or the storage over Fibre Channel, and what serves it at once. Lists hold ids of nodes. */
export interface Redundancy {
  readonly resource: string;
  readonly adapter: AdapterKind;
  readonly vioses: ListFact<string>;
  /** Fibre Channel ports, or Ethernet ports. */
  readonly ports: ListFact<string>;
  readonly fabrics: ListFact<string>;
  readonly bridges: ListFact<string>;
  /** Each of them is on every path. */
  readonly singlePoints: ListFact<string>;
}

/** The redundancy of everything that a partition lives on. */
export function redundancyOf(graph: Topology, partition: string): readonly Redundancy[] {
  const paths = pathsOf(graph, partition);
  const resources = new Map<string, AdapterKind>();
  for (const { resource, adapter } of paths) if (resource !== undefined) resources.set(resource, adapter);
  return [...resources].map(([resource, adapter]) => {
    // A path that a gap cuts off may lead to any resource of its kind.
    const own = paths.filter((path) => path.resource === resource);
    const lost = paths.filter((path) => path.resource === undefined && path.adapter === adapter);
    return judge(graph, resource, adapter, [...own, ...lost]);
  });
}

function judge(graph: Topology, resource: string, adapter: AdapterKind, paths: readonly Path[]): Redundancy {
  const parts = (kinds: readonly NodeKind[]): ListFact<string> => {
    const items = new Set(paths.flatMap((path) => componentsOf(graph, path, kinds)));
    const open = paths.filter((path) => path.gap !== undefined && componentsOf(graph, path, kinds).length === 0);
    return list(graph, [...items], paths, open);
  };
  return {
    resource,
    adapter,
    vioses: parts(["Virtual I/O Server"]),
    ports: parts(["Fibre Channel port", "Ethernet port"]),
    fabrics: parts(["fabric"]),
    bridges: parts(["Shared Ethernet Adapter"]),
    singlePoints: singlePoints(graph, paths),
  };
}

const failing: readonly NodeKind[] = [
  "Virtual I/O Server",
  "Fibre Channel port",
  "fabric",
  "target port",
  "Shared Ethernet Adapter",
  "Ethernet port",
];

/** What every path goes through. A part that is not known could be common to all of them, unless it is of one server alone. */
function singlePoints(graph: Topology, paths: readonly Path[]): ListFact<string> {
  const [first, ...others] = paths.map((path) => new Set(componentsOf(graph, path, failing)));
  const common = [...(first ?? [])].filter((id) => others.every((other) => other.has(id)));
  const open = paths.filter((path) => path.gap !== undefined && (common.length > 0 || hidesShared(graph, path)));
  return list(graph, common, paths, open);
}

/** Uplinks are of one Virtual I/O Server; behind every other gap may lie what other paths go through too. */
function hidesShared(graph: Topology, path: Path): boolean {
  return path.adapter !== "virtual Ethernet" || componentsOf(graph, path, ["Virtual I/O Server"]).length === 0;
}

/** The parts of these kinds that a path goes through; a Virtual I/O Server by what is on it. */
export function componentsOf(graph: Topology, { nodes }: Path, kinds: readonly NodeKind[]): readonly string[] {
  const found = new Set<string>();
  for (const id of nodes) {
    const { kind, vios } = graph.getNodeAttributes(id);
    if (kinds.includes(kind)) found.add(id);
    if (kind !== "gap" && vios !== undefined && kinds.includes("Virtual I/O Server")) found.add(vios);
  }
  return [...found];
}

function list(
  graph: Topology,
  items: readonly string[],
  paths: readonly Path[],
  open: readonly Path[],
): ListFact<string> {
  const origins = originsOf(graph, paths);
  const rest = open.map(({ gap }) => gapOf(graph, gap ?? "")).filter((gap) => gap !== undefined);
  const [first] = rest;
  if (first === undefined) return wholeList(items, origins);
  const needs = rest.flatMap((gap) => gap.needs);
  return openList(items, origins, { ...(rest.find(({ state }) => state === "conflict") ?? first), needs });
}

function gapOf(graph: Topology, id: string): Unknown | Conflict | undefined {
  const node = graph.getNodeAttributes(id);
  if (node.kind !== "gap") return undefined;
  if (!node.conflict) return { state: "unknown", cause: "capture", needs: node.needs };
  return { state: "conflict", readings: [{ value: node.label, origins: node.origins }], needs: node.needs };
}

/** The lines that state the edges of the paths. */
function originsOf(graph: Topology, paths: readonly Path[]): readonly Origin[] {
  const origins = new Map<string, Origin>();
  for (const { nodes } of paths) {
    for (const [i, to] of nodes.entries()) {
      const from = nodes[i - 1];
      const stated = from === undefined ? graph.getNodeAttributes(to) : graph.getEdgeAttributes(from, to);
      for (const origin of stated.origins) origins.set(`${origin.capture}/${origin.line}`, origin);
    }
  }
  return [...origins.values()];
}

import type { Origin } from "../capture/capture.ts";
import { openList, unknown, wholeList, type Conflict, type ListFact, type Unknown } from "../capture/fact.ts";
import { needKey } from "../capture/need.ts";
import type { AdapterKind, NodeKind, Topology } from "./graph.ts";
import { componentsOf, gapsOf, mayHide, mayHideKind, mayLeadTo, unprovenOf, ways } from "./hiding.ts";
import { byResource, isDead, pathsOf, type Path } from "./paths.ts";

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
  const astray = new Map<AdapterKind, Path[]>();
  for (const path of paths) {
    // Any disk may be the one that nobody knows.
    if (path.resource !== undefined && path.adapter !== "virtual SCSI") continue;
    const known = astray.get(path.adapter);
    if (known === undefined) astray.set(path.adapter, [path]);
    else known.push(path);
  }
  return [...byResource(paths)].map(([resource, all]) => {
    const own = all.filter((path) => !isDead(path));
    const { adapter = "virtual SCSI" } = all[0] ?? {};
    const others = (astray.get(adapter) ?? []).filter((path) => mayLeadTo(graph, path, resource));
    return judge(graph, resource, adapter, { all, own, others });
  });
}

interface Paths {
  readonly all: readonly Path[];
  /** Those that lead to the resource, or may where they end at a gap. */
  readonly own: readonly Path[];
  /** Those of which nobody knows where they lead. */
  readonly others: readonly Path[];
}

type Gap = Unknown | Conflict;

function judge(graph: Topology, resource: string, adapter: AdapterKind, paths: Paths): Redundancy {
  const origins = originsOf(graph, paths.all);
  const parts = (...kinds: readonly NodeKind[]): ListFact<string> => partsOf(graph, resource, paths, kinds, origins);
  return {
    resource,
    adapter,
    vioses: parts("Virtual I/O Server"),
    ports: parts("Fibre Channel port", "Ethernet port"),
    fabrics: parts("fabric"),
    bridges: parts("Shared Ethernet Adapter"),
    singlePoints: singlePoints(graph, resource, adapter, paths, origins),
  };
}

/** What paths to the resource go through for certain; open where another path may add to it. */
function partsOf(
  graph: Topology,
  resource: string,
  { own, others }: Paths,
  kinds: readonly NodeKind[],
  origins: readonly Origin[],
): ListFact<string> {
  const sure = own.filter(({ serves }) => serves);
  const items = new Set(sure.flatMap((path) => componentsOf(graph, path, kinds)));
  const isOpen = (path: Path): boolean => {
    const through = componentsOf(graph, path, kinds);
    return through.length === 0
      ? kinds.some((kind) => mayHideKind(graph, path, kind))
      : through.some((id) => !items.has(id));
  };
  const open = [...own, ...others].filter(isOpen);
  return list(graph, resource, [...items], origins, open);
}

const failing: readonly NodeKind[] = [
  "Virtual I/O Server",
  "Fibre Channel port",
  "fabric",
  "target port",
  "Shared Ethernet Adapter",
  "Ethernet port",
];

/** What every path goes through; open where a part that is not known could be common to all of them. */
function singlePoints(
  graph: Topology,
  resource: string,
  adapter: AdapterKind,
  { own, others }: Paths,
  origins: readonly Origin[],
): ListFact<string> {
  const through = new Map([...own, ...others].map((path) => [path, new Set(componentsOf(graph, path, failing))]));
  const isOn = (path: Path, id: string): boolean => through.get(path)?.has(id) === true;
  const named = [...new Set([...through.values()].flatMap((ids) => [...ids]))];
  const common = own.length === 0 ? [] : named.filter((id) => [...own, ...others].every((path) => isOn(path, id)));
  const possible = named.filter(
    (id) => !common.includes(id) && own.every((path) => isOn(path, id) || mayHide(graph, path, id)),
  );
  const isHidden = (kind: NodeKind): boolean => own.every((path) => mayHideKind(graph, path, kind));
  const kinds = ways[adapter].filter((kind) => failing.includes(kind) && isHidden(kind) && meet(graph, own, kind));
  const isOpen = own.length > 0 && (possible.length > 0 || kinds.length > 0);
  const open = [...own, ...others].filter((path) => gapsOf(graph, path).length > 0 || others.includes(path));
  return list(graph, resource, common, origins, isOpen ? open : []);
}

/** Paths of several servers have no port in common, and those of several fabrics no port of storage. */
function meet(graph: Topology, paths: readonly Path[], kind: NodeKind): boolean {
  if (kind === "fabric" || kind === "Virtual I/O Server") return true;
  const owner = kind === "target port" ? "fabric" : "Virtual I/O Server";
  const owners = new Set(paths.flatMap((path) => componentsOf(graph, path, [owner])));
  return owners.size < 2;
}

function list(
  graph: Topology,
  resource: string,
  items: readonly string[],
  origins: readonly Origin[],
  open: readonly Path[],
): ListFact<string> {
  if (open.length === 0) return wholeList(items, origins);
  const own = graph.hasNode(resource) ? unprovenOf(graph, resource) : undefined;
  const gaps = open.flatMap((path): readonly Gap[] => {
    const disk = path.resource === undefined || path.resource === resource ? undefined : path.resource;
    const unproven = disk === undefined ? [] : [unprovenOf(graph, disk) ?? own];
    return [...gapsOf(graph, path), ...unproven.filter((gap) => gap !== undefined)];
  });
  const needs = new Map(gaps.flatMap((gap) => gap.needs).map((need) => [needKey(need), need]));
  const rest = gaps.find(({ state }) => state === "conflict") ?? gaps[0] ?? unknown([]);
  return openList(items, origins, { ...rest, needs: [...needs.values()] });
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

import { openList, unknown, wholeList, type ListFact } from "../capture/fact.ts";
import { needKey } from "../capture/need.ts";
import type { Topology } from "./graph.ts";
import { componentsOf, gapsOf, mayHide, mayLeadTo } from "./hiding.ts";
import { byResource, isDead, pathsOf, type Path } from "./paths.ts";

/** A partition with a path through a component. */
export interface Dependent {
  readonly partition: string;
  /** Disks, VLANs and storage that it would lose for certain: every path to them goes through the component. */
  readonly loses: readonly string[];
  /** What it would keep for certain, on other paths. */
  readonly keeps: readonly string[];
}

const indexes = new WeakMap<Topology, ReadonlyMap<string, ReadonlySet<string>>>();

/** What else shares a component, and what would fall with it. Open where a gap may hide one more, or more that would fall. */
export function dependents(graph: Topology, component: string): ListFact<Dependent> {
  const users = indexOf(graph).get(component) ?? new Set<string>();
  const items: Dependent[] = [];
  const open: Path[] = [];
  for (const partition of partitionsOf(graph)) {
    const { doubtful, ...dependent } = dependentOn(graph, component, partition);
    open.push(...doubtful);
    if (users.has(partition)) items.push(dependent);
  }
  const { origins } = graph.getNodeAttributes(component);
  if (open.length === 0) return wholeList(items, origins);
  const needs = open.flatMap((path) => gapsOf(graph, path).flatMap((gap) => gap.needs));
  return openList(items, origins, unknown([...new Map(needs.map((need) => [needKey(need), need])).values()]));
}

interface Judged extends Dependent {
  /** Paths of which it is not known whether they lead through the component, where that decides. */
  readonly doubtful: readonly Path[];
}

function dependentOn(graph: Topology, component: string, partition: string): Judged {
  const paths = pathsOf(graph, partition).filter((path) => !isDead(path));
  const using = new Set(paths.filter((path) => passes(graph, path).includes(component)));
  const hiding = new Set(paths.filter((path) => !using.has(path) && mayHide(graph, path, component)));
  const loses: string[] = [];
  const keeps: string[] = [];
  const doubtful: Path[] = paths.filter(({ resource }) => resource === undefined).filter((path) => using.has(path));
  for (const [resource, own] of byResource(paths)) {
    const adapter = own[0]?.adapter;
    const others = paths.filter((path) => path.adapter === adapter && mayLeadTo(graph, path, resource));
    const ways = [...own, ...others].filter((path) => !using.has(path));
    const isTouched = own.some((path) => using.has(path));
    if (own.some((path) => path.serves && !using.has(path) && !hiding.has(path))) {
      if (isTouched) keeps.push(resource);
      if (using.size === 0) doubtful.push(...ways.filter((path) => hiding.has(path)));
    } else if (isTouched && ways.length === 0) loses.push(resource);
    else if (isTouched) doubtful.push(...ways);
    else doubtful.push(...ways.filter((path) => hiding.has(path)));
  }
  doubtful.push(...[...hiding].filter(({ resource }) => resource === undefined));
  return { partition, loses, keeps, doubtful };
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

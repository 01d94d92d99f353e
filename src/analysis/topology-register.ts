import type {
  Component,
  Living,
  Parts,
  Redundancy,
  Topology as Written,
  TopologyEdge,
  TopologyNode,
} from "../assessment/topology.ts";
import type { Origin } from "../capture/capture.ts";
import type { ListFact } from "../capture/fact.ts";
import type { Need } from "../capture/need.ts";
import { dependents } from "../topology/dependents.ts";
import type { Topology } from "../topology/graph.ts";
import { pathsOf } from "../topology/paths.ts";
import { redundancyOf } from "../topology/redundancy.ts";
import type { EvidenceRegister } from "./evidence.ts";

/** Gives each node and edge of many graphs one place in the document. */
export class TopologyRegister implements Pick<Written, "nodes" | "edges"> {
  readonly nodes: TopologyNode[] = [];
  readonly edges: TopologyEdge[] = [];
  private readonly places = new Map<string, number>();
  private readonly drawn = new Set<string>();
  private readonly register: EvidenceRegister;

  constructor(register: EvidenceRegister) {
    this.register = register;
  }

  /** Everything in a graph; answers the indexes of its nodes. */
  addAll(graph: Topology): readonly number[] {
    const slice = graph.mapNodes((id) => this.node(graph, id));
    graph.forEachEdge((_edge, { kind, planned, origins }, source, target) => {
      const key = `${source}\u0000${target}`;
      if (this.drawn.has(key)) return;
      this.drawn.add(key);
      const [from, to] = [this.node(graph, source), this.node(graph, target)];
      this.edges.push({ from, to, kind, ...(planned === undefined ? {} : { planned }), evidence: this.cite(origins) });
    });
    return slice;
  }

  /** Index of a node. */
  node(graph: Topology, id: string): number {
    const place = this.places.get(id);
    if (place !== undefined) return place;
    const node = graph.getNodeAttributes(id);
    const { kind, label, note, system, planned, origins } = node;
    const vios = node.vios === undefined ? undefined : this.node(graph, node.vios);
    const adapter = node.kind === "client adapter" || node.kind === "server adapter" ? node.adapter : undefined;
    this.places.set(id, this.nodes.length);
    this.nodes.push({
      ...{ id, kind, label },
      ...(note === undefined || note === "" ? {} : { note }),
      ...(system === undefined ? {} : { system: `system:${system}` }),
      ...(vios === undefined ? {} : { vios }),
      ...(adapter === undefined ? {} : { adapter }),
      ...(planned === undefined ? {} : { planned }),
      ...(node.kind === "gap" ? { needs: this.ask(node.needs) } : {}),
      evidence: this.cite(origins),
    });
    return this.nodes.length - 1;
  }

  /** `among`: nodes of the same partition, today and after, whose disks are told apart alike. */
  living(graph: Topology, partition: string, among: readonly string[] = [partition]): Living {
    const names = resourceNames(graph, among);
    const paths = pathsOf(graph, partition).map(({ adapter, nodes, resource }) => ({
      adapter,
      nodes: nodes.map((id) => this.node(graph, id)),
      ...(resource === undefined ? {} : { resource: names.get(resource) ?? resource }),
    }));
    const redundancy = redundancyOf(graph, partition).map((one): Redundancy => {
      const { adapter, resource } = one;
      const parts = (list: ListFact<string>): Parts => this.parts(graph, list);
      return {
        resource: names.get(resource) ?? resource,
        adapter,
        ...{ vioses: parts(one.vioses), ports: parts(one.ports), fabrics: parts(one.fabrics) },
        ...{ bridges: parts(one.bridges), singlePoints: parts(one.singlePoints) },
      };
    });
    return { partition: this.node(graph, partition), paths, redundancy };
  }

  component(graph: Topology, id: string): Component {
    const { items, rest } = dependents(graph, id);
    const users = items.map(({ partition }) => this.node(graph, partition));
    const falls = items.flatMap(({ partition, loses }) => {
      if (loses.length === 0) return [];
      const names = resourceNames(graph, [partition]);
      return [{ partition: this.node(graph, partition), loses: loses.map((one) => names.get(one) ?? one) }];
    });
    return { node: this.node(graph, id), users, falls, whole: rest.state === "none" };
  }

  private parts(graph: Topology, { items, rest }: ListFact<string>): Parts {
    const nodes = items.map((id) => this.node(graph, id));
    return rest.state === "none" ? { nodes, whole: true } : { nodes, whole: false, needs: this.ask(rest.needs) };
  }

  private cite(origins: readonly Origin[]): readonly number[] {
    const places = origins.map((origin) => this.register.add(origin, false)).filter((at) => at !== undefined);
    return [...new Set(places)];
  }

  private ask(needs: readonly Need[]): readonly number[] {
    return [...new Set(needs.map((need) => this.register.addNeed(need)))];
  }
}

/** What people call what a partition lives on; disks of one name are told apart by their notes. */
function resourceNames(graph: Topology, partitions: readonly string[]): ReadonlyMap<string, string> {
  const resources = new Set(partitions.flatMap((one) => pathsOf(graph, one).flatMap(({ resource }) => resource ?? [])));
  const disks = new Map<string, number>();
  for (const resource of resources) {
    if (!isDisk(graph, resource)) continue;
    const name = nameOf(graph, resource);
    disks.set(name, (disks.get(name) ?? 0) + 1);
  }
  return new Map(
    [...resources].map((resource) => {
      const name = nameOf(graph, resource);
      const isShared = isDisk(graph, resource) && (disks.get(name) ?? 0) > 1;
      return [resource, isShared ? `${name} (${graph.getNodeAttribute(resource, "note") ?? resource})` : name];
    }),
  );
}

function isDisk(graph: Topology, resource: string): boolean {
  return graph.hasNode(resource) && graph.getNodeAttribute(resource, "kind") === "disk";
}

function nameOf(graph: Topology, resource: string): string {
  if (!graph.hasNode(resource)) return "Fibre Channel storage";
  const { kind, label, note } = graph.getNodeAttributes(resource);
  if (kind === "VLAN") return `${label} on ${note ?? "?"}`;
  return kind === "client adapter" ? `vNIC ${label}` : label;
}

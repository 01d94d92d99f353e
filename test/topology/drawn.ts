import type { ListFact } from "../../src/capture/fact.ts";
import type { Need } from "../../src/capture/need.ts";
import type { Origin } from "../../src/capture/capture.ts";
import { dependents } from "../../src/topology/dependents.ts";
import type { NodeKind, Topology } from "../../src/topology/graph.ts";
import { moveTopology } from "../../src/topology/move-topology.ts";
import { systemTopology } from "../../src/topology/partition-topology.ts";
import { pathsOf } from "../../src/topology/paths.ts";
import { redundancyOf, type Redundancy } from "../../src/topology/redundancy.ts";
import { readEstate, showNeed, showOrigin, type EstateText } from "../rules/estate-text.ts";
import type { ReadCapture } from "../../src/parse/read-capture.ts";

/** A graph that is asked by what people call its parts. */
export class Drawn {
  readonly graph: Topology;
  private readonly captures: readonly ReadCapture[];

  constructor(graph: Topology, captures: readonly ReadCapture[]) {
    this.graph = graph;
    this.captures = captures;
  }

  /** `p9a-vios1`; `ent9 of p9a-vios1` for what is on a Virtual I/O Server. */
  name(id: string): string {
    if (!this.graph.hasNode(id)) return "Fibre Channel storage";
    const { label, vios } = this.graph.getNodeAttributes(id);
    return vios === undefined ? label : `${label} of ${this.graph.getNodeAttribute(vios, "label")}`;
  }

  /** Each node of a kind with the places that state it. */
  nodes(kind: NodeKind): readonly string[] {
    return this.ids(kind).map((id) => `${this.name(id)} ${this.places(this.graph.getNodeAttribute(id, "origins"))}`);
  }

  ids(kind: NodeKind): readonly string[] {
    return this.graph.filterNodes((_id, node) => node.kind === kind);
  }

  /** Id of the one node that has this name. */
  id(kind: NodeKind, name: string): string {
    const [only, ...others] = this.ids(kind).filter((id) => this.name(id) === name);
    if (only === undefined || others.length > 0) throw new Error(`not one ${kind} ${name}`);
    return only;
  }

  /** Each edge between nodes of two kinds, with the places that state it. */
  edges(from: NodeKind, to: NodeKind): readonly string[] {
    const found: string[] = [];
    this.graph.forEachEdge((_edge, { kind, origins, planned }, source, target, a, b) => {
      if (a.kind !== from || b.kind !== to) return;
      const sign = planned === undefined ? "" : "planned ";
      found.push(`${this.name(source)} ${sign}${kind} ${this.name(target)} ${this.places(origins)}`);
    });
    return found;
  }

  /** Each path by its labels; what is not known in brackets, with the commands that would show it. */
  paths(partition: string): readonly string[] {
    return pathsOf(this.graph, partition).map(({ nodes }) => nodes.map((id) => this.step(id)).join(" > "));
  }

  private step(id: string): string {
    const node = this.graph.getNodeAttributes(id);
    if (node.kind !== "gap") return this.name(id);
    return `[${node.label}${node.needs.length === 0 ? "" : `: ${node.needs.map(showAnyNeed).join(", ")}`}]`;
  }

  /** What serves a disk, a VLAN, a vNIC, or the storage over Fibre Channel. */
  redundancy(partition: string, resource: string): Readonly<Record<Counted, string>> {
    const found = redundancyOf(this.graph, partition).filter((one) => this.name(one.resource) === resource);
    const [only, ...others] = found;
    if (only === undefined || others.length > 0) throw new Error(`not one ${resource}`);
    const { vioses, ports, fabrics, bridges, singlePoints } = only;
    const text = (list: ListFact<string>): string => this.list(list);
    return {
      ...{ vioses: text(vioses), ports: text(ports), fabrics: text(fabrics) },
      ...{ bridges: text(bridges), singlePoints: text(singlePoints) },
    };
  }

  resources(partition: string): readonly string[] {
    return redundancyOf(this.graph, partition).map(({ resource }) => this.name(resource));
  }

  /** Partitions with a path through a component: what each loses and keeps with it. */
  dependents(component: string): { readonly users: readonly string[]; readonly rest: string } {
    const { items, rest } = dependents(this.graph, component);
    const names = (all: readonly string[]): string => all.map((id) => this.name(id)).join(", ");
    const users = items.map(
      ({ partition, loses, keeps }) => `${this.name(partition)} loses: ${names(loses)}; keeps: ${names(keeps)}`,
    );
    return { users, rest: rest.state === "none" ? "none" : rest.needs.map(showAnyNeed).join(", ") };
  }

  private list({ items, rest }: ListFact<string>): string {
    const names = items.map((id) => this.name(id)).join(", ");
    if (rest.state === "none") return names;
    const sign = rest.state === "conflict" ? "!" : "?";
    return `${names} ${sign}(${rest.needs.map(showAnyNeed).join(", ")})`.trimStart();
  }

  places(origins: readonly Origin[]): string {
    return `[${[...new Set(origins.map((origin) => showOrigin(origin, this.captures)))].join(" ")}]`;
  }
}

type Counted = Exclude<keyof Redundancy, "resource" | "adapter">;

/** The command, with the host that it is typed on where it is no HMC. */
function showAnyNeed(need: Need): string {
  return need.kind === "switch" ? `${need.host ?? "switch"}: ${need.command}` : showNeed(need);
}

/** A system with all that its clients live through. */
export function drawSystem(text: EstateText, name = "p9a"): Drawn {
  const { captures, estate } = readEstate(text);
  const [system] = estate.named(name);
  if (system === undefined) throw new Error(`no system ${name}`);
  return new Drawn(systemTopology(system), captures);
}

interface Asked {
  readonly partition?: number;
  readonly source?: string;
  readonly destination?: string;
  readonly kind?: "active" | "inactive";
}

/** The slice around a move, of `app` from p9a to p10b where nothing else is asked. */
export class DrawnMove extends Drawn {
  readonly today: string;
  readonly after: string;
  readonly hasAfter: boolean;
  readonly movers: readonly string[];

  constructor(text: EstateText, { partition = 5, source = "p9a", destination = "p10b", kind = "active" }: Asked = {}) {
    const { captures, estate } = readEstate(text);
    const [[from], [to]] = [estate.named(source), estate.named(destination)];
    if (from === undefined || to === undefined) throw new Error("no such system in the captures");
    const { graph, today, after, movers } = moveTopology(from.partition(partition), to, kind);
    super(graph, captures);
    this.today = today;
    this.hasAfter = after !== undefined;
    this.after = after ?? today;
    this.movers = movers.map((id) => this.name(id));
  }
}

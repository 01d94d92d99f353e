import { subjectKey, type AssessedMove, type AssessedOutcome } from "../assess/assess.ts";
import type { Move } from "../assessment/assessment.ts";
import type { SystemTopology, Topology as Written } from "../assessment/topology.ts";
import type { System } from "../estate/system.ts";
import type { ReadCapture } from "../parse/read-capture.ts";
import { aggregate } from "../topology/aggregate.ts";
import { ids, type NodeKind, type Topology } from "../topology/graph.ts";
import { moveTopology, type MoveTopology } from "../topology/move-topology.ts";
import { systemTopology } from "../topology/partition-topology.ts";
import type { EvidenceRegister } from "./evidence.ts";
import { systemKey } from "./subjects.ts";
import { TopologyRegister } from "./topology-register.ts";

/** A system of more nodes has its partitions grouped by what they live through. */
const nodesDrawnApart = 1000;

export interface WrittenTopology {
  readonly topology: Written;
  /** By move; nothing of those that are not kept. */
  readonly slices: readonly Pick<Move, "slice" | "before" | "after">[];
  /** Nodes that an outcome is about. */
  readonly partsOf: (outcome: AssessedOutcome) => readonly number[];
}

/** The topology of the kept moves and of their systems. */
export function writeTopology(
  moves: readonly AssessedMove[],
  captures: readonly ReadCapture[],
  evidence: EvidenceRegister,
): WrittenTopology {
  const register = new TopologyRegister(evidence);
  const parts = new Map<AssessedOutcome, Set<number>>();
  const slices = moves.map((move): WrittenTopology["slices"][number] => {
    if (!move.kept) return { slice: [] };
    const { partition, destination, kind } = move.request;
    const topology = moveTopology(partition, destination, kind);
    const { graph, today, after } = topology;
    const slice = register.addAll(graph);
    for (const outcome of move.outcomes) {
      const found = nodesOf(outcome, move, topology, captures).map((id) => register.node(graph, id));
      if (found.length > 0) parts.set(outcome, new Set([...(parts.get(outcome) ?? []), ...found]));
    }
    const both = after === undefined ? [today] : [today, after];
    const before = register.living(graph, today, both);
    return { slice, before, ...(after === undefined ? {} : { after: register.living(graph, after, both) }) };
  });
  const systems = systemsOf(moves).map((system) => writeSystem(system, systemTopology(system), register));
  const { nodes, edges } = register;
  return { topology: { nodes, edges, systems }, slices, partsOf: (outcome) => [...(parts.get(outcome) ?? [])] };
}

function systemsOf(moves: readonly AssessedMove[]): readonly System[] {
  const kept = moves.filter((move) => move.kept).map(({ request }) => request);
  return [...new Set(kept.flatMap(({ source, destination }) => [source, destination]))];
}

/** What many share. */
const components: readonly NodeKind[] = [
  "Virtual I/O Server",
  "Fibre Channel port",
  "fabric",
  "Shared Ethernet Adapter",
];

/**
 * A system as the document holds it; one of many nodes has its partitions grouped.
 * @public The bench draws with it.
 */
export function writeSystem(
  system: System,
  whole: Topology,
  register: TopologyRegister,
  most = nodesDrawnApart,
): SystemTopology {
  const grouped = whole.order > most;
  const graph = grouped ? aggregate(whole) : whole;
  register.addAll(graph);
  const partitions = graph.filterNodes((_id, { kind }) => kind === "partition");
  const shared = whole.filterNodes((_id, { kind }) => components.includes(kind));
  return {
    system: systemKey(system),
    grouped,
    partitions: partitions.map((id) => register.living(graph, id)),
    components: shared.map((id) => register.component(whole, id)),
  };
}

/** The parts of a move that an outcome other than a pass is about: by the thing that it names, else by its subject. */
function nodesOf(
  outcome: AssessedOutcome,
  { request }: AssessedMove,
  { graph, today, after }: MoveTopology,
  captures: readonly ReadCapture[],
): readonly string[] {
  if (outcome.outcome === "pass" || outcome.outcome === "notApplicable") return [];
  const { thing, rule } = outcome;
  const named = thing === undefined ? [] : called(graph, thing);
  const arrives = named.filter((id) => graph.getNodeAttribute(id, "system") === request.destination.key);
  if (rule.subject === "move" && arrives.length > 0) return arrives;
  const isThere = (id: string): boolean => graph.getNodeAttribute(id, "planned") === undefined;
  if (named.some(isThere)) return named.filter(isThere);
  if (outcome.subject === subjectKey("partition", request)) return [today];
  if (outcome.subject === subjectKey("move", request)) return [after ?? today];
  return [systemOf(outcome, request, captures)];
}

function called(graph: Topology, thing: string): readonly string[] {
  return graph.filterNodes((_id, { things }) => things?.includes(thing) === true);
}

/** An outcome of a pair is shown at the system that its proof is of: the destination, unless nothing of that was read. */
function systemOf(
  { origins, thing }: AssessedOutcome,
  { source, destination }: AssessedMove["request"],
  captures: readonly ReadCapture[],
): string {
  const read = new Set(origins.map(({ capture }) => captures[capture]?.system));
  const isOfSource = thing === source.label || (read.has(source.key) && !read.has(destination.key));
  return ids.system((isOfSource ? source : destination).key);
}

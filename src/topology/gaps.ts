import { unknown, type Conflict, type Fact, type ListFact, type Unknown } from "../capture/fact.ts";
import { addEdge, addNode, ids, type AdapterKind, type Topology } from "./graph.ts";

/** What is not known behind a node; `what` says it as people do. */
export function addGap(
  graph: Topology,
  from: string,
  adapter: AdapterKind,
  what: string,
  gap: Unknown | Conflict,
): void {
  const id = ids.gap(from, `${adapter}: ${what}`);
  const origins = gap.state === "conflict" ? gap.readings.flatMap((reading) => reading.origins) : [];
  const { system, vios } = graph.getNodeAttributes(from);
  addNode(graph, id, {
    kind: "gap",
    label: what,
    origins,
    needs: gap.needs,
    conflict: gap.state === "conflict",
    ...(system === undefined ? {} : { system }),
    ...(vios === undefined ? {} : { vios }),
  });
  addEdge(graph, from, id, { kind: "path", adapter, origins });
}

/** What is known to be missing stands where it would be, and hides nothing. */
export function addNothing(graph: Topology, from: string, adapter: AdapterKind, what: string): void {
  addGap(graph, from, adapter, what, unknown([]));
  graph.mergeNodeAttributes(ids.gap(from, `${adapter}: ${what}`), { nothing: true });
}

/** The rest of a list that was not read whole. */
export function addRest(
  graph: Topology,
  from: string,
  adapter: AdapterKind,
  what: string,
  { rest }: ListFact<unknown>,
): void {
  if (rest.state !== "none") addGap(graph, from, adapter, what, rest);
}

export function isGap<T>(fact: Fact<T>): fact is Unknown | Conflict<T> {
  return fact.state !== "known";
}

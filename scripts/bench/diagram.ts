import type { Assessment } from "../../src/assessment/assessment.ts";
import { estateFiles } from "../estate/files.ts";
import { planEstate } from "../estate/plan.ts";
import { built, loadPipeline } from "./pipeline.ts";

/** Partitions of a generated system that has 5,000 nodes. */
const partitions = 800;

export interface Diagram {
  /** From the graph to the text of the pictures: partitions of one shape are drawn together. */
  readonly drawGrouped: () => void;
  /** Where everything stands in pictures in which each partition is drawn. */
  readonly placeApart: () => void;
}

/** A system of 5,000 nodes, ready to be drawn. */
export async function prepareDiagram(): Promise<Diagram> {
  const { takeIn, buildEstate, loadKnowledge, renderHtml } = await loadPipeline();
  const { systemTopology } = await built<typeof import("../../src/topology/partition-topology.ts")>(
    "topology/partition-topology.js",
  );
  const { writeSystem } = await built<typeof import("../../src/analysis/topology.ts")>("analysis/topology.js");
  const { TopologyRegister } = await built<typeof import("../../src/analysis/topology-register.ts")>(
    "analysis/topology-register.js",
  );
  const { EvidenceRegister } = await built<typeof import("../../src/analysis/evidence.ts")>("analysis/evidence.js");
  const { read } = await built<typeof import("../../src/report/reading.ts")>("report/reading.js");
  const { systemPictures } = await built<typeof import("../../src/report/diagrams/system-picture.ts")>(
    "report/diagrams/system-picture.js",
  );
  const plan = planEstate({ systems: 2, partitionsEach: partitions, seed: 7 });
  const files = [...estateFiles(plan, "hmcscanner")].map(({ path, text }) => ({
    ...{ path, bytes: new TextEncoder().encode(text), sha256: "" },
  }));
  const { captures } = takeIn(files, () => undefined);
  const [system] = buildEstate(captures).systems;
  if (system === undefined) throw new Error("the generated estate has no system");
  const graph = systemTopology(system);
  const knowledge = loadKnowledge();
  const write = (most?: number) => {
    const register = new TopologyRegister(new EvidenceRegister(captures, knowledge));
    const written = writeSystem(system, graph, register, most);
    const { nodes, edges } = register;
    return { written, assessment: { ...nothing, topology: { nodes, edges, systems: [written] } } };
  };
  const apart = write(Infinity);
  const reading = read(apart.assessment);
  return {
    drawGrouped: () => {
      renderHtml(write().assessment, { paper: "a4" });
    },
    placeApart: () => {
      systemPictures(
        reading,
        apart.written,
        () => [],
        (node) => String(node),
      );
    },
  };
}

const nothing: Omit<Assessment, "topology"> = {
  schema: "lpm-preflight/assessment@1",
  tool: { name: "lpm-preflight", version: "0.0.0" },
  knowledge: { rules: [], sources: {}, tables: [] },
  asOf: "2026-11-20T12:00:00+01:00",
  locale: "en",
  options: { partitions: [], listed: false, inactive: false, allow: [] },
  inputs: [],
  captures: [],
  issues: [],
  subjects: {},
  evidence: [],
  needs: [],
  outcomes: [],
  moves: [],
};

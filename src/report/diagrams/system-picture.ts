import type { Living, SystemTopology } from "../../assessment/assessment.ts";
import { compareNames } from "../../capture/order.ts";
import type { Undrawn } from "../reading.ts";
import { labelOf } from "../subject-labels.ts";
import { clientColumns, middleBoxes, ownership, serverBoxes, type Drawing, type ServerLanes } from "./boxes.ts";
import { layOut, type PictureView } from "./layout.ts";
import { marksOf } from "./marks.ts";
import type { Span } from "./picture.ts";
import { Collection } from "./side.ts";

/** 12 units of text on 816 are 7.7 points on the width of an A4 page. */
const width = 816;
const partition: Span = { x: 10, width: 136 };
const client: Span = { x: 162, width: 120 };
const server: Span = { x: 312, width: 290 };
const middle: Span = { x: 640, width: 170 };
const lanes: ServerLanes = { box: server.width, left: { x: 5, width: 134 }, right: { x: 163, width: 122 } };
const frame: Span = { x: 3, width: 607 };
/** Cells of a picture that fits a page, in the column of servers. */
const cellsOnPage = 36;
/** A system with more adapters has those of a partition that go the same way drawn as one. */
const adaptersDrawnApart = 60;

/** A system and its clients, in as many pictures as fit a page each. */
export function systemPictures(
  reading: Undrawn,
  { system, partitions, components }: SystemTopology,
  anchorOf: (node: number) => string,
): readonly PictureView[] {
  const { nodes } = reading.assessment.topology;
  const name = ({ partition: node }: Living): string => nodes[node]?.label ?? "";
  const ordered = partitions.toSorted((a, b) => compareNames(name(a), name(b)));
  const adapters = new Set(partitions.flatMap(({ paths }) => paths.map(({ nodes: [first] }) => first)));
  const condensed = adapters.size > adaptersDrawnApart;
  const vioses = components.flatMap(({ node }) => (nodes[node]?.kind === "Virtual I/O Server" ? [node] : []));
  const marks = marksOf(reading, outcomesByNode(reading));
  const drawing: Drawing = { nodes, anchorOf, marks, movers: new Set(), mirrored: false };
  const systemNode = nodes.findIndex((node) => node.kind === "system" && node.system === system);
  return pages(ordered, condensed).map((livings, i) => {
    const collection = new Collection(nodes, condensed);
    const side = collection.addSide(livings, "s");
    return layOut({
      geometry: { width, columns: [partition, client, server, middle] },
      frames: [
        {
          ...frame,
          title: labelOf(reading.assessment, system),
          note: nodes[systemNode]?.note ?? "",
          marks: i === 0 ? marks(systemNode) : [],
          anchor: i === 0 ? anchorOf(systemNode) : "",
        },
      ],
      columns: [
        ...clientColumns(side, client.width, drawing),
        serverBoxes(side.servers, i === 0 ? vioses : [], lanes, drawing),
        middleBoxes(collection.middle, middle.width, drawing),
      ],
      links: [...ownership(side), ...collection.links],
    });
  });
}

/** Partitions in their order, as many as fit a page. */
function pages(livings: readonly Living[], condensed: boolean): readonly (readonly Living[])[] {
  const all: Living[][] = [[]];
  let taken = 0;
  for (const living of livings) {
    const firsts = living.paths.map(({ adapter, nodes }) =>
      condensed ? `${adapter} ${nodes.length}` : String(nodes[0]),
    );
    const need = Math.max(3, 2 * new Set(firsts).size);
    if (taken > 0 && taken + need > cellsOnPage) {
      all.push([]);
      taken = 0;
    }
    all.at(-1)?.push(living);
    taken += need;
  }
  return all;
}

/** Outcomes of all moves by the parts that they are about. */
function outcomesByNode({ assessment }: Undrawn): ReadonlyMap<number, readonly number[]> {
  const byNode = new Map<number, number[]>();
  for (const [index, { parts = [] }] of assessment.outcomes.entries()) {
    for (const part of parts) byNode.set(part, [...(byNode.get(part) ?? []), index]);
  }
  return byNode;
}

import type { Living, SystemTopology, TopologyNode, TopologyPath } from "../../assessment/topology.ts";
import { compareNames } from "../../capture/order.ts";
import type { Undrawn } from "../reading.ts";
import { labelOf } from "../subject-labels.ts";
import { clientColumns, middleBoxes, ownership, serverBoxes, type Drawing, type ServerLanes } from "./boxes.ts";
import { layOut, type PictureView } from "./layout.ts";
import { marksOf, type MarksOf } from "./marks.ts";
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
/** What fits a page beside the heading, in units, and what things take: a partition, a cell, a device, the servers themselves. */
const pageHeight = 930;
const [boxHeight, cellHeight, deviceHeight, serverHeight] = [34, 24, 37, 240];
/** A system with more adapters has those of a partition that go the same way drawn as one. */
const adaptersDrawnApart = 60;

/** A system and its clients, in as many pictures as fit a page each. */
export function systemPictures(
  reading: Undrawn,
  { system, partitions, components }: SystemTopology,
  marks: MarksOf,
  anchorOf: (node: number) => string,
): readonly PictureView[] {
  const { nodes } = reading.assessment.topology;
  const name = ({ partition: node }: Living): string => nodes[node]?.label ?? "";
  const ordered = partitions.toSorted((a, b) => compareNames(name(a), name(b)));
  const adapters = new Set(partitions.flatMap(({ paths }) => paths.map(({ nodes: [first] }) => first)));
  const condensed = adapters.size > adaptersDrawnApart;
  const vioses = components.flatMap(({ node }) => (nodes[node]?.kind === "Virtual I/O Server" ? [node] : []));
  const drawing: Drawing = { nodes, anchorOf, marks, movers: new Set(), cellsInColumn: 60, mirrored: false };
  const systemNode = nodes.findIndex((node) => node.kind === "system" && node.system === system);
  const parts = ordered.length === 0 ? [[]] : pages(ordered, nodes, condensed);
  return parts.map((livings, i) => {
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

/** Partitions in their order, as many as fit a page: by the heights of their own boxes, and of what they have on servers. */
function pages(
  livings: readonly Living[],
  nodes: readonly TopologyNode[],
  condensed: boolean,
): readonly (readonly Living[])[] {
  const all: Living[][] = [];
  let [own, served] = [pageHeight, pageHeight];
  for (const living of livings) {
    const { clients, devices } = cellCounts(living, nodes, condensed);
    const [box, cells] = [boxHeight + clients * cellHeight, devices * deviceHeight];
    if (own + box > pageHeight || served + cells > pageHeight) {
      all.push([]);
      own = 0;
      served = serverHeight;
    }
    all.at(-1)?.push(living);
    own += box;
    served += cells;
  }
  return all;
}

/** How many cells a partition has among clients, and on servers. */
function cellCounts(
  { paths }: Living,
  nodes: readonly TopologyNode[],
  condensed: boolean,
): { clients: number; devices: number } {
  const viosOf = (path: TopologyPath): number =>
    path.nodes.map((index) => nodes[index]?.vios).find((vios) => vios !== undefined) ?? -1;
  const group = (path: TopologyPath, index: number | undefined): string =>
    condensed ? `${path.adapter} ${path.adapter === "virtual Ethernet" ? "" : viosOf(path)}` : String(index);
  const clients = new Set(paths.map((path) => group(path, path.nodes[0])));
  const storage = paths.filter(({ adapter }) => adapter === "virtual SCSI" || adapter === "virtual Fibre Channel");
  const devices = new Set(storage.map((path) => group(path, path.nodes[path.adapter === "virtual SCSI" ? 2 : 1])));
  return { clients: clients.size, devices: devices.size };
}

/** Marks of what stands today, from the outcomes of all moves. */
export function marksToday(reading: Undrawn): MarksOf {
  const byNode = new Map<number, number[]>();
  for (const [index, { parts = [] }] of reading.assessment.outcomes.entries()) {
    for (const part of parts) byNode.set(part, [...(byNode.get(part) ?? []), index]);
  }
  return marksOf(reading, byNode);
}

import type { Move } from "../../assessment/assessment.ts";
import type { Living } from "../../assessment/topology.ts";
import type { Undrawn } from "../reading.ts";
import { labelOf } from "../subject-labels.ts";
import { clientColumns, middleBoxes, ownership, serverBoxes, type Drawing, type ServerLanes } from "./boxes.ts";
import { layOut, type PictureView } from "./layout.ts";
import { marksOf, outcomesByPart } from "./marks.ts";
import type { BoxPlan, FramePlan, Span } from "./picture.ts";
import { Collection, type Side } from "./side.ts";

const words = {
  source: (of: { key: string }) => `source · ${of.key}`,
  destination: (of: { key: string }) => `destination · ${of.key}`,
};

/** 12 units of text on 1240 are 7 points on the width of a letter page in landscape. */
const width = 1240;
const partition: Span = { x: 10, width: 112 };
const client: Span = { x: 130, width: 106 };
const server: Span = { x: 258, width: 256 };
const middle: Span = { x: 548, width: 144 };
const lanes: ServerLanes = { box: server.width, left: { x: 5, width: 120 }, right: { x: 147, width: 104 } };
const frame: Span = { x: 3, width: 519 };
/** A partition of more adapters or disks has those that go the same way drawn as one. */
const drawnApart = 14;

/** Source left, destination mirrored right, between them what both reach. */
export function movePicture(
  reading: Undrawn,
  move: Move,
  movers: ReadonlySet<number>,
  anchorOf: (node: number) => string,
): PictureView {
  const { before, after, slice } = move;
  const { nodes } = reading.assessment.topology;
  const livings = [before, after].filter((living) => living !== undefined);
  const collection = new Collection(nodes, livings.some(isLarge));
  const shared = {
    nodes,
    anchorOf,
    cellsInColumn: 14,
    marks: marksOf(reading, outcomesByPart(reading, move)),
    movers,
  };
  const side = (living: Living | undefined, prefix: string): Side =>
    collection.addSide(living === undefined ? [] : [living], prefix);
  const [left, right] = [side(before, "s"), side(after, "d")];
  const serversOf = (system: string): readonly number[] =>
    slice.filter((index) => nodes[index]?.kind === "Virtual I/O Server" && nodes[index].system === system);
  const columns = (one: Side, system: string, mirrored: boolean): readonly (readonly BoxPlan[])[] => {
    const drawing: Drawing = { ...shared, mirrored };
    return [...clientColumns(one, client.width, drawing), serverBoxes(one.servers, serversOf(system), lanes, drawing)];
  };
  const frameOf = (system: string, mirrored: boolean): FramePlan => {
    const node = slice.find((index) => nodes[index]?.kind === "system" && nodes[index].system === system) ?? -1;
    const say = mirrored ? words.destination : words.source;
    return {
      ...(mirrored ? mirror(frame) : frame),
      title: labelOf(reading.assessment, system),
      note: say({ key: nodes[node]?.note ?? "" }),
      marks: shared.marks(node),
      anchor: anchorOf(node),
    };
  };
  const own = [partition, client, server];
  return layOut({
    geometry: { width, columns: [...own, middle, ...own.map(mirror).reverse()] },
    frames: [frameOf(move.source, false), ...(after === undefined ? [] : [frameOf(move.destination, true)])],
    columns: [
      ...columns(left, move.source, false),
      middleBoxes(collection.middle, middle.width, { ...shared, mirrored: false }),
      ...(after === undefined ? [[], [], []] : columns(right, move.destination, true).toReversed()),
    ],
    links: [...ownership(left), ...ownership(right), ...collection.links],
  });
}

/** Virtual I/O Servers that are mover service partitions of some move. */
export function moversOf({ assessment }: Undrawn): ReadonlySet<number> {
  const { edges } = assessment.topology;
  return new Set(edges.flatMap(({ kind, from, to }) => (kind === "moves" ? [from, to] : [])));
}

function mirror({ x, width: own }: Span): Span {
  return { x: width - x - own, width: own };
}

function isLarge({ paths }: Living): boolean {
  return [0, 2].some((at) => new Set(paths.map(({ nodes }) => nodes[at])).size > drawnApart);
}

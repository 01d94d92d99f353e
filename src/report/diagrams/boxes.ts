import type { TopologyNode } from "../../assessment/topology.ts";
import { compareNames } from "../../capture/order.ts";
import { label } from "../subject-labels.ts";
import { boxHeight } from "./layout.ts";
import type { CellDrafts } from "./cells.ts";
import type { MarksOf } from "./marks.ts";
import type { BoxPlan, LanePlan, LinkPlan, Span } from "./picture.ts";
import type { Middle, Side } from "./side.ts";

const words = {
  unknownServer: "Virtual I/O Server",
  notKnown: "not known",
  mover: "mover",
  planned: "planned",
  fabric: "Fabric",
  noAdapters: "no adapters",
  disks: "Disks",
  networks: "VLANs",
};

const padding = 5;
/** Adapters of one partition that are drawn below each other. */
const clientLimit = 20;

/** How a picture turns nodes into boxes. */
export interface Drawing {
  readonly nodes: readonly TopologyNode[];
  readonly marks: MarksOf;
  readonly anchorOf: (node: number) => string;
  /** Virtual I/O Servers that are mover service partitions of the move. */
  readonly movers: ReadonlySet<number>;
  /** How many cells fit below each other; the rest of them is drawn as one. */
  readonly cellsInColumn: number;
  /** The side is mirrored. */
  readonly mirrored: boolean;
}

/** The widths inside the box of a Virtual I/O Server. */
export interface ServerLanes {
  readonly box: number;
  readonly left: Span;
  readonly right: Span;
}

/** Partitions and their client adapters, each pair at one height. */
export function clientColumns(
  { clients }: Side,
  width: number,
  drawing: Drawing,
): readonly [partitions: readonly BoxPlan[], adapters: readonly BoxPlan[]] {
  const pairs = [...clients].map(([node, cells]) => {
    const [left, right] = [partitionBox(node, drawing), clientBox(node, cells, width, drawing)];
    const minHeight = Math.max(boxHeight(left), boxHeight(right));
    return [
      { ...left, minHeight },
      { ...right, minHeight },
    ] as const;
  });
  return [pairs.map(([left]) => left), pairs.map(([, right]) => right)];
}

function partitionBox(node: number, drawing: Drawing): BoxPlan {
  const { label: name, note = "", planned } = drawing.nodes[node] ?? { label: "?" };
  return {
    key: `partition ${node}`,
    title: name,
    note: planned === true ? words.planned : note,
    full: `${label(name)} ${label(note)}`,
    marks: drawing.marks(node),
    anchor: drawing.anchorOf(node),
    planned: planned === true,
    lanes: [],
  };
}

/** The client adapters of a partition. */
function clientBox(node: number, cells: CellDrafts, width: number, { marks, anchorOf }: Drawing): BoxPlan {
  const lane = { x: padding, width: width - 2 * padding, cells: cells.plan(marks, anchorOf, clientLimit) };
  const note = cells.size === 0 ? words.noAdapters : "";
  return { ...nameless, key: `adapters ${node}`, note, lanes: [lane] };
}

const nameless = { key: "", title: "", note: "", full: "", marks: [], anchor: "", planned: false } as const;

/** From each partition to its adapters. */
export function ownership({ clients }: Side): readonly LinkPlan[] {
  return [...clients.keys()].map((node) => ({
    ...{ from: `partition ${node}`, to: `adapters ${node}`, style: "own", planned: false },
  }));
}

/** The Virtual I/O Servers by name, the one that is not known last. */
export function serverBoxes(
  servers: Side["servers"],
  also: readonly number[],
  lanes: ServerLanes,
  drawing: Drawing,
): readonly BoxPlan[] {
  const { nodes, marks, anchorOf, mirrored, movers } = drawing;
  const name = (index: number): string => nodes[index]?.label ?? "\uffff";
  const all = [...new Set([...servers.keys(), ...also])].sort((a, b) => compareNames(name(a), name(b)));
  const limit = Math.max(2, Math.floor(drawing.cellsInColumn / all.length));
  return all.map((index): BoxPlan => {
    const node = nodes[index];
    const own = servers.get(index);
    const lane = (span: Span, cells: CellDrafts | undefined): LanePlan => ({
      ...(mirrored ? { x: lanes.box - span.x - span.width, width: span.width } : span),
      cells: cells?.plan(marks, anchorOf, limit) ?? [],
    });
    const notes = [node?.note ?? "", ...(movers.has(index) ? [words.mover] : [])].filter((text) => text !== "");
    return {
      key: `server ${index}`,
      title: node?.label ?? words.unknownServer,
      note: node === undefined ? words.notKnown : notes.join(" · "),
      full: label(node?.label ?? words.unknownServer),
      marks: marks(index),
      anchor: node === undefined ? "" : anchorOf(index),
      planned: false,
      lanes: [lane(lanes.left, own?.left), lane(lanes.right, own?.right)],
    };
  });
}

/** Fabrics, then disks, then VLANs. */
export function middleBoxes({ fabrics, disks, networks }: Middle, width: number, drawing: Drawing): readonly BoxPlan[] {
  const { marks, anchorOf, cellsInColumn } = drawing;
  const groups = [...fabrics.values(), disks, networks].filter(({ size }) => size > 0).length;
  const limit = Math.max(2, Math.floor((1.3 * cellsInColumn) / groups));
  const box = (title: string, cells: CellDrafts): BoxPlan[] =>
    cells.size === 0
      ? []
      : [
          {
            ...nameless,
            title,
            full: title,
            lanes: [{ x: padding, width: width - 2 * padding, cells: cells.plan(marks, anchorOf, limit) }],
          },
        ];
  return [
    ...[...fabrics.values()].flatMap((cells) => box(words.fabric, cells)),
    ...box(words.disks, disks),
    ...box(words.networks, networks),
  ];
}

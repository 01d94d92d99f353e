import { characterWidth, fit, padding } from "./fit.ts";
import type { BoxPlan, CellPlan, FramePlan, LinkPlan, Mark, PicturePlan } from "./picture.ts";

const line = 16;
const cellGap = 3;
const boxGap = 14;
const boxPadding = 5;
const frameHead = 44;
const edge = 6;

/** A picture as its template draws it: numbers are texts, in units of the picture. */
export interface PictureView {
  readonly viewBox: string;
  readonly width: string;
  readonly height: string;
  readonly rects: readonly RectView[];
  readonly links: readonly { readonly path: string; readonly style: string; readonly planned: boolean }[];
  readonly groups: readonly GroupView[];
}

interface RectView {
  readonly x: string;
  readonly y: string;
  readonly width: string;
  readonly height: string;
  readonly style: string;
  readonly planned: boolean;
}

/** Everything that belongs to one part: where a finding leads. */
interface GroupView {
  readonly anchor: string;
  readonly full: string;
  readonly rects: readonly RectView[];
  readonly texts: readonly { readonly x: string; readonly y: string; readonly text: string; readonly style: string }[];
  readonly marks: readonly MarkView[];
}

interface MarkView {
  readonly anchor: string;
  readonly symbol: string;
  readonly level: string;
  readonly x: string;
  readonly y: string;
  readonly textX: string;
  readonly textY: string;
  readonly text: string;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Boxes of a column below each other, every column in the middle of the height. Linear in what there is to draw. */
export function layOut({ geometry, frames, columns, links }: PicturePlan): PictureView {
  const heights = columns.map((column) => column.reduce((sum, box) => sum + boxHeight(box) + boxGap, -boxGap));
  const inner = Math.max(0, ...heights);
  const markRows = Math.max(0, ...frames.map(({ marks }) => marks.length));
  const head = frameHead + (markRows > 0 ? line : 0);
  const height = head + inner + boxGap + edge;
  const groups: GroupView[] = [];
  const boxes: RectView[] = [];
  const cells = new Map<string, Place>();
  columns.forEach((column, i) => {
    const { x, width } = geometry.columns[i] ?? { x: 0, width: 0 };
    let y = head + (inner - (heights[i] ?? 0)) / 2;
    for (const box of column) {
      const place = { x, y, width, height: boxHeight(box) };
      boxes.push(rect(place, "box", box.planned));
      groups.push(...drawBox(box, place, cells));
      y += place.height + boxGap;
    }
  });
  return {
    viewBox: `0 0 ${geometry.width} ${text(height)}`,
    width: text(geometry.width),
    height: text(height),
    rects: [...frames.map((frame) => rect({ ...frame, y: edge / 2, height: height - edge }, "frame", false)), ...boxes],
    links: links.flatMap((link) => drawLink(link, cells)),
    groups: [...frames.map(drawFrame), ...groups],
  };
}

function drawFrame({ x, width, title, note, marks, anchor }: FramePlan): GroupView {
  const y = edge / 2 + 18;
  return {
    anchor,
    full: `${title} ${note}`,
    rects: [],
    texts: [
      { x: text(x + padding + 4), y: text(y), text: fit(title, width - 8), style: "name" },
      { x: text(x + padding + 4), y: text(y + line), text: fit(note, width - 8), style: "aside" },
    ],
    marks: drawMarks(marks, x + 4, y + 2 * line, width - 8, true),
  };
}

/** In units of the picture. */
export function boxHeight(box: BoxPlan): number {
  const lanes = box.lanes.map(({ cells }) =>
    cells.reduce((sum, cell) => sum + cellHeight(cell) + cellGap, cells.length > 0 ? -cellGap : 0),
  );
  const inner = Math.max(0, ...lanes);
  return Math.max(box.minHeight ?? 0, boxHead(box) + inner + boxPadding * (inner > 0 ? 2 : 1));
}

function boxHead({ title, note, marks }: BoxPlan): number {
  const lines = (title === "" ? 0 : 1) + (note === "" ? 0 : 1) + marks.length;
  return lines === 0 ? 0 : lines * line + boxPadding;
}

function cellHeight({ note, marks }: CellPlan): number {
  return line * (1 + (note === "" ? 0 : 1) + marks.length) + 2;
}

function drawBox(box: BoxPlan, place: Place, cells: Map<string, Place>): GroupView[] {
  const { x, y, width } = place;
  const { title, note, marks, anchor, full } = box;
  cells.set(box.key, place);
  const names = [
    ...(title === "" ? [] : [{ text: fit(title, width), style: "name" }]),
    ...(note === "" ? [] : [{ text: fit(note, width), style: "aside" }]),
  ];
  const texts = names.map((name, i) => ({ ...name, x: text(x + padding), y: text(y + (i + 1) * line) }));
  const own: GroupView = {
    anchor,
    full,
    rects: [],
    texts,
    marks: drawMarks(marks, x, y + (names.length + 1) * line, width, false),
  };
  const below = boxHead(box) + boxPadding;
  const drawn = box.lanes.flatMap((lane) => {
    let top = y + below;
    return lane.cells.map((cell) => {
      const at = { x: x + lane.x, y: top, width: lane.width, height: cellHeight(cell) };
      for (const key of cell.keys) cells.set(key, at);
      top += at.height + cellGap;
      return drawCell(cell, at);
    });
  });
  return [own, ...drawn];
}

function drawCell(cell: CellPlan, at: Place): GroupView {
  const lines = [
    { text: fit(cell.text, at.width), style: cell.isGap ? "gap" : "part" },
    ...(cell.note === "" ? [] : [{ text: fit(cell.note, at.width), style: "aside" }]),
  ];
  const texts = lines.map((one, i) => ({
    ...one,
    x: text(at.x + padding),
    y: text(at.y + (i + 1) * line - 3),
  }));
  const marks = drawMarks(cell.marks, at.x, at.y + (lines.length + 1) * line - 3, at.width, false);
  const { anchor, full, planned } = cell;
  return { anchor, full, rects: [rect(at, cell.isGap ? "cell cell-gap" : "cell", planned)], texts, marks };
}

/** One below the other, or in a row where there is room. `y` is the line on which the first text stands. */
function drawMarks(marks: readonly Mark[], x: number, y: number, width: number, inRow: boolean): MarkView[] {
  const share = inRow ? width / Math.max(1, marks.length) : width;
  return marks.map(({ anchor, symbol, level, text: words }, i) => {
    const left = x + padding + (inRow ? i * share : 0);
    const base = y + (inRow ? 0 : i * line);
    return {
      ...{ anchor, symbol, level },
      ...{ x: text(left), y: text(base - 10) },
      ...{ textX: text(left + 2 * characterWidth), textY: text(base) },
      text: fit(words, share - 2 * characterWidth + 2),
    };
  });
}

function drawLink({ from, to, style, planned }: LinkPlan, cells: ReadonlyMap<string, Place>): PictureView["links"] {
  const [a, b] = [cells.get(from), cells.get(to)];
  if (a === undefined || b === undefined) return [];
  const isForward = a.x < b.x;
  const [x1, x2] = isForward ? [a.x + a.width, b.x] : [a.x, b.x + b.width];
  const [y1, y2] = style === "own" ? [middle(a), middle(b)] : [a.y + line / 2 + 1, b.y + line / 2 + 1];
  const bend = (x2 - x1) / 2;
  const path = `M${text(x1)} ${text(y1)}C${text(x1 + bend)} ${text(y1)} ${text(x2 - bend)} ${text(y2)} ${text(x2)} ${text(y2)}`;
  return [{ path, style, planned }];
}

function middle({ y, height }: Place): number {
  return y + height / 2;
}

function rect(place: Place, style: string, planned: boolean): RectView {
  const { x, y, width, height } = place;
  return { x: text(x), y: text(y), width: text(width), height: text(height), style, planned };
}

/** At most one digit behind the point. */
function text(n: number): string {
  return String(Math.round(n * 10) / 10);
}

import type { Assessment, Move } from "../assessment/assessment.ts";
import type { PictureView } from "./diagrams/layout.ts";
import { movePicture, moversOf } from "./diagrams/move-picture.ts";
import { orderedMoves } from "./move-order.ts";
import type { Reading, Undrawn } from "./reading.ts";
import type { Link } from "./section.ts";
import { labelOf } from "./subject-labels.ts";

/** A picture is some kilobytes: of more moves the first ones are drawn. */
const drawnAtMost = 100;

const words = {
  of: (of: { partition: string; destination: string }) => `${of.partition} to ${of.destination}`,
};

/** A move with its picture, and the anchors that lead into it. */
export interface DrawnMove {
  readonly move: Move;
  readonly anchor: string;
  readonly picture: PictureView;
  readonly anchors: ReadonlySet<string>;
}

/** In the order of the cover. */
export function drawnMoves(reading: Undrawn): readonly DrawnMove[] {
  const moves = orderedMoves(reading.assessment).filter(({ before }) => before !== undefined);
  const movers = moversOf(reading);
  return moves.slice(0, drawnAtMost).map((move, i) => {
    const anchor = `move-${i + 1}`;
    const picture = movePicture(reading, move, movers, (node) => partAnchor(anchor, node));
    return { move, anchor, picture, anchors: new Set(picture.groups.map((group) => group.anchor)) };
  });
}

/** The anchor of a part in the picture that has an anchor itself; none of a part that is not known. */
export function partAnchor(move: string, node: number): string {
  return node < 0 ? "" : `${move}-part-${node}`;
}

/** Where the parts that an outcome is about stand in the pictures: the first part of each move, of a few moves. */
export function pictureLinks(reading: Reading, outcome: number, limit: number): readonly Link[] {
  const { assessment, drawnMoves: drawn } = reading;
  const parts = assessment.outcomes[outcome]?.parts ?? [];
  const links = drawn.flatMap(({ move, anchor, anchors }): Link[] => {
    if (!move.outcomes.includes(outcome)) return [];
    const part = parts.map((node) => partAnchor(anchor, node)).find((one) => anchors.has(one));
    return part === undefined ? [] : [{ anchor: part, text: moveName(assessment, move) }];
  });
  return links.slice(0, limit);
}

export function moveName(assessment: Assessment, { partition, destination }: Move): string {
  return words.of({ partition: labelOf(assessment, partition), destination: labelOf(assessment, destination) });
}

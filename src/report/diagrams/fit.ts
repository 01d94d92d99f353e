import { visible } from "../visible.ts";

/** Advance of IBM Plex Mono at 12 units: 600 of 1000 units per em. */
export const characterWidth = 7.2;
/** Room between a text and the edge of its box. */
export const padding = 4;

/** A text as it fits a width, and `…` where it was cut. A fallback font may need up to twice the width for what is not ASCII. */
export function fit(text: string, width: number): string {
  const shown = visible(text);
  const room = Math.floor((width - 2 * padding) / characterWidth + 0.01);
  if (cells(shown) <= room) return shown;
  let taken = 0;
  let end = "";
  for (const character of shown) {
    taken += cells(character);
    if (taken > room - 2) break;
    end += character;
  }
  return `${end}…`;
}

function cells(text: string): number {
  let count = 0;
  for (const character of text) count += character >= " " && character <= "~" ? 1 : 2;
  return count;
}

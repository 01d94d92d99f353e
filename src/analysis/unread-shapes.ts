import type { Unread } from "../capture/capture.ts";

/** Lines that were not read and look alike. */
export interface UnreadShape {
  /** Numbers stand as `9`, words of letters and digits as `x9`. */
  readonly shape: string;
  readonly why: string;
  readonly count: number;
  /** The first of them. */
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

const longest = 60;

/** Unread lines grouped by what they look like, the most frequent first. */
export function unreadShapes(
  captures: readonly { readonly file: string; readonly unread: readonly Unread[] }[],
): readonly UnreadShape[] {
  const shapes = new Map<string, UnreadShape>();
  for (const { file, unread } of captures) {
    for (const { line, text, why } of unread) {
      const shape = shapeOf(text);
      const key = `${why}\u0000${shape}`;
      const known = shapes.get(key);
      shapes.set(key, known ? { ...known, count: known.count + 1 } : { shape, why, count: 1, file, line, text });
    }
  }
  return [...shapes.values()].sort((a, b) => b.count - a.count);
}

/** Names and numbers differ from line to line; blanks, punctuation and the number of words do not. */
function shapeOf(text: string): string {
  return text
    .slice(0, 400)
    .replace(/\s+/g, " ")
    .replace(/[\p{L}\p{N}_]+/gu, (word) => (/\p{N}/u.test(word) ? (/\p{L}/u.test(word) ? "x9" : "9") : "x"))
    .trim()
    .slice(0, longest);
}

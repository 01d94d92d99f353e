import { readAnswer } from "./answers.ts";
import type { Line } from "./lines.ts";

/** A line of a listing, with what a terminal wrapped put together again; `lastLine` is the line of its last piece. */
export interface JoinedLine extends Line {
  readonly lastLine: number;
  /** It looks like the rest of the line before, but nothing shows that the two belong together. */
  readonly isRest: boolean;
}

/** A terminal narrower than this would wrap the command too. */
export const narrowest = 40;

/**
 * A default listing copied from a terminal is wrapped at its width, in the middle of words. Every row begins with the
 * attribute that the first row begins with, so a line that does not may be the rest of the line before it. It is, where
 * all lines before such rests are equally long and no rest is longer.
 */
export function joinWrapped(lines: readonly Line[], begins: (text: string) => boolean): JoinedLine[] {
  const rests = lines.map((line, i) => !begins(line.text) && isRest(line, lines[i - 1]));
  const widths = new Set(lines.filter((_, i) => rests[i + 1] === true).map((line) => line.text.length));
  const [width = 0] = widths;
  const isWrapped =
    widths.size === 1 && width >= narrowest && lines.every(({ text }, i) => !rests[i] || text.length <= width);
  const joined: { text: string; line: number; lastLine: number; isRest: boolean }[] = [];
  lines.forEach((line, i) => {
    const last = joined.at(-1);
    if (isWrapped && rests[i] === true && last !== undefined) {
      last.text += line.text;
      last.lastLine = line.line;
    } else joined.push({ ...line, lastLine: line.line, isRest: rests[i] === true });
  });
  return joined;
}

/** Attributes that the line before does not have, or one word; no message and no sentence. */
function isRest(line: Line, before: Line | undefined): boolean {
  if (before === undefined || before.text.trim() === "" || line.text.trim() === "") return false;
  if ([before, line].some((one) => readAnswer(one.text, one.line) !== undefined)) return false;
  const had = namesIn(before.text);
  const names = namesIn(line.text);
  const isSentence = /\s/.test(line.text.trim()) && names.size === 0;
  const isNew = [...names].every((name) => !had.has(name));
  return isNew && !isSentence;
}

/** The attributes that begin behind a comma or at the beginning. */
function namesIn(text: string): Set<string> {
  return new Set([...text.matchAll(/(?:^|,)"?([A-Za-z0-9_]+)=/g)].map((match) => match[1] ?? ""));
}

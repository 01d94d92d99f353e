import type { Source } from "../parser.ts";

/** A line of a source with its number in the file. */
export interface Line {
  readonly text: string;
  readonly line: number;
}

/** The lines of a source. Where the file ends inside the last one, that line is `open`: its last word may be cut. */
export function readLines(source: Source): { readonly lines: readonly Line[]; readonly open?: Line } {
  const texts = source.text.split("\n");
  if (texts.at(-1) === "") texts.pop();
  const lines = texts.map((text, i) => ({
    text: text.endsWith("\r") ? text.slice(0, -1) : text,
    line: source.firstLine + i,
  }));
  if (source.ended) return { lines };
  const open = lines.pop();
  return open === undefined || open.text.trim() === "" ? { lines } : { lines, open };
}

/** Why the last line of a file that does not end in a line end is not used. */
export const endsInside =
  "the file ends inside this line, so it may be cut: capture again, or end the file with a line end";

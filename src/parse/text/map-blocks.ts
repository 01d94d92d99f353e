import type { ParsedRecord, Source } from "../parser.ts";
import type { Line } from "./lines.ts";
import type { Reading } from "./reading.ts";

/** One server adapter of `lsmap`: its row, the header and ruler over it, and the lines up to the next header. */
export interface MapBlock {
  readonly row: Line;
  /** Blank where the text has none, and the ruler too. */
  readonly header: string;
  readonly ruler: string;
  readonly body: readonly Line[];
}

const dashes = /^[\s\-_=\u2010-\u2015\u2212\u2500]+$/;

/** A line of dashes under a header; web pages turn them into long dashes. */
export function isRuler(text: string): boolean {
  return text.trim() !== "" && dashes.test(text);
}

/**
 * Divides the default form of `lsmap` into blocks; each begins with a row that `isRow` knows. For a client without
 * adapters (`-cpid`) it prints a header and no row; without that option, a header alone is a text that stops early.
 */
export function splitBlocks(
  lines: readonly Line[],
  source: Source,
  isHeader: RegExp,
  isRow: RegExp,
  reading: Reading<ParsedRecord>,
): MapBlock[] {
  const blocks: { row: Line; header: string; ruler: string; body: Line[] }[] = [];
  let header: Line | undefined;
  let ruler = "";
  let awaitsRow = false;
  for (const line of lines) {
    if (line.text.trim() === "") continue;
    if (isHeader.test(line.text)) {
      if (awaitsRow) reading.breakOff();
      awaitsRow = true;
      header = line;
      ruler = "";
    } else if (isRuler(line.text)) ruler = line.text;
    else if (isRow.test(line.text)) {
      blocks.push({ row: line, header: header?.text ?? "", ruler, body: [] });
      awaitsRow = false;
    } else if (awaitsRow || blocks.length === 0) reading.leave(line, "no row of a server adapter");
    else blocks.at(-1)?.body.push(line);
  }
  const ofClient = ["-cpid", "-clientid"].some((name) => source.command?.options.has(name) === true);
  if (awaitsRow && header !== undefined && blocks.length === 0 && ofClient && source.ended) reading.answerNone(header);
  else if (awaitsRow) reading.breakOff();
  return blocks;
}

/** The last line of a block. */
export function blockEnd(block: MapBlock): number {
  return block.body.at(-1)?.line ?? block.row.line;
}

import type { ParsedRecord, ParseResult, Source } from "../parser.ts";
import { readLines } from "./lines.ts";
import { isRuler } from "./map-blocks.ts";
import { present } from "./present.ts";
import { Reading } from "./reading.ts";
import { fitWords, readTitles, type WordColumn, type WordRow } from "./word-table.ts";

/** What `lsvg` lists of a volume group: its name, which a filter may have left out, and a table. */
export interface GroupList<N extends string> extends ParsedRecord {
  readonly lastLine: number;
  readonly vg?: string;
  readonly rows: readonly WordRow<N>[];
}

const title = /^\s*([A-Za-z_][\w.-]{0,30}):\s*$/;

/** Reads `rootvg:`, a header and rows, once per volume group. */
export function parseGroupLists<N extends string>(
  source: Source,
  columns: readonly WordColumn<N>[],
  why: string,
): ParseResult<GroupList<N>> {
  const { lines, open } = readLines(source);
  const reading = new Reading<GroupList<N>>();
  let list: { line: number; lastLine: number; vg?: string; rows: WordRow<N>[] } | undefined;
  let form = columns;
  for (const line of lines) {
    if (line.text.trim() === "" || isRuler(line.text)) continue;
    const vg = title.exec(line.text)?.[1];
    const titled = readTitles(line.text, columns);
    const values = fitWords(line.text, form);
    const isHeader = titled !== undefined && titled.length > 1;
    if (isHeader) form = titled;
    if (!isHeader && vg === undefined && values === undefined) {
      reading.leave(line, why);
      continue;
    }
    if (vg !== undefined || list === undefined) {
      list = { line: line.line, lastLine: line.line, ...present({ vg }), rows: [] };
      reading.records.push(list);
    }
    if (values !== undefined && !isHeader && vg === undefined) list.rows.push({ line: line.line, ...values });
    list.lastLine = line.line;
  }
  return reading.result(open);
}

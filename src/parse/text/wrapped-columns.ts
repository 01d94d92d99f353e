import type { Source } from "../parser.ts";
import { readAnswer } from "./answers.ts";
import { readDelimited, type DelimitedRow } from "./delimited.ts";
import { isColumnName, looksNamed, type Columns } from "./header-columns.ts";
import { isLeftOut } from "./left-out.ts";
import type { Layout } from "./unnamed-columns.ts";
import { narrowest } from "./wrapped-rows.ts";

/** Rows of a `-F` listing with the names of their columns. */
export interface ColumnTable {
  readonly names: readonly string[];
  readonly rows: readonly DelimitedRow[];
  readonly isHeader: (row: DelimitedRow) => boolean;
}

/** The rows as they stand; where they do not fit their names, as a terminal may have wrapped them, or as a known layout. */
export function readTable(source: Source, columns: Columns, layouts: readonly Layout[]): ColumnTable {
  const { names, delimiter, isHeader } = columns;
  const rows = readDelimited(source.text, delimiter, source.firstLine);
  const plain: ColumnTable = { names, rows, isHeader };
  if (names.length > 0 && rows.every((row) => row.fields.length === names.length && row.unsound === undefined))
    return plain;
  if (columns.areAsked) return withNames(names, wrappedRows(source, delimiter, names.length)) ?? plain;
  return wrappedHeader(source, delimiter) ?? withLayout(source, columns, rows, layouts) ?? plain;
}

function withNames(names: readonly string[], rows: readonly DelimitedRow[] | undefined): ColumnTable | undefined {
  const title = names.join();
  return rows && { names, rows, isHeader: (row) => row.fields.map((field) => field.trim()).join() === title };
}

const mostPieces = 20;

/** A header on several lines: rows of as many columns stand under it, and they may be wrapped too. */
function wrappedHeader(source: Source, delimiter: string): ColumnTable | undefined {
  const lines = source.text.split("\n");
  const first = lines.findIndex((line) => line.trim() !== "");
  let title = "";
  for (let i = first; i >= 0 && i < Math.min(lines.length - 1, first + mostPieces); i++) {
    const line = lines[i] ?? "";
    title += line;
    const names = title.split(delimiter);
    if (!line.split(delimiter).every((name) => name === "" || isColumnName(name))) return undefined;
    const isNamed = names.length > 1 && names.every(isColumnName) && looksNamed(names);
    const rows = isNamed ? wrappedRows(source, delimiter, names.length) : undefined;
    if (rows?.[0]?.fields.join(delimiter) === title && rows.length > 1) return withNames(names, rows);
  }
  return undefined;
}

/** `-F` alone: the first layout of which all rows with enough columns are. */
function withLayout(
  source: Source,
  { names, delimiter }: Columns,
  plain: readonly DelimitedRow[],
  layouts: readonly Layout[],
): ColumnTable | undefined {
  if (names.length > 0) return undefined;
  for (const layout of layouts) {
    const rows = wrappedRows(source, delimiter, layout.length) ?? plain;
    const full = rows.filter((row) => row.fields.length === layout.length && row.unsound === undefined);
    const isSo = full.every(({ fields }) => layout.every(([, shape], i) => shape?.test(fields[i] ?? "") !== false));
    if (full.length > 0 && isSo) return { names: layout.map(([name]) => name), rows, isHeader: () => false };
  }
  return undefined;
}

/**
 * A terminal wraps at its width, so every line that goes on is equally long. Put together again, each row has `count`
 * columns; undefined where that is not so, or where nothing is wrapped.
 */
function wrappedRows(source: Source, delimiter: string, count: number): readonly DelimitedRow[] | undefined {
  const lines = source.text.split("\n");
  const counts = lines.map((line) => columnsIn(line, delimiter));
  const isTail = (i: number): boolean => counts[i] === 1 && isRest(lines[i] ?? "");
  const broken = lines.findIndex((line, i) => isRest(line) && (counts[i] !== count || isTail(i + 1)));
  const width = lines[broken]?.length ?? 0;
  if (width < narrowest || count < 2) return undefined;
  const joined: { text: string; at: number; last: number }[] = [];
  for (let i = 0; i < lines.length; i++) {
    let text = lines[i] ?? "";
    let last = i;
    while (lines[last]?.length === width && last + 1 < lines.length && last - i < mostPieces) {
      const have = columnsIn(text, delimiter);
      if (have > count || (have === count && !isTail(last + 1)) || !isRest(lines[last + 1] ?? "")) break;
      text += lines[++last] ?? "";
    }
    if (isRest(text) && columnsIn(text, delimiter) !== count) return undefined;
    joined.push({ text, at: i, last });
    i = last;
  }
  return readDelimited(joined.map(({ text }) => text).join("\n"), delimiter, 0).map((row) => ({
    ...row,
    line: source.firstLine + (joined[row.line]?.at ?? row.line),
    lastLine: source.firstLine + (joined[row.lastLine]?.last ?? row.lastLine),
  }));
}

/** A row or a piece of one: no blank line, no message, no mark of what was left out. */
function isRest(line: string): boolean {
  return line.trim() !== "" && readAnswer(line, 1) === undefined && !isLeftOut(line);
}

/** Columns of a line; delimiters between quotes count for none, and a quote that does not close is never whole. */
function columnsIn(line: string, delimiter: string): number {
  let count = 1;
  let isQuoted = false;
  for (const char of line) {
    if (char === '"') isQuoted = !isQuoted;
    else if (char === delimiter && !isQuoted) count++;
  }
  return isQuoted ? 0 : count;
}

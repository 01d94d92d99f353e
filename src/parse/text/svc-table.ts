import type { CommandLine } from "../command-line.ts";
import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLines, type Line } from "./lines.ts";
import { Reading } from "./reading.ts";

/** The names over the rows; each release appends some. */
export interface TableColumns extends ParsedRecord {
  readonly kind: "columns";
  readonly names: readonly string[];
}

/** A row, by the names of its columns; a blank cell is an empty value. */
export interface TableRow<C extends string> extends ParsedRecord {
  readonly kind: "row";
  readonly values: Readonly<Partial<Record<C, string>>>;
}

type Row<C extends string> = TableColumns | TableRow<C>;

interface TableSpec<C extends string> {
  readonly id: string;
  readonly tool: string;
  /** No other listing has all of these; every release has them. */
  readonly required: readonly C[];
  /** The command prints the same form for one thing too. */
  readonly takesObject?: boolean;
}

/** A concise view of SAN Volume Controller, Storwize and FlashSystem: a header, and one line for each thing. */
export function svcTable<C extends string>({ id, tool, required, takesObject }: TableSpec<C>): Parser<Row<C>> {
  return {
    id,
    command: tool,
    kind: "storage",
    accepts: (command) => command.tool === tool && (takesObject === true || svcObjectName(command) === undefined),
    looksLike: ({ lines }) => lines.some((text) => isHeader(text, required)),
    narrows: (command) => command.piped || isFiltered(command) || svcObjectName(command) !== undefined,
    parse: (source) => parse(source, required),
  };
}

/** Options that a value follows; every other word of the line is the thing that is asked for. */
const withValue = new Set(["-delim", "-filtervalue"]);

/** `lshost -delim : 12`: the thing that is asked for may stand behind any option. */
export function svcObjectName({ words, options }: CommandLine): string | undefined {
  const behind = [...options].flatMap(([name, values]) => values.slice(withValue.has(name) ? 1 : 0));
  return [...words, ...behind][0];
}

function isFiltered({ options }: CommandLine): boolean {
  return [...options.keys()].some((name) => !["-delim", "-nohdr", "-bytes"].includes(name));
}

function parse<C extends string>(source: Source, required: readonly C[]): ParseResult<Row<C>> {
  const { lines, open } = readLines(source);
  const reading = new Reading<Row<C>>();
  let header: string | undefined;
  let rows = 0;
  for (const line of lines) {
    if (line.text.trim() === "") continue;
    if (isHeader(line.text, required)) {
      header = line.text;
      reading.records.push({ line: line.line, kind: "columns", names: namesIn(header) });
      continue;
    }
    const row = header === undefined ? undefined : readRow<C>(line, header);
    if (row !== undefined) rows++;
    if (row !== undefined) reading.records.push(row);
    else if (header === undefined) reading.leave(line, "no header names the columns of this line");
    else reading.leave(line, "its values do not stand under the columns of the header");
  }
  // Of nothing, not even the header is printed.
  if (header !== undefined && rows === 0) reading.breakOff();
  return reading.result(open);
}

function isHeader(text: string, required: readonly string[]): boolean {
  if (text.length > 2000) return false;
  const names = new Set(namesIn(text));
  return required.every((name) => names.has(name)) && [...names].every((name) => /^[A-Za-z]\w{0,60}$/.test(name));
}

function namesIn(header: string): readonly string[] {
  const delimiter = delimiterOf(header);
  return delimiter === undefined ? header.trim().split(/\s+/) : header.trim().split(delimiter);
}

/** `-delim` takes any sign; the names have none. */
function delimiterOf(header: string): string | undefined {
  return /^\s*\w{1,60}([^\w\s])/.exec(header)?.[1];
}

function readRow<C extends string>({ text, line }: Line, header: string): TableRow<C> | undefined {
  const names = namesIn(header);
  const delimiter = delimiterOf(header);
  const cells = delimiter === undefined ? underColumns(text, header) : text.trim().split(delimiter);
  if (cells?.length !== names.length) return undefined;
  const values: Record<string, string> = {};
  for (const [i, name] of names.entries()) values[name] = cells[i] ?? "";
  return { line, kind: "row", values: values as Partial<Record<C, string>> };
}

/** Blank cells vanish, so a row is cut where the columns begin; where a listing was copied with other blanks, by its words. */
function underColumns(text: string, header: string): readonly string[] | undefined {
  const starts = [...header.matchAll(/\S+/g)].map(({ index }) => index);
  const cells = starts.map((start, i) => text.slice(start, starts[i + 1]));
  const isAligned = cells.every((cell, i) => {
    const stands = cell.trim() === "" || !/^\s/.test(cell);
    return stands && (i + 1 === cells.length || text.length <= (starts[i + 1] ?? 0) || /\s$/.test(cell));
  });
  const isCut = cells.some((cell) => /\S\s{2,}\S/.test(cell));
  if (isAligned && !isCut && text.slice(0, starts[0]).trim() === "") return cells.map((cell) => cell.trim());
  const words = text.trim().split(/\s+/);
  return words.length === starts.length ? words : undefined;
}

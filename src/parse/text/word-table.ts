import type { ParsedRecord, ParseResult, Source } from "../parser.ts";
import { fieldOrders, readFmtRows, type FmtField } from "./fmt-fields.ts";
import { fmtDelimiter, fmtRows } from "./fmt-rows.ts";
import { readLines, type Line } from "./lines.ts";
import { isRuler } from "./map-blocks.ts";
import { filled } from "./present.ts";
import { Reading } from "./reading.ts";

/** A column of a table; `name` as `-field` has it, `title` in small letters with single blanks. */
export interface WordColumn<N extends string> extends FmtField {
  readonly name: N;
  readonly title: string;
  /** Blank in some rows. */
  readonly optional?: boolean;
}

/** A row by the names of its columns. Values are as printed; a blank one is absent. */
export type WordRow<N extends string> = ParsedRecord & WordValues<N>;
export type WordValues<N extends string> = Readonly<Partial<Record<N, string>>>;

/** What a table may look like. Its columns are told by their words, as web pages collapse the blanks between them. */
export interface WordTable<N extends string> {
  readonly columns: readonly WordColumn<N>[];
  /** The columns of rows under no header, the likeliest first. */
  readonly bare?: readonly (readonly N[])[];
  /** The columns of `-fmt` where `-field` chooses none. */
  readonly fmt?: readonly (readonly N[])[];
  /** The first value of a `-fmt` row. */
  readonly first?: RegExp;
  /** Why a line is left. */
  readonly why: string;
}

/** Reads the whole output as rows of this table, or of its `-fmt` form. */
export function parseTable<N extends string>(source: Source, table: WordTable<N>): ParseResult<WordRow<N>> {
  const { lines, open } = readLines(source);
  const reading = new Reading<WordRow<N>>();
  const delimiter = table.first === undefined ? undefined : fmtDelimiter(source, lines, table.first);
  if (delimiter === undefined) readTable(lines, table, reading, source.command?.options.has("-field") === true);
  else {
    const isChosen = source.command?.options.has("-field") === true;
    const orders = isChosen
      ? fieldOrders(source.command, table.columns)
      : (table.fmt ?? [table.columns.map(({ name }) => name)]).map((names) => columnsNamed(table, names));
    readFmtRows(fmtRows(lines, delimiter), orders, reading, (get, at) => {
      const values: Partial<Record<N, string>> = {};
      for (const { name } of table.columns) assign(values, name, get(name));
      return toRow(at, values);
    });
  }
  return reading.result(open);
}

/** Reads lines as rows; a header tells which columns follow. */
function readTable<N extends string>(
  lines: readonly Line[],
  table: WordTable<N>,
  reading: Reading<WordRow<N>>,
  isChosen = false,
): void {
  let forms: (readonly WordColumn<N>[])[] = (table.bare ?? []).map((names) => columnsNamed(table, names));
  for (const line of lines) {
    if (line.text.trim() === "" || isRuler(line.text)) continue;
    const titled = readTitles(line.text, table.columns);
    if (titled !== undefined && (isChosen || titled.length > 1)) {
      forms = [titled];
      continue;
    }
    const values = fitForms(line.text, forms);
    if (values === undefined) reading.leave(line, table.why);
    else reading.records.push(toRow({ line: line.line }, values));
  }
}

/** The values of a row by the first of these forms that it fits. */
export function fitForms<N extends string>(
  text: string,
  forms: readonly (readonly WordColumn<N>[])[],
): WordValues<N> | undefined {
  for (const form of forms) {
    const values = fitWords(text, form);
    if (values !== undefined) return values;
  }
  return undefined;
}

export function toRow<N extends string>(at: ParsedRecord, values: WordValues<N>): WordRow<N> {
  return { ...at, ...values };
}

function columnsNamed<N extends string>(table: WordTable<N>, names: readonly N[]): WordColumn<N>[] {
  return names.flatMap((name) => table.columns.find((column) => column.name === name) ?? []);
}

const longestHeader = 400;

/** The columns that a line names; undefined where it holds anything else. */
export function readTitles<N extends string>(
  text: string,
  columns: readonly WordColumn<N>[],
): readonly WordColumn<N>[] | undefined {
  let rest = text.trim().toLowerCase().replace(/\s+/g, " ");
  if (rest.length > longestHeader) return undefined;
  const found: WordColumn<N>[] = [];
  while (rest !== "") {
    const named = columns.filter(
      (column) => !found.includes(column) && (rest === column.title || rest.startsWith(`${column.title} `)),
    );
    const [next] = named.sort((a, b) => b.title.length - a.title.length);
    if (next === undefined) return undefined;
    found.push(next);
    rest = rest.slice(next.title.length).trimStart();
  }
  return found.length > 0 ? found : undefined;
}

/** The words of a row in its columns: from the left up to the free one, which may hold blanks, and from the right down to it. */
export function fitWords<N extends string>(text: string, columns: readonly WordColumn<N>[]): WordValues<N> | undefined {
  const words = [...text.matchAll(/\S+/g)];
  const plain = words.map(([word]) => word);
  const free = columns.findIndex((column) => column.free === true);
  const head = place(plain, free < 0 ? columns : columns.slice(0, free), free < 0);
  const tail = place(plain.toReversed(), free < 0 ? [] : columns.slice(free + 1).reverse(), false);
  const own = free < 0 ? undefined : columns[free];
  if (head === undefined || tail === undefined) return undefined;
  const values: Partial<Record<N, string>> = {};
  for (const { column, word } of [...head, ...tail]) assign(values, column.name, word);
  if (own === undefined) return values;
  const [from, to] = [words[head.length], words[words.length - tail.length - 1]];
  const isLeft = head.length + tail.length < words.length;
  if (!isLeft || from === undefined || to === undefined)
    return own.optional === true && head.length + tail.length === words.length ? values : undefined;
  const value = text.slice(from.index, to.index + to[0].length);
  if (!own.shape.test(value)) return undefined;
  assign(values, own.name, value);
  return values;
}

interface Placed<N extends string> {
  readonly column: WordColumn<N>;
  readonly word: string;
}

/** Each word in its column, an optional column left out where its word does not fit. */
function place<N extends string>(
  words: readonly string[],
  columns: readonly WordColumn<N>[],
  isAll: boolean,
  at = 0,
): Placed<N>[] | undefined {
  const [column, ...others] = columns;
  if (column === undefined) return isAll && at < words.length ? undefined : [];
  const word = words[at];
  const taken = word !== undefined && column.shape.test(word) ? place(words, others, isAll, at + 1) : undefined;
  if (taken !== undefined && word !== undefined) return [{ column, word }, ...taken];
  return column.optional === true ? place(words, others, isAll, at) : undefined;
}

function assign<N extends string>(values: Partial<Record<N, string>>, name: N, value: string | undefined): void {
  const text = filled(value);
  if (text !== undefined) values[name] = text;
}

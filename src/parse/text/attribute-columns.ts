import { filled, present } from "./present.ts";

/** The columns of one attribute; a blank value is absent. */
export interface AttributeColumns {
  readonly name: string;
  readonly value?: string;
  readonly description?: string;
  readonly settable: string;
}

/** A row of an attribute table before its middle is divided; `text` ends before the last column. */
interface Row {
  readonly text: string;
  readonly name: string;
  readonly settable: string;
  /** Where the name ends, and where the next word begins. */
  readonly nameEnd: number;
  readonly second: number;
}

const lastColumn = /^(?:True\+?|False)$/;
const attributeName = /^[A-Za-z0-9_][\w.-]*$/;

/** The row, where the line has a name first and `True`, `False` or `True+` last. */
function readRow(line: string): Row | undefined {
  const whole = line.trimEnd();
  const at = Math.max(whole.lastIndexOf(" "), whole.lastIndexOf("\t")) + 1;
  const settable = whole.slice(at);
  const text = whole.slice(0, at).trimEnd();
  const [lead = "", name = ""] = /^\s*(\S+)/.exec(text) ?? [];
  if (!lastColumn.test(settable) || !attributeName.test(name) || lead.length === text.length) return undefined;
  const gap = /^\s*/.exec(text.slice(lead.length))?.[0].length ?? 0;
  return { text, name, settable, nameEnd: lead.length, second: lead.length + gap };
}

/** The line is a row of an attribute table. */
export function isAttributeRow(line: string): boolean {
  return readRow(line) !== undefined;
}

/**
 * The rows of one table. The tools pad every column to its widest value, so values begin in one column and
 * descriptions in another over the whole table; both may hold blanks and values may be blank. Rows that do not
 * fit the columns, and rows of a table whose blanks were collapsed, are read only where their words are
 * unambiguous; else the result has `undefined` in their place.
 */
export function readColumns(lines: readonly string[], header: string | undefined): (AttributeColumns | undefined)[] {
  const rows = lines.map(readRow);
  const known = rows.filter((row) => row !== undefined);
  let best: (AttributeColumns | undefined)[] = [];
  let most = 0;
  for (const value of valueColumns(known)) {
    const description = descriptionColumn(known, value, header);
    if (description === undefined) continue;
    const columns = rows.map((row) => (row === undefined ? undefined : atColumns(row, value, description)));
    const count = columns.filter((one) => one !== undefined).length;
    if (count > most) {
      most = count;
      best = columns;
    }
  }
  const isAligned = most * 5 >= known.length * 4 && (most > 1 || (most > 0 && header !== undefined));
  return isAligned ? best : rows.map((row) => (row === undefined ? undefined : fromWords(row)));
}

/** Columns in which the words after the names begin, the commonest first: values, or descriptions of blank values. */
function valueColumns(rows: readonly Row[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const { second } of rows) counts.set(second, (counts.get(second) ?? 0) + 1);
  const columns = [...counts].sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || a - b);
  return columns.slice(0, 5).map(([column]) => column);
}

/** The column under `description` in the header, else the first in which most rows begin a word. */
function descriptionColumn(rows: readonly Row[], value: number, header: string | undefined): number | undefined {
  const titled = header?.indexOf("description") ?? -1;
  if (titled > value && rows.every((row) => begins(row.text, titled))) return titled;
  const counts = new Map<number, number>();
  for (const { text, second } of rows)
    for (let at = Math.max(second, value + 1); at < text.length; at++)
      if (begins(text, at)) counts.set(at, (counts.get(at) ?? 0) + 1);
  let best: number | undefined;
  for (const [at, count] of counts) {
    const most = best === undefined ? 0 : (counts.get(best) ?? 0);
    if (count > most || (count === most && best !== undefined && at < best)) best = at;
  }
  return best;
}

function begins(text: string, at: number): boolean {
  return !isBlank(text[at]) && isBlank(text[at - 1]);
}

function isBlank(char: string | undefined): boolean {
  return char === undefined || char === " " || char === "\t";
}

function atColumns(row: Row, value: number, description: number): AttributeColumns | undefined {
  const { text, name, settable, nameEnd, second } = row;
  const fits = nameEnd < value && (second === value || second === description) && begins(text, description);
  if (!fits) return undefined;
  const values = present({
    value: filled(text.slice(value, description)),
    description: filled(text.slice(description)),
  });
  return { name, ...values, settable };
}

const uniqueIdDescriptions = ["Unique device identifier", "Device Unique Identification"];

/** A row without columns. The next word is its value where it cannot be a word of the description. */
function fromWords(row: Row): AttributeColumns | undefined {
  const rest = row.text.slice(row.second);
  const end = row.name === "unique_id" ? uniqueIdEnd(rest) : plainEnd(rest);
  if (end === undefined) return undefined;
  const values = present({ value: filled(rest.slice(0, end)), description: filled(rest.slice(end)) });
  return { name: row.name, ...values, settable: row.settable };
}

function plainEnd(rest: string): number | undefined {
  const word = /^\S+/.exec(rest)?.[0] ?? "";
  return /[\d_,/:]/.test(word) || /^[a-z]+$/.test(word) ? word.length : undefined;
}

/** Where a UDID ends: a type of two hexadecimal digits, then identifier, product and vendor, each after its length. */
function uniqueIdEnd(rest: string): number | undefined {
  let at = 2;
  for (let part = 0; part < 3; part++) {
    const length = Number.parseInt(rest.slice(at, at + 2), 16);
    at += 2 + (Number.isNaN(length) ? rest.length : length);
  }
  const suffix = at < rest.length ? (/^[a-z]{2,8}(?=\s|$)/.exec(rest.slice(at))?.[0].length ?? 0) : 0;
  if (suffix > 0) return at + suffix;
  for (const description of uniqueIdDescriptions)
    if (rest.endsWith(` ${description}`)) return rest.length - description.length;
  return /^\S+$/.test(rest) ? rest.length : undefined;
}

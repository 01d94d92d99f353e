import type { Unread } from "../../capture/capture.ts";
import type { CommandLine } from "../command-line.ts";
import type { Answer, ParseResult, ParsedRecord, Sample, Source } from "../parser.ts";
import { readAnswer } from "./answers.ts";
import { readDelimited, type DelimitedRow } from "./delimited.ts";
import { columnsOf, delimiterOf, isColumnName } from "./header-columns.ts";
import { isLeftOut, rowsLeftOut } from "./left-out.ts";
import { endsInside } from "./lines.ts";
import type { Layout } from "./unnamed-columns.ts";
import { readTable } from "./wrapped-columns.ts";
import { joinWrapped } from "./wrapped-rows.ts";

/** Attribute names in their order; rows of one listing mostly share one shape. */
interface Shape {
  readonly names: readonly string[];
  readonly index: ReadonlyMap<string, number>;
}

/** A row of `attribute=value` fields, by the names that the HMC gives them. Values are as printed. */
export class AttributeRow<A extends string = string> implements ParsedRecord {
  readonly line: number;
  readonly lastLine: number;
  private readonly shape: Shape;
  private readonly values: readonly string[];

  constructor(shape: Shape, values: readonly string[], line: number, lastLine: number) {
    this.shape = shape;
    this.values = values;
    this.line = line;
    this.lastLine = lastLine;
  }

  /** The value as printed, or undefined where the row has no such attribute. */
  get(name: A): string | undefined {
    const at = this.shape.index.get(name);
    return at === undefined ? undefined : this.values[at];
  }

  toJSON(): Record<string, unknown> {
    const json: Record<string, unknown> = { line: this.line, lastLine: this.lastLine };
    this.shape.names.forEach((name, i) => (json[name] = this.values[i]));
    return json;
  }
}

const fieldStart = /^\s*([A-Za-z0-9_]+)=/;

/** Attribute names at the beginning of a text: of its first `name=value` row, or of a header row. */
export function sampleNames(line: string): ReadonlySet<string> {
  const fields = readDelimited(line, ",", 1)[0]?.fields ?? [];
  const named = fields.map((field) => fieldStart.exec(field)?.[1]);
  if (named[0] !== undefined) return new Set(named.filter((name) => name !== undefined));
  const delimiter = delimiterOf(line);
  const names = delimiter === "," ? fields : line.split(delimiter);
  // A header that a terminal wrapped may end in a comma.
  const whole = names.length > 2 && names.at(-1) === "" ? names.slice(0, -1) : names;
  return whole.length > 1 && whole.every(isColumnName) ? new Set(whole) : new Set();
}

/** Reads `name=value` rows, or the columns of `-F`, with or without `--header`. */
export function parseAttributeRows<A extends string>(
  source: Source,
  layouts: readonly Layout[] = [],
): ParseResult<AttributeRow<A>> {
  const columns = columnsOf(source);
  const table = columns && readTable(source, columns, layouts);
  const rows = table === undefined ? namedRows(source) : table.rows;
  let cut = !source.ended;
  const out: Out<A> = { records: [], unread: [] };
  const answers: Answer[] = [];
  const read = table === undefined ? namedReader<A>() : columnReader<A>(table.names, columns?.delimiter ?? ",");
  rows.forEach((row, i) => {
    const open = !source.ended && i === rows.length - 1;
    const answer = row.fields.length <= 8 && !isNamed(row) ? readAnswer(row.fields.join(","), row.line) : undefined;
    if (answer !== undefined) {
      if (open) cut = false;
      answers.push(answer);
    } else if (table?.isHeader(row) !== true || open) read(row, open, out);
  });
  const answer = out.records.length === 0 ? answers[0] : undefined;
  for (const { line, text } of answers)
    if (line !== answer?.line) out.unread.push({ line, text, why: "a message stands among the rows" });
  const unread = out.unread.sort((a, b) => a.line - b.line);
  return { records: out.records, unread, ...(answer ? { answer } : {}), ...(cut ? { brokenOff: true } : {}) };
}

/** Rows of a default listing: a wrapped one is joined, and a blank that documentation puts before a quote is dropped. */
function namedRows(source: Source): NamedRow[] {
  const text = source.text.includes(', "') ? source.text.replace(/, {1,8}"(?=[A-Za-z0-9_]+=)/g, ',"') : source.text;
  const first = fieldStart.exec(text.trimStart().replace(/^"/, ""))?.[1];
  const [bare, quoted] = [`${first ?? ""}=`, `"${first ?? ""}=`];
  const begins = (line: string, at = 0): boolean => line.startsWith(bare, at) || line.startsWith(quoted, at);
  if (first === undefined || everyLine(text, (at) => begins(text, at)))
    return readDelimited(text, ",", source.firstLine);
  const texts = text.split("\n");
  const lines = texts.map((line, i) => ({ text: line, line: source.firstLine + i }));
  const joined = joinWrapped(lines, (line) => begins(line));
  return readDelimited(joined.map((line) => line.text).join("\n"), ",", 0).map((row) => ({
    ...row,
    line: joined[row.line]?.line ?? row.line,
    lastLine: joined[row.lastLine]?.lastLine ?? row.lastLine,
    isRest: joined[row.line]?.isRest === true,
    hasRest: joined[row.lastLine + 1]?.isRest === true,
  }));
}

/** Whether something holds for each line that is not empty, by where it begins. */
function everyLine(text: string, holds: (at: number) => boolean): boolean {
  for (let at = 0; at < text.length;) {
    const end = text.indexOf("\n", at);
    if (end !== at && !holds(at)) return false;
    at = end < 0 ? text.length : end + 1;
  }
  return true;
}

/** `isRest`: the line may be the rest of the one before, which then has `hasRest`. */
interface NamedRow extends DelimitedRow {
  readonly isRest?: boolean;
  readonly hasRest?: boolean;
}

function isNamed(row: DelimitedRow): boolean {
  return fieldStart.test(row.fields[0] ?? "");
}

interface Out<A extends string> {
  readonly records: AttributeRow<A>[];
  readonly unread: Unread[];
}
type Reader<A extends string> = (row: NamedRow, open: boolean, out: Out<A>) => void;

const noAttribute = "no attribute=value";
const bareComma = "a value with a comma, and no quotes around its field";
const unsoundQuotes = "a quote does not close, or closes inside a value";

function namedReader<A extends string>(): Reader<A> {
  let shape: Shape | undefined;
  return (row, open, out) => {
    if (row.isRest === true) {
      out.unread.push({
        line: row.line,
        text: row.fields.join(","),
        why: "no row begins so: the rest of a wrapped line",
      });
      return;
    }
    const isCut = (open || row.hasRest === true) && row.unsound === undefined;
    const fields = isCut ? row.fields.slice(0, -1) : row.fields;
    const rest = row.unsound ?? (isCut ? row.fields.at(-1) : undefined);
    const why = open ? endsInside : isCut ? "the value may go on in the next line" : unsoundQuotes;
    if (rest !== undefined) out.unread.push({ line: row.lastLine, text: rest, why });
    const quick = shape === undefined ? undefined : valuesOf(fields, shape);
    if (shape !== undefined && quick !== undefined) {
      out.records.push(new AttributeRow<A>(shape, quick, row.line, row.lastLine));
      return;
    }
    const { names, values, left } = splitFields(fields);
    for (const text of left)
      out.unread.push({
        line: row.line,
        text,
        why: fieldStart.test(text) ? bareComma : isLeftOut(text) ? rowsLeftOut : noAttribute,
      });
    if (names.length === 0) return;
    const own = newShape(names);
    if (rest === undefined && left.length === 0) shape = own;
    out.records.push(new AttributeRow<A>(own, values, row.line, row.lastLine));
  };
}

/** A field that is no `name=value` is the rest of the one before it, which had a comma and no quotes around it. */
function splitFields(fields: readonly string[]): { names: string[]; values: string[]; left: string[] } {
  const names: string[] = [];
  const values: string[] = [];
  const left: string[] = [];
  let isRest = false;
  for (const field of fields) {
    const name = fieldStart.exec(field)?.[1];
    if (name !== undefined) {
      names.push(name);
      values.push(field.slice(field.indexOf("=") + 1));
    } else if (isRest) left.push(`${left.pop() ?? ""},${field}`);
    else if (names.length > 0) left.push(`${names.pop() ?? ""}=${values.pop() ?? ""},${field}`);
    else left.push(field);
    isRest = name === undefined;
  }
  return { names, values, left };
}

/** The values where every field has the name that the shape expects in its place. */
function valuesOf(fields: readonly string[], shape: Shape): string[] | undefined {
  const { names } = shape;
  if (fields.length !== names.length) return undefined;
  const values = new Array<string>(fields.length);
  for (let i = 0; i < fields.length; i++) {
    const name = names[i] ?? "";
    const field = fields[i] ?? "";
    if (field.charCodeAt(name.length) !== 61 || !field.startsWith(name)) return undefined;
    values[i] = field.slice(name.length + 1);
  }
  return values;
}

function columnReader<A extends string>(names: readonly string[], delimiter: string): Reader<A> {
  const shape = newShape(names);
  return (row, open, out) => {
    const count = row.fields.length + (row.unsound === undefined ? 0 : 1);
    const isSound = names.length > 0 && count === names.length && row.unsound === undefined && !open;
    if (isSound) {
      out.records.push(new AttributeRow<A>(shape, row.fields, row.line, row.lastLine));
      return;
    }
    const text = [...row.fields, ...(row.unsound === undefined ? [] : [row.unsound])].join(delimiter);
    const unnamed = "columns without names: capture again with --header";
    const counted = `${count} columns for ${names.length} names`;
    const mismatch = row.unsound !== undefined ? unsoundQuotes : isLeftOut(text) ? rowsLeftOut : counted;
    const why = open ? endsInside : names.length === 0 ? unnamed : mismatch;
    for (let line = row.line; line <= row.lastLine; line++) out.unread.push({ line, text, why });
  };
}

function newShape(names: readonly string[]): Shape {
  return { names, index: new Map(names.map((name, i) => [name, i])) };
}

/** The command line narrows a listing of the HMC. */
export function narrowsListing(command: CommandLine): boolean {
  return command.piped || command.options.has("--filter") || command.options.has("-R");
}

/** All of these names stand in the sample. */
export function hasNames(sample: Sample, ...names: readonly string[]): boolean {
  return names.every((name) => sample.names.has(name));
}

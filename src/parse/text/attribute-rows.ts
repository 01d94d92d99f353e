import type { Unread } from "../../capture/capture.ts";
import { option, type CommandLine } from "../command-line.ts";
import type { Answer, ParseResult, ParsedRecord, Sample, Source } from "../parser.ts";
import { readAnswer } from "./answers.ts";
import { readDelimited, type DelimitedRow } from "./delimited.ts";
import { endsInside } from "./lines.ts";

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
const columnName = /^[a-z0-9_]+$/;

/** Attribute names at the beginning of a text: of its first `name=value` row, or of a header row. */
export function sampleNames(line: string): ReadonlySet<string> {
  const fields = readDelimited(line, ",", 1)[0]?.fields ?? [];
  const named = fields.map((field) => fieldStart.exec(field)?.[1]);
  if (named[0] !== undefined) return new Set(named.filter((name) => name !== undefined));
  return fields.length > 1 && fields.every((field) => columnName.test(field)) ? new Set(fields) : new Set();
}

/** Reads `name=value` rows, or the columns of `-F`, with or without `--header`. */
export function parseAttributeRows<A extends string>(source: Source): ParseResult<AttributeRow<A>> {
  const columns = columnsOf(source);
  const rows = readDelimited(source.text, columns?.delimiter ?? ",", source.firstLine);
  let cut = !source.ended;
  const out = { records: [] as AttributeRow<A>[], unread: [] as Unread[], answer: undefined as Answer | undefined };
  const read = columns === undefined ? namedReader<A>() : columnReader<A>(columns.names);
  rows.forEach((row, i) => {
    const open = !source.ended && i === rows.length - 1;
    const answer = row.fields.length <= 8 && !isNamed(row) ? readAnswer(row.fields.join(","), row.line) : undefined;
    if (answer !== undefined) {
      if (open) cut = false;
      if (out.answer === undefined && out.records.length === 0) out.answer = answer;
      else out.unread.push({ line: row.line, text: answer.text, why: "a message stands among the rows" });
    } else if (!columns?.isHeader(row)) read(row, open, out);
  });
  const { records, unread, answer } = out;
  return { records, unread, ...(answer ? { answer } : {}), ...(cut ? { brokenOff: true } : {}) };
}

function isNamed(row: DelimitedRow): boolean {
  return fieldStart.test(row.fields[0] ?? "");
}

type Reader<A extends string> = (
  row: DelimitedRow,
  open: boolean,
  out: { records: AttributeRow<A>[]; unread: Unread[] },
) => void;

function namedReader<A extends string>(): Reader<A> {
  let shape: Shape | undefined;
  return (row, open, out) => {
    const fields = open ? row.fields.slice(0, -1) : row.fields;
    if (open) out.unread.push({ line: row.lastLine, text: row.fields.at(-1) ?? "", why: endsInside });
    const quick = shape === undefined ? undefined : valuesOf(fields, shape);
    if (shape !== undefined && quick !== undefined) {
      out.records.push(new AttributeRow<A>(shape, quick, row.line, row.lastLine));
      return;
    }
    const names: string[] = [];
    const values: string[] = [];
    for (const field of fields) {
      const name = fieldStart.exec(field)?.[1];
      if (name === undefined) out.unread.push({ line: row.line, text: field, why: "no attribute=value" });
      else {
        names.push(name);
        values.push(field.slice(field.indexOf("=") + 1));
      }
    }
    if (names.length === 0) return;
    const own = newShape(names);
    if (names.length === fields.length) shape = own;
    out.records.push(new AttributeRow<A>(own, values, row.line, row.lastLine));
  };
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

function columnReader<A extends string>(names: readonly string[]): Reader<A> {
  const shape = newShape(names);
  return (row, open, out) => {
    if (names.length === 0 || row.fields.length !== names.length || open) {
      const text = row.fields.join(",");
      const count = `${row.fields.length} columns for ${names.length} names`;
      const why = names.length === 0 ? "columns without names: capture again with --header" : open ? endsInside : count;
      out.unread.push({ line: row.line, text, why });
      return;
    }
    out.records.push(new AttributeRow<A>(shape, row.fields, row.line, row.lastLine));
  };
}

function newShape(names: readonly string[]): Shape {
  return { names, index: new Map(names.map((name, i) => [name, i])) };
}

interface Columns {
  readonly names: readonly string[];
  readonly delimiter: string;
  readonly isHeader: (row: DelimitedRow) => boolean;
}

/** The columns of a `-F` listing: from the command, else from a header row; undefined for `name=value` rows. */
function columnsOf(source: Source): Columns | undefined {
  const first = source.text.split("\n", 40).find((line) => line.trim() !== "") ?? "";
  const asked = option(source.command, "-F");
  const delimiter = asked === undefined ? "," : (/[^A-Za-z0-9_]/.exec(asked)?.[0] ?? ",");
  const names = asked?.split(delimiter).map((name) => name.trim());
  const header = first.split(delimiter).map((name) => name.trim());
  const isTitled = source.command?.options.has("--header") === true;
  const hasHeader =
    header.every((name) => columnName.test(name)) && (isTitled || (header.length > 1 && looksNamed(header)));
  const isHeader = (row: DelimitedRow): boolean => row.fields.join(",") === header.join(",");
  if (names !== undefined)
    return { names, delimiter, isHeader: header.join() === names.join() ? isHeader : () => false };
  if (fieldStart.test(first.replace(/^"/, ""))) return undefined;
  if (hasHeader) return { names: header, delimiter, isHeader };
  return source.command?.options.has("-F") === true ? { names: [], delimiter, isHeader: () => false } : undefined;
}

/** Values of a row can look like names (`lpar1,active`); attribute names of the HMC have an underscore or are few. */
function looksNamed(header: readonly string[]): boolean {
  const plain = new Set([
    "name",
    "state",
    "slot",
    "slots",
    "status",
    "type",
    "size",
    "msp",
    "os",
    "ipaddr",
    "uuid",
    "vswitch",
  ]);
  return header.every((name) => name.includes("_") || plain.has(name)) && header.some((name) => /^[a-z]/.test(name));
}

/** The command line narrows a listing of the HMC. */
export function narrowsListing(command: CommandLine): boolean {
  return command.piped || command.options.has("--filter") || command.options.has("-R");
}

/** All of these names stand in the sample. */
export function hasNames(sample: Sample, ...names: readonly string[]): boolean {
  return names.every((name) => sample.names.has(name));
}

import type { ParsedRecord, ParseResult, Source } from "../parser.ts";
import { readColumns } from "./attribute-columns.ts";
import { splitFrames, type Frame } from "./attribute-frames.ts";
import { readLines, type Line } from "./lines.ts";
import { filled, present } from "./present.ts";
import { Reading } from "./reading.ts";

/** The attributes of one device. Without a frame or a command line that names it, the device is not known. */
export interface DeviceAttributes extends ParsedRecord {
  readonly device?: string;
  readonly attributes: readonly DeviceAttribute[];
  /** The full table was read: an attribute that is not here is one that the device does not have. */
  readonly whole: boolean;
}

/** Values as printed; a blank one is absent. `settable` is `True`, `False` or `True+`. */
export interface DeviceAttribute {
  readonly line: number;
  readonly name: string;
  readonly value?: string;
  readonly description?: string;
  readonly settable?: string;
}

/** What the command line says about the form of the output. */
export interface AttributeForm {
  readonly device?: string;
  /** The attributes that were asked for; empty: all. */
  readonly names: readonly string[];
  /** `lsattr -O`: a row of names after `#`, then a row of values, divided by colons. */
  readonly colons?: boolean;
  /** `lsattr -F`: the columns and what stands between them. */
  readonly columns?: { readonly names: readonly string[]; readonly delimiter: string };
}

const header = /^\s*attribute\s+value\s+description(?:\s+user_settable)?\s*$/;
const valueHeader = /^\s*value\s*$/;
const colonNames = /^\s*#[\w.-]+(?::[\w.-]+)+\s*$/;

/** The line names the columns of an attribute table. */
export function isAttributeHeader(line: string): boolean {
  return header.test(line);
}

/** The line stands over the values that `lsdev -attr <names>` prints. */
export function isValueHeader(line: string): boolean {
  return valueHeader.test(line);
}

/** The line names the attributes of `lsattr -O`. */
export function isColonHeader(line: string): boolean {
  return colonNames.test(line);
}

/** Reads the attributes of one device, or of several that frame lines divide (`#ent5`, `### hdisk3`, `hdisk3:`). */
export function parseAttributes(source: Source, form: AttributeForm, partial: boolean): ParseResult<DeviceAttributes> {
  const { lines, open } = readLines(source);
  const reading = new Reading<DeviceAttributes>();
  const frames = splitFrames(lines, form.colons === true ? form.names : []);
  for (const [i, frame] of frames.entries()) {
    const read = readFrame(frame, form, reading);
    const isCut = open !== undefined && i === frames.length - 1;
    if (frame.device === undefined && read.attributes.length === 0) {
      if (read.isTable) reading.breakOff();
      continue;
    }
    // Without a command line, rows under no header may be those that a grep left.
    const isAll = form.names.length === 0 && !partial && (source.command !== undefined || read.isTable === true);
    const whole = isAll && read.whole && read.attributes.length > 0 && !isCut;
    reading.records.push({
      ...{ line: frame.line, lastLine: frame.lines.at(-1)?.line ?? frame.line },
      ...present({ device: frame.device ?? form.device }),
      ...{ attributes: read.attributes, whole },
    });
  }
  return reading.result(open);
}

/** `whole`: no line of the frame is left over, and its form gives all attributes. */
interface FrameRead {
  readonly attributes: readonly DeviceAttribute[];
  readonly whole: boolean;
  readonly isTable?: boolean;
}

function readFrame(frame: Frame, form: AttributeForm, reading: Reading<DeviceAttributes>): FrameRead {
  const filledLines = frame.lines.filter((line) => line.text.trim() !== "");
  const first = filledLines[0];
  if (first === undefined) return { attributes: [], whole: false };
  if (isValueHeader(first.text)) return readValues(frame.lines, form.names, reading);
  if (isColonHeader(first.text) || (form.colons === true && first.text.trim().startsWith("#")))
    return readColons(filledLines, reading);
  if (form.columns !== undefined && !isAttributeHeader(first.text))
    return readDelimitedColumns(filledLines, form.columns, form.names, reading);
  return readTable(filledLines, reading);
}

function readTable(lines: readonly Line[], reading: Reading<DeviceAttributes>): FrameRead {
  const head = lines.find((line) => isAttributeHeader(line.text));
  const rows = lines.filter((line) => !isAttributeHeader(line.text));
  const columns = readColumns(
    rows.map((line) => line.text),
    head?.text,
  );
  const attributes: DeviceAttribute[] = [];
  const isSeveral = repeats(columns.map((read) => read?.name)) || lines.length > rows.length + 1;
  for (const [i, line] of rows.entries()) {
    const read = columns[i];
    if (isSeveral) reading.leave(line, "attributes of several devices, of which no line names the devices");
    else if (read === undefined)
      reading.leave(line, "no attribute, value, description and user_settable can be told apart");
    else attributes.push({ line: line.line, ...read });
  }
  return { attributes, whole: attributes.length === rows.length, isTable: head !== undefined };
}

function repeats(names: readonly (string | undefined)[]): boolean {
  const known = names.filter((name) => name !== undefined);
  return new Set(known).size < known.length;
}

/**
 * The values under `value`, one per line in the order of the names; a blank value is a blank line. The blank line
 * under the header shows that blank lines were kept, so that fewer lines than names are blank values at the end.
 */
function readValues(lines: readonly Line[], names: readonly string[], reading: Reading<DeviceAttributes>): FrameRead {
  const start = lines.findIndex((line) => isValueHeader(line.text)) + 1;
  const kept = lines[start]?.text.trim() === "";
  const rest = lines.slice(kept ? start + 1 : start);
  while (rest.length > 0 && rest.at(-1)?.text.trim() === "") rest.pop();
  const values = rest.filter((line) => line.text.trim() !== "");
  const exact = values.length === names.length;
  const list = exact ? values : rest;
  if (names.length > 0 && (exact || (kept && list.length <= names.length))) {
    const at = lines[start - 1]?.line ?? 0;
    const attributes = names.map((name, i) => ({
      ...{ line: list[i]?.line ?? at, name },
      ...present({ value: filled(list[i]?.text) }),
    }));
    return { attributes, whole: false };
  }
  const count = `${values.length} values for ${names.length} attributes`;
  const why = names.length === 0 ? "values of which no command line names the attributes" : count;
  for (const line of values) reading.leave(line, why);
  return { attributes: [], whole: false, isTable: values.length === 0 };
}

/** Names in the first line and their values in the second; both are left where they are not equally many. */
function readColons(lines: readonly Line[], reading: Reading<DeviceAttributes>): FrameRead {
  const [head, row, ...rest] = lines;
  const names = (head?.text ?? "").trim().slice(1).split(":");
  const values = row?.text.trim().split(":") ?? [];
  const isRead = row !== undefined && values.length === names.length && names.every((name) => /^[\w.-]+$/.test(name));
  for (const line of isRead ? rest : lines)
    reading.leave(line, isRead ? "a line after the values" : `${values.length} values for ${names.length} attributes`);
  if (row === undefined) reading.breakOff();
  if (!isRead) return { attributes: [], whole: false };
  const attributes = names.map((name, i) => ({ line: row.line, name, ...present({ value: filled(values[i]) }) }));
  return { attributes, whole: rest.length === 0 };
}

function readDelimitedColumns(
  lines: readonly Line[],
  columns: { readonly names: readonly string[]; readonly delimiter: string },
  asked: readonly string[],
  reading: Reading<DeviceAttributes>,
): FrameRead {
  const attributes: DeviceAttribute[] = [];
  for (const [i, line] of lines.entries()) {
    const values = splitColumns(line.text, columns.names.length, columns.delimiter);
    const get = (name: string): string | undefined => filled(values?.[columns.names.indexOf(name)]);
    const isCounted = asked.length === lines.length;
    const name = get("attribute") ?? (isCounted ? asked[i] : undefined);
    if (values === undefined || name === undefined) {
      const why = values === undefined ? "columns that cannot be told apart" : "a value without its attribute";
      reading.leave(line, why);
      continue;
    }
    const optional = { value: get("value"), description: get("description"), settable: get("user_settable") };
    attributes.push({ line: line.line, name, ...present(optional) });
  }
  return { attributes, whole: attributes.length === lines.length && columns.names.includes("attribute") };
}

/** With two columns the second may hold the delimiter; with more, none may. */
function splitColumns(text: string, count: number, delimiter: string): readonly string[] | undefined {
  if (count === 1) return [text];
  const values = text.split(delimiter);
  if (values.length === count) return values;
  return count === 2 && values.length > 2 ? [values[0] ?? "", values.slice(1).join(delimiter)] : undefined;
}

import type { CommandLine } from "../command-line.ts";
import type { ParsedRecord } from "../parser.ts";
import type { FmtRow } from "./fmt-rows.ts";
import { filled } from "./present.ts";
import type { Reading } from "./reading.ts";

/** A field of a `-fmt` listing. */
export interface FmtField {
  /** As `-field` names it. */
  readonly name: string;
  /** What a value that is not blank looks like. */
  readonly shape: RegExp;
  /** Free text, which may hold the delimiter. */
  readonly free?: boolean;
}

/** The value of a field, or undefined where it is blank or was not asked for. */
export type FieldValues = (name: string) => string | undefined;

/** The fields that `-field` asks for: as typed, then in the order of the listing; the printing order is not documented. */
export function fieldOrders(command: CommandLine | undefined, all: readonly FmtField[]): readonly FmtField[][] {
  const words = command?.options.get("-field")?.flatMap((word) => word.split(/[,\s]+/)) ?? [];
  const asked = words.map((word) => all.find((field) => field.name === word.toLowerCase()));
  const known = asked.filter((field) => field !== undefined);
  if (known.length === 0) return [[...all]];
  return [known, all.filter((field) => known.includes(field))];
}

/** The values of a row by the first order of fields that it fits; undefined where it fits none. */
export function fitRow(row: FmtRow, orders: readonly (readonly FmtField[])[]): FieldValues | undefined {
  const order = orders.find((one) => fits(row, one));
  if (order === undefined) return undefined;
  const values = rejoin(row, order);
  const places = placesIn(order);
  return (name) => filled(values[places.get(name) ?? -1]);
}

const placesOf = new WeakMap<readonly FmtField[], ReadonlyMap<string, number>>();

/** Where each field stands; the first of two that have one name. */
function placesIn(order: readonly FmtField[]): ReadonlyMap<string, number> {
  const places = placesOf.get(order) ?? new Map(order.map(({ name }, at) => [name, at] as const).reverse());
  placesOf.set(order, places);
  return places;
}

function fits(row: FmtRow, order: readonly FmtField[]): boolean {
  const values = rejoin(row, order);
  const isShaped = (field: FmtField, value: string | undefined): boolean =>
    value === undefined || field.shape.test(value);
  return values.length === order.length && order.every((field, i) => isShaped(field, filled(values[i])));
}

/** Puts delimiters back into the one field that may hold them, and the blank that copying trims off the end. */
function rejoin({ fields, delimiter }: FmtRow, order: readonly FmtField[]): readonly string[] {
  const surplus = fields.length - order.length;
  const at = order.findIndex((field) => field.free);
  if (surplus > 0 && at >= 0)
    return [
      ...fields.slice(0, at),
      fields.slice(at, at + surplus + 1).join(delimiter),
      ...fields.slice(at + surplus + 1),
    ];
  const trimmed = surplus === -1 && order.length > 2 && filled(fields.at(-1)) === undefined;
  return trimmed ? [...fields, ""] : fields;
}

/**
 * Every row that fits becomes a record; every other line is left, and a short last row means that the text stops
 * early. All rows of a text have as many fields as the first one that fits.
 */
export function readFmtRows<R extends ParsedRecord>(
  rows: readonly FmtRow[],
  orders: readonly (readonly FmtField[])[],
  reading: Reading<R>,
  make: (values: FieldValues, at: ParsedRecord) => R | undefined,
): void {
  const width = widthOf(rows, orders) ?? orders[0]?.length ?? 0;
  const equal = orders.filter((order) => order.length === width);
  rows.forEach((row, i) => {
    const values = fitRow(row, equal);
    const record = values === undefined ? undefined : make(values, linesOf(row));
    if (record !== undefined) {
      reading.records.push(record);
      return;
    }
    const count = row.fields.length;
    const why = count === width ? "values that their fields cannot have" : `${count} fields in place of ${width}`;
    for (const part of row.parts) reading.leave(part, why);
    if (i === rows.length - 1 && count > 1 && count < width) reading.breakOff();
  });
}

function widthOf(rows: readonly FmtRow[], orders: readonly (readonly FmtField[])[]): number | undefined {
  for (const row of rows) {
    const order = orders.find((one) => fits(row, one));
    if (order !== undefined) return order.length;
  }
  return undefined;
}

/** The lines that a row was read from. */
export function linesOf(row: FmtRow): ParsedRecord {
  const line = row.parts[0]?.line ?? 0;
  return row.parts.length > 1 ? { line, lastLine: row.parts.at(-1)?.line ?? line } : { line };
}

import type { ParsedRecord } from "../parser.ts";
import type { FmtField } from "./fmt-fields.ts";
import type { MapBlock } from "./map-blocks.ts";
import { readNpivRow } from "./npiv-row.ts";
import { filled } from "./present.ts";
import type { Reading } from "./reading.ts";

/** The keys of each line under a row of `lsmap`, each with the field that it fills. */
export type KeyLines = readonly (readonly (readonly [key: string, field: string])[])[];

/** The values of a block by their fields; undefined where its row is none. What is in no form is left. */
export function readKeyBlock(
  block: MapBlock,
  keyLines: KeyLines,
  fields: readonly FmtField[],
  chosen: boolean,
  reading: Reading<ParsedRecord>,
): ReadonlyMap<string, string | undefined> | undefined {
  const row = readNpivRow(block);
  if (row === undefined) {
    for (const line of [block.row, ...block.body]) reading.leave(line, "under no row of a server adapter");
    return undefined;
  }
  const values = new Map<string, string | undefined>(Object.entries(row));
  for (const line of block.body) {
    const read = readKeys(line.text, keyLines, fields);
    if (read === undefined || read.some(([field]) => values.has(field)))
      reading.leave(line, "no line of a server adapter, or one that stands twice");
    else for (const [field, value] of read) values.set(field, value);
  }
  if (!chosen && keyLines.flat().some(([, field]) => !values.has(field))) reading.breakOff();
  return values;
}

/** The values of a line by their fields; undefined where the line is none of those, or its values are of another kind. */
function readKeys(
  text: string,
  keyLines: KeyLines,
  fields: readonly FmtField[],
): (readonly [string, string | undefined])[] | undefined {
  const trimmed = text.trim();
  const keys = keyLines.find(([first]) => first !== undefined && trimmed.startsWith(first[0]));
  if (keys === undefined) return undefined;
  const starts = keys.map(([key]) => trimmed.indexOf(key));
  const read = keys.map(([key, field], i) => {
    const value = filled(trimmed.slice((starts[i] ?? 0) + key.length, starts[i + 1]));
    const shape = fields.find((one) => one.name === field)?.shape;
    return { field, value, fits: value === undefined || shape?.test(value) === true };
  });
  const isRead = !starts.includes(-1) && read.every(({ fits }) => fits);
  return isRead ? read.map(({ field, value }) => [field, value] as const) : undefined;
}

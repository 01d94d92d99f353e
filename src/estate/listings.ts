import { compareText } from "../capture/order.ts";
import { timeSeconds } from "../capture/time.ts";
import type { ParsedRecord, Parser } from "../parse/parser.ts";
import { recordsOf, type ReadCapture } from "../parse/read-capture.ts";
import type { AttributeRow } from "../parse/text/attribute-rows.ts";

/** Captures by what they are and whose they are, the newest first. */
export interface Listings {
  /** HMC listings of a system. */
  readonly ofSystem: (parser: Parser, system: string) => readonly ReadCapture[];
  /** Listings of one Virtual I/O Server. */
  readonly ofVios: (parser: Parser, system: string, lparId: number) => readonly ReadCapture[];
  readonly all: (parser: Parser) => readonly ReadCapture[];
}

const nothing: readonly ReadCapture[] = [];

export function indexListings(captures: readonly ReadCapture[]): Listings {
  const bySystem = new Map<string, Map<string, ReadCapture[]>>();
  const byVios = new Map<string, Map<string, ReadCapture[]>>();
  const byParser = new Map<string, ReadCapture[]>();
  for (const capture of captures) {
    if (capture.parser === undefined) continue;
    push(byParser, capture.parser, capture);
    if (capture.system === undefined) continue;
    const { parser, system, lparId } = capture;
    if (capture.kind === "vios" && lparId !== undefined) push(mapIn(byVios, parser), viosKey(system, lparId), capture);
    else push(mapIn(bySystem, parser), system, capture);
  }
  const owned = [...bySystem.values(), ...byVios.values()].flatMap((map) => [...map.values()]);
  for (const list of [...owned, ...byParser.values()]) list.sort(newestFirst);
  return {
    ofSystem: (parser, system) => bySystem.get(parser.id)?.get(system) ?? nothing,
    ofVios: (parser, system, lparId) => byVios.get(parser.id)?.get(viosKey(system, lparId)) ?? nothing,
    all: (parser) => byParser.get(parser.id) ?? nothing,
  };
}

function viosKey(system: string, lparId: number): string {
  return `${system}\u0000${lparId}`;
}

function mapIn<K, V>(maps: Map<string, Map<K, V>>, key: string): Map<K, V> {
  const map = maps.get(key) ?? new Map<K, V>();
  maps.set(key, map);
  return map;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function newestFirst(a: ReadCapture, b: ReadCapture): number {
  const [x, y] = [a.capturedAt, b.capturedAt];
  if (x === undefined || y === undefined) return (x === undefined ? 1 : 0) - (y === undefined ? 1 : 0) || a.id - b.id;
  return timeSeconds(y) - timeSeconds(x) || compareText(a.file, b.file) || a.id - b.id;
}

const rowsByPartition = new WeakMap<ReadCapture, ReadonlyMap<number, readonly AttributeRow[]>>();
const noRows: readonly never[] = [];

/** The rows of one partition, by `lpar_id`; each listing is indexed once. */
export function rowsOf<A extends string>(
  capture: ReadCapture,
  parser: Parser<AttributeRow<A>>,
  lparId: number,
): readonly AttributeRow<A>[] {
  return (partitionRows(capture, parser).get(lparId) as readonly AttributeRow<A>[] | undefined) ?? noRows;
}

/** All rows of a listing by `lpar_id`; rows without one (`none`) are left out. */
export function partitionRows<A extends string>(
  capture: ReadCapture,
  parser: Parser<AttributeRow<A>>,
): ReadonlyMap<number, readonly AttributeRow[]> {
  const cached = rowsByPartition.get(capture);
  if (cached !== undefined) return cached;
  const map = new Map<number, AttributeRow[]>();
  for (const row of recordsOf<AttributeRow & ParsedRecord>(capture, parser) ?? noRows) {
    const id = Number(row.get("lpar_id") ?? "none");
    if (Number.isInteger(id)) push(map, id, row);
  }
  rowsByPartition.set(capture, map);
  return map;
}

const orphaned = new WeakMap<ReadCapture, boolean>();

/** A row that lacks its `lpar_id` could be anybody's, so the listing proves no absence. */
export function hasOrphans(capture: ReadCapture, parser: Parser<AttributeRow>): boolean {
  let found = orphaned.get(capture);
  if (found === undefined) {
    found = (recordsOf(capture, parser) ?? noRows).some((row) => row.get("lpar_id") === undefined);
    orphaned.set(capture, found);
  }
  return found;
}

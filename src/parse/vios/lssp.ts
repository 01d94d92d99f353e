import type { Parser, ParseResult, Sample, Source } from "../parser.ts";
import { readLines } from "../text/lines.ts";
import { Reading } from "../text/reading.ts";
import { readKeyBlocks } from "../text/key-blocks.ts";
import { parseTable, readTitles, type WordColumn, type WordRow, type WordTable } from "../text/word-table.ts";

type Column = "pool" | "size" | "free" | "alloc" | "bds" | "type" | "total" | "overcommit" | "lus" | "id";

/** A storage pool. Sizes in megabytes. `id` is there for the shared pool of a cluster only. */
export type StoragePool = WordRow<Column>;

/** `lssp`: the storage pools of a Virtual I/O Server; with `-clustername` the shared one. */
export const lssp: Parser<StoragePool> = {
  id: "vios/lssp",
  command: "lssp",
  kind: "vios",
  accepts: ({ tool, options }) => tool === "lssp" && ["-bd", "-detail", "-default"].every((key) => !options.has(key)),
  looksLike: ({ lines: [first = "", second = ""] }: Sample) =>
    (keyed.test(first) && /^\s*POOL_SIZE:/.test(second)) ||
    readTitles(first, columns)
      ?.slice(0, 2)
      .map(({ name }) => name)
      .join() === "pool,size",
  narrows: ({ piped, options }) => piped || options.has("-type") || options.has("-sp"),
  parse,
};

const count = /^\d{1,15}$/;
const columns: readonly WordColumn<Column>[] = [
  { name: "pool", title: "pool", shape: /^[A-Za-z_]\S*$/ },
  { name: "size", title: "size(mb)", shape: count },
  { name: "free", title: "free(mb)", shape: count },
  { name: "alloc", title: "alloc size(mb)", shape: count },
  { name: "bds", title: "bds", shape: count },
  { name: "total", title: "totallusize(mb)", shape: count },
  { name: "overcommit", title: "overcommit(mb)", shape: count },
  { name: "lus", title: "lus", shape: count },
  { name: "type", title: "type", shape: /^[A-Z]+$/ },
  { name: "id", title: "poolid", shape: /^[0-9A-Fa-f]{1,40}$/ },
];
const table: WordTable<Column> = {
  columns,
  first: /^[A-Za-z_][\w.-]*/,
  fmt: [
    ["pool", "size", "free", "alloc", "bds", "type"],
    ["pool", "size", "free", "total", "overcommit", "lus", "type", "id"],
    ["pool", "size", "free", "lus", "type", "id"],
  ],
  why: "no row of a storage pool",
};
const keyed = /^\s*POOL_NAME:/;
const keys: Readonly<Record<string, Column>> = {
  ...{ POOL_NAME: "pool", POOL_SIZE: "size", FREE_SPACE: "free", TOTAL_LU_SIZE: "total" },
  ...{ OVERCOMMIT_SIZE: "overcommit", TOTAL_LUS: "lus", POOL_TYPE: "type", POOL_ID: "id" },
};

function parse(source: Source): ParseResult<StoragePool> {
  const { lines, open } = readLines(source);
  if (!lines.some((line) => keyed.test(line.text))) return parseTable(source, table);
  const reading = new Reading<StoragePool>();
  readKeyBlocks(lines, { keys, first: "pool", last: "id", why: "no key of a storage pool" }, reading);
  return reading.result(open);
}

import type { Parser } from "../parser.ts";
import { parseTable, readTitles, type WordColumn, type WordRow, type WordTable } from "../text/word-table.ts";

type Column = "total" | "used";

/** All paging spaces together, with their units: `1024MB`, `3%`. */
export type PagingSpace = WordRow<Column>;

/** `lsps -s`: how much paging space there is and how much of it is used. */
export const lsps: Parser<PagingSpace> = {
  id: "vios/lsps",
  command: "lsps -s",
  kind: "vios",
  accepts: ({ tool, options }) => tool === "lsps" && options.has("-s"),
  looksLike: ({ lines: [first = ""] }) => readTitles(first, columns)?.length === columns.length,
  narrows: ({ piped }) => piped,
  parse: (source) => parseTable(source, table),
};

const columns: readonly WordColumn<Column>[] = [
  { name: "total", title: "total paging space", shape: /^\d{1,12}[KMGT]B$/ },
  { name: "used", title: "percent used", shape: /^\d{1,3}%$/ },
];
const table: WordTable<Column> = {
  columns,
  bare: [["total", "used"]],
  why: "no sum of paging space",
};

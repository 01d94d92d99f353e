import type { Parser } from "../parser.ts";
import { parseTable, readTitles, type WordColumn, type WordRow, type WordTable } from "../text/word-table.ts";

type Column = "vtd" | "media" | "size";

/** A virtual optical device. `media` is `No Media` where none is loaded; `size` in megabytes, then `n/a`. */
export type OpticalDevice = WordRow<Column>;

/** `lsvopt`: the virtual optical devices and what is loaded. */
export const lsvopt: Parser<OpticalDevice> = {
  id: "vios/lsvopt",
  command: "lsvopt",
  kind: "vios",
  accepts: ({ tool }) => tool === "lsvopt",
  looksLike: ({ lines: [first = ""] }) => readTitles(first, columns)?.length === columns.length,
  narrows: ({ piped, options }) => piped || options.has("-vtd"),
  parse: (source) => parseTable(source, table),
};

const columns: readonly WordColumn<Column>[] = [
  { name: "vtd", title: "vtd", shape: /^[A-Za-z_][\w.-]*$/ },
  { name: "media", title: "media", shape: /^\S/, free: true },
  { name: "size", title: "size(mb)", shape: /^(?:\d{1,15}|n\/a|unknown|-)$/i },
];
const table: WordTable<Column> = {
  columns,
  first: /^[A-Za-z_][\w.-]*/,
  why: "no row of a virtual optical device",
};

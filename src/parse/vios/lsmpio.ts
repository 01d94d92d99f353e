import type { Parser, Sample } from "../parser.ts";
import { fitForms, parseTable, readTitles, type WordColumn, type WordRow, type WordTable } from "../text/word-table.ts";

type Column = "name" | "path_id" | "status" | "path_status" | "parent" | "connection";

/** A path to a disk of the AIX path control module. `path_status` lists `Opt`, `Non`, `Sel`, `Clo`, `Deg`, `Rsv`, `Fai`. */
export type MultipathRow = WordRow<Column>;

/** `lsmpio`: the paths of the disks with what the path control module thinks of them. */
export const lsmpio: Parser<MultipathRow> = {
  id: "vios/lsmpio",
  command: "lsmpio",
  kind: "vios",
  accepts: ({ tool, options }) =>
    tool === "lsmpio" && [...options.keys()].every((key) => key === "-l" || key === "-o" || key === "-lo"),
  looksLike,
  narrows: ({ piped, options }) => piped || options.has("-l"),
  parse: (source) => parseTable(source, table),
};

const columns: readonly WordColumn<Column>[] = [
  { name: "name", title: "name", shape: /^[A-Za-z][\w.-]*$/ },
  { name: "path_id", title: "path_id", shape: /^\d{1,6}$/ },
  { name: "status", title: "status", shape: /^(?:Enabled|Disabled|Failed|Missing|Defined|Available|Detected)$/i },
  { name: "path_status", title: "path_status", shape: /^[A-Z][a-z]{2}(?:,[A-Z][a-z]{2})*$/, optional: true },
  { name: "parent", title: "parent", shape: /^[a-z][a-z_-]*\d+$/ },
  {
    name: "connection",
    title: "connection",
    shape: /^[0-9A-Fa-f][0-9A-Fa-f.,:-]*$|^[\w.-]+,[0-9A-Fa-f]+$/,
    optional: true,
  },
];
const table: WordTable<Column> = {
  columns,
  bare: [columns.map(({ name }) => name)],
  why: "no row of a path",
};

function looksLike({ lines: [first = ""] }: Sample): boolean {
  const titles = readTitles(first, columns)?.map(({ name }) => name);
  return titles?.includes("path_status") === true || fitForms(first, [columns]) !== undefined;
}

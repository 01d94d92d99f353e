import type { Parser } from "../parser.ts";
import { parseTable, readTitles, type WordColumn, type WordRow, type WordTable } from "../text/word-table.ts";

type Column = "luname" | "size" | "provisiontype" | "used" | "unused" | "udid" | "vtd" | "svsa";

/** A backing device of a storage pool: a logical unit of a shared pool has a `udid`, one of a local pool may have a `vtd`. */
export type PoolDevice = WordRow<Column>;

/** `lssp -bd`: what a storage pool holds. */
export const lsspDevices: Parser<PoolDevice> = {
  id: "vios/lssp-devices",
  command: "lssp -bd",
  kind: "vios",
  accepts: ({ tool, options }) => tool === "lssp" && options.has("-bd"),
  looksLike: ({ lines: [first = ""] }) => {
    const titles = readTitles(first, columns)?.map(({ name }) => name) ?? [];
    return titles[0] === "luname" && titles[1] === "size" && titles.length > 3;
  },
  narrows: ({ piped, options }) => piped || options.has("-field"),
  parse: (source) => parseTable(source, table),
};

const count = /^\d{1,15}$/;
const name = /^[A-Za-z_0-9]\S*$/;
const unit: readonly WordColumn<Column>[] = [
  { name: "luname", title: "lu name", shape: name },
  { name: "size", title: "size(mb)", shape: count },
  { name: "provisiontype", title: "provisiontype", shape: /^(?:THIN|THICK)$/i },
  { name: "used", title: "%used", shape: /^\d{1,3}%?$/ },
  { name: "unused", title: "unused(mb)", shape: count },
  { name: "udid", title: "lu udid", shape: /^[0-9a-f]{8,40}$/i },
];
const columns: readonly WordColumn<Column>[] = [
  ...unit,
  { name: "luname", title: "name", shape: name },
  { name: "vtd", title: "vtd", shape: /^[A-Za-z_]\S*$/, optional: true },
  { name: "svsa", title: "svsa", shape: /^(?:vhost\d+|None)$/, optional: true },
];
const table: WordTable<Column> = {
  columns,
  first: /^[A-Za-z_0-9][\w.-]*/,
  fmt: [unit.map((column) => column.name)],
  why: "no row of a backing device",
};

import type { Parser } from "../parser.ts";
import { fitForms, parseTable, readTitles, type WordColumn, type WordRow, type WordTable } from "../text/word-table.ts";

type Column = "identifier" | "timestamp" | "type" | "class" | "resource" | "description";

/** An entry of the error log. `timestamp` is `MMDDhhmmYY`; the description is cut at 41 characters. */
export type ErrorLogEntry = WordRow<Column>;

/** `errlog`, as root and on AIX `errpt`: the entries of the error log, the newest first. */
export const errlog: Parser<ErrorLogEntry> = {
  id: "vios/errlog",
  command: "errlog",
  kind: "vios",
  accepts: ({ tool, options }) =>
    (tool === "errlog" && ["-ls", "-rm"].every((key) => !options.has(key))) ||
    (tool === "errpt" && [...options.keys()].every((key) => !/^-[aAgtc]/.test(key))),
  looksLike: ({ lines: [first = ""] }) =>
    readTitles(first, columns)?.length === columns.length || fitForms(first, [columns]) !== undefined,
  narrows: ({ piped, options }) => piped || options.size > 0,
  parse: (source) => parseTable(source, table),
};

const columns: readonly WordColumn<Column>[] = [
  { name: "identifier", title: "identifier", shape: /^[0-9A-F]{8}$/i },
  { name: "timestamp", title: "timestamp", shape: /^\d{10}$/ },
  { name: "type", title: "t", shape: /^[A-Z]$/ },
  { name: "class", title: "c", shape: /^[A-Z]$/ },
  { name: "resource", title: "resource_name", shape: /^\S+$/ },
  { name: "description", title: "description", shape: /^\S/, free: true, optional: true },
];
const table: WordTable<Column> = {
  columns,
  bare: [columns.map(({ name }) => name)],
  why: "no entry of an error log",
};

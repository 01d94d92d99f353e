import { option } from "../command-line.ts";
import type { Parser, ParseResult, Sample, Source } from "../parser.ts";
import { readFmtRows } from "../text/fmt-fields.ts";
import { fmtRows } from "../text/fmt-rows.ts";
import { readLines } from "../text/lines.ts";
import { present } from "../text/present.ts";
import { Reading } from "../text/reading.ts";
import { fitForms, parseTable, readTitles, type WordColumn, type WordRow, type WordTable } from "../text/word-table.ts";

type Column = "status" | "name" | "path_id" | "parent" | "connection" | "path_status" | "available";

/** A path to a disk. `connection` is `<wwpn>,<lun>` on Fibre Channel and the LUN alone on virtual SCSI. */
export type DiskPath = WordRow<Column>;

/** `lspath`: the paths of the disks, as padmin with a header, as root without one. */
export const lspath: Parser<DiskPath> = {
  id: "vios/lspath",
  command: "lspath",
  kind: "vios",
  accepts: ({ tool, options }) =>
    tool === "lspath" && [...options.keys()].every((key) => !/^-(?:A.*|lsattr|lattr|range|R|h)$/.test(key)),
  looksLike,
  narrows: ({ piped, options }) => piped || narrowing.some((one) => options.has(one)),
  parse,
};

const narrowing = ["-dev", "-pdev", "-conn", "-status", "-l", "-p", "-s", "-w", "-i"];
const device = /^[A-Za-z][\w.-]*$/;
const connection = /^[0-9A-Fa-f][0-9A-Fa-f.,:-]*$|^[\w.-]+,[0-9A-Fa-f]+$/;
const status = /^(?:enabled|disabled|failed|missing|defined|available|detected|unknown|degraded)$/i;
const columns: readonly WordColumn<Column>[] = [
  { name: "status", title: "status", shape: status },
  { name: "name", title: "name", shape: device },
  { name: "path_id", title: "path_id", shape: /^\d{1,6}$/ },
  { name: "parent", title: "parent", shape: /^[A-Za-z][A-Za-z_-]*\d+$/ },
  { name: "connection", title: "connection", shape: connection, optional: true },
  { name: "path_status", title: "path_status", shape: /^[A-Za-z,/]+$/, optional: true },
  { name: "available", title: "available", shape: /^\S+$/, optional: true },
];
const table: WordTable<Column> = {
  columns,
  bare: [["status", "name", "parent", "connection"]],
  fmt: [
    ["status", "name", "parent", "connection"],
    ["status", "name", "parent"],
  ],
  first: /^[A-Z][a-z]+/,
  why: "no row of a path",
};
const bareColumns = columns.filter(({ name }) => table.bare?.[0]?.includes(name) === true);
const delimited = /^\s*(\w+)[^\s\w][A-Za-z][\w.-]*[^\s\w][a-z]+\d+/;

function looksLike({ lines: [first = ""] }: Sample): boolean {
  const titles = readTitles(first, columns)?.map(({ name }) => name);
  if (titles !== undefined && titles.length > 2 && titles.includes("parent")) return !titles.includes("path_status");
  const word = delimited.exec(first)?.[1];
  return (word !== undefined && status.test(word)) || fitForms(first, [bareColumns]) !== undefined;
}

/** AIX takes a format: the names of columns with what is to stand between them. */
function parse(source: Source): ParseResult<DiskPath> {
  const format = option(source.command, "-F");
  if (format === undefined) return parseTable(source, table);
  const names = format.split(/[^A-Za-z_]+/).filter((name) => name !== "");
  const chosen = names.map((name) => columns.find((column) => column.name === name));
  const known = chosen.filter((column) => column !== undefined).map((column) => ({ ...column, optional: false }));
  const delimiter = /[^A-Za-z_\s]/.exec(format)?.[0];
  const { lines, open } = readLines(source);
  const reading = new Reading<DiskPath>();
  if (known.length < names.length)
    for (const line of lines) reading.leave(line, "a column of the device database that has no name here");
  else if (delimiter === undefined) {
    const forms = [known, known.filter(({ name }) => name !== "connection")];
    for (const line of lines) {
      const values = fitForms(line.text, forms);
      if (values !== undefined) reading.records.push({ line: line.line, ...values });
      else if (line.text.trim() !== "" && readTitles(line.text, known) === undefined) reading.leave(line, table.why);
    }
  } else
    readFmtRows(fmtRows(lines, delimiter), [known], reading, (get, at) => ({
      ...at,
      ...present(Object.fromEntries(known.map(({ name }) => [name, get(name)]))),
    }));
  return reading.result(open);
}

import type { Parser } from "../parser.ts";
import { fitForms, parseTable, readTitles, type WordColumn, type WordRow, type WordTable } from "../text/word-table.ts";

type Column = "device" | "driver" | "options";

/** A family of disks, the driver that takes them, and those that could: `NO_OVERRIDE,AIX_AAPCM,AIX_non_MPIO`. */
export type DiskDriver = WordRow<Column>;

/** `manage_disk_drivers -l`: which driver takes the disks of which storage, as root. */
export const manageDiskDrivers: Parser<DiskDriver> = {
  id: "vios/manage-disk-drivers",
  command: "manage_disk_drivers -l",
  kind: "vios",
  accepts: ({ tool, options }) =>
    tool === "manage_disk_drivers" && (options.has("-l") || options.has("-list") || options.size === 0),
  looksLike: ({ lines: [first = ""] }) =>
    readTitles(first, columns)?.length === columns.length || fitForms(first, [columns]) !== undefined,
  narrows: ({ piped }) => piped,
  parse: (source) => parseTable(source, table),
};

const driver = /^(?:AIX_[A-Za-z0-9_]+|NO_OVERRIDE)$/;
const columns: readonly WordColumn<Column>[] = [
  { name: "device", title: "device", shape: /^[A-Za-z0-9][\w.+/-]*$/ },
  { name: "driver", title: "present driver", shape: driver },
  {
    name: "options",
    title: "driver options",
    shape: /^(?:AIX_[A-Za-z0-9_]+|NO_OVERRIDE)(?:,(?:AIX_[A-Za-z0-9_]+|NO_OVERRIDE))*$/,
  },
];
const table: WordTable<Column> = {
  columns,
  bare: [columns.map(({ name }) => name)],
  why: "no row of a disk driver",
};

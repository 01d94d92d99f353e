import { option, type CommandLine } from "../command-line.ts";
import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { parseAttributes, type DeviceAttributes } from "../text/attribute-table.ts";
import { allFit, readListing } from "../text/listing.ts";
import type { Line } from "../text/lines.ts";
import { present } from "../text/present.ts";

/** A path to a device. */
export interface DevicePath extends ParsedRecord {
  readonly name?: string;
  /** `Enabled`, `Failed`, `Missing`, `Defined` */
  readonly status?: string;
  readonly parent?: string;
  /** `500507680c110101,1000000000000`: WWPN and LUN; `810000000000`: the LUN of a virtual disk. */
  readonly connection?: string;
  readonly pathId?: number;
  /** Further columns that `-F` asks for, by their names. */
  readonly others?: Readonly<Record<string, string>>;
}

/** `lspath`: the paths to the disks of an AIX partition; with `-A` the attributes of one path. */
export const lspath: Parser<DevicePath | DeviceAttributes> = {
  id: "client/lspath",
  command: "lspath",
  kind: "client",
  accepts: ({ tool, options }) => tool === "lspath" && [...options.keys()].every((key) => aix.test(key)),
  looksLike: ({ lines: [first = "", ...rest] }) =>
    pathAttribute.test(rest[0] ?? "") || allFit(isHeader(first) ? rest : [first, ...rest], isRow),
  narrows: ({ piped, options }) => piped || ["-l", "-p", "-s", "-w", "-i"].some((key) => options.has(key)),
  parse: (source) => (isAttributes(source) ? parseAttributes(source, { names: [] }, false) : readPaths(source)),
};

/** Options of AIX; those of ioscli are words. */
const aix = /^-(?:[AEHDOR]+[alpwiFs]?|[lpswiFtP])$/;
const statuses = "Enabled|Disabled|Failed|Missing|Defined|Available|Detected";
const row = new RegExp(`^\\s*(${statuses})\\s+([A-Za-z][\\w-]*\\d)\\s+([A-Za-z]\\w*\\d)(?:\\s+([0-9a-f]\\S*))?\\s*$`);
const titles = new Set(["status", "name", "path_id", "parent", "connection", "path_status"]);
const pathAttribute = /^\s*priority\s+\d{1,3}\s+Priority\s+True\s*$/;

function isHeader(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return words.length > 1 && words.every((word) => titles.has(word));
}

function isRow(text: string): boolean {
  return row.test(text);
}

function isAttributes({ command, text }: Source): boolean {
  if (command !== undefined) return [...command.options.keys()].some((key) => /^-[A-Z]*A/.test(key));
  return /^\s*attribute\s+value\s/.test(text);
}

function readPaths(source: Source): ParseResult<DevicePath> {
  const asked = columnsOf(source.command);
  return readListing(source, "no row of a path", (line) => {
    if (asked === undefined) return isHeader(line.text) ? true : readRow(line);
    const words = line.text.trim().split(asked.delimiter);
    return words.every((word, i) => word.trim() === asked.names[i]) ? true : fromColumns(line, words, asked.names);
  });
}

function columnsOf(
  command: CommandLine | undefined,
): { names: readonly string[]; delimiter: RegExp | string } | undefined {
  const format = option(command, "-F")?.trim();
  if (format === undefined) return undefined;
  const delimiter = /[^A-Za-z_]/.exec(format)?.[0];
  if (delimiter === undefined || delimiter === " ") return { names: format.split(/\s+/), delimiter: /\s+/ };
  return { names: format.split(delimiter), delimiter };
}

function readRow({ text, line }: Line): DevicePath | undefined {
  const [, status, name, parent, connection] = row.exec(text) ?? [];
  return name === undefined ? undefined : { line, name, ...present({ status, parent, connection }) };
}

const number = /^\d{1,5}$/;

function fromColumns({ line }: Line, words: readonly string[], names: readonly string[]): DevicePath | undefined {
  if (words.length !== names.length) return undefined;
  const values = new Map(names.map((name, i) => [name, words[i]?.trim() ?? ""]));
  const [status, id] = [values.get("status"), values.get("path_id")];
  if ((status !== undefined && !/^[A-Z][a-z]+$/.test(status)) || (id !== undefined && !number.test(id)))
    return undefined;
  const others = Object.fromEntries([...values].filter(([name]) => !titles.has(name) || name === "path_status"));
  const known = {
    name: values.get("name"),
    status,
    parent: values.get("parent"),
    connection: values.get("connection"),
  };
  const pathId = id === undefined ? undefined : Number(id);
  return { line, ...present({ ...known, pathId }), ...(Object.keys(others).length === 0 ? {} : { others }) };
}

import { option, type CommandLine } from "../command-line.ts";
import type { ParsedRecord, ParseResult, Source } from "../parser.ts";
import { readLines, type Line } from "./lines.ts";
import { filled, present } from "./present.ts";
import { Reading } from "./reading.ts";

/** A device of an AIX partition. */
export interface ClientDevice extends ParsedRecord {
  readonly name: string;
  /** `Available`, `Defined`, `Stopped` */
  readonly status?: string;
  /** The location code of AIX: `C3-T1`, `05-08-00-3,0`; virtual devices may have none. */
  readonly location?: string;
  readonly physloc?: string;
  readonly type?: string;
  readonly description?: string;
  /** Further columns that `-F` asks for, by their names. */
  readonly others?: Readonly<Record<string, string>>;
}

const row = /^\s*([A-Za-z]\S*)\s+(Available|Defined|Stopped)(?:\s+(\S.*))?$/;
const header = /^\s*name\s+status\s+location\s+description\s*$/;
const location =
  /^(?:[0-9A-F]{2}|C\d{1,5})-(?:[0-9A-F]{2}|T\d{1,3})(?:-[0-9A-F]{2}){0,2}(?:-?[0-9A-F]{1,4},[0-9A-F]{1,4})?$/;

/** The name of the device in a row of the listing without `-F`. */
export function deviceIn(text: string): string | undefined {
  return row.exec(text)?.[1];
}

/** `lsdev -Cc disk`, `lsdev -C -c disk`, `lsdev -CHc disk`: the listing of this class. */
export function listsClass({ tool, options }: CommandLine, name: string): boolean {
  if (tool !== "lsdev" || ![...options.keys()].some((key) => /^-[A-Z]*C/.test(key))) return false;
  return [...options].some(([key, values]) => /^-[A-Z]*c$/.test(key) && values[0] === name);
}

/** The command asks for a part of the class. */
export function narrowsClass({ piped, options }: CommandLine): boolean {
  return piped || ["-s", "-t", "-l", "-S", "-p"].some((name) => options.has(name));
}

export function parseDevices(source: Source): ParseResult<ClientDevice> {
  const { lines, open } = readLines(source);
  const reading = new Reading<ClientDevice>();
  const asked = option(source.command, "-F");
  for (const line of lines) {
    if (line.text.trim() === "" || (asked === undefined && header.test(line.text))) continue;
    const record = asked === undefined ? fromRow(line) : fromColumns(line, asked);
    if (record === undefined) reading.leave(line, "no row of a device");
    else reading.records.push(record);
  }
  return reading.result(open);
}

/** Virtual disks have no location, so the word after the status is one only where it looks like one. */
function fromRow({ text, line }: Line): ClientDevice | undefined {
  const [, name, status, rest = ""] = row.exec(text) ?? [];
  if (name === undefined) return undefined;
  const word = /^\S+/.exec(rest)?.[0] ?? "";
  const isPlaced = location.test(word);
  const description = filled(isPlaced ? rest.slice(word.length) : rest);
  return { line, name, ...present({ status, location: isPlaced ? word : undefined, description }) };
}

const known = new Set(["name", "status", "location", "physloc", "type", "description"]);

/** The last column takes what is left, so that a description may hold the delimiter. */
function fromColumns({ text, line }: Line, asked: string): ClientDevice | undefined {
  const delimiter = /[^A-Za-z_0-9]/.exec(asked)?.[0] ?? ":";
  const names = asked.split(delimiter).filter((name) => name !== "");
  const cells = text.split(delimiter);
  if (cells.length < names.length) return undefined;
  const values = [...cells.slice(0, names.length - 1), cells.slice(names.length - 1).join(delimiter)];
  const byName = new Map(names.map((name, i) => [name, filled(values[i])]));
  const name = byName.get("name");
  if (name === undefined || /\s/.test(name)) return undefined;
  const others = Object.fromEntries(
    [...byName].flatMap(([key, value]) => (known.has(key) || value === undefined ? [] : [[key, value]])),
  );
  const columns = {
    ...{ status: byName.get("status"), location: byName.get("location"), physloc: byName.get("physloc") },
    ...{ type: byName.get("type"), description: byName.get("description") },
  };
  return { line, name, ...present(columns), ...(Object.keys(others).length === 0 ? {} : { others }) };
}

import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readDscliBanner, type DscliBanner } from "../text/dscli.ts";
import { readLines, type Line } from "../text/lines.ts";
import { isRuler } from "../text/map-blocks.ts";
import { Reading } from "../text/reading.ts";

/** The names over the rows; `-l` adds some. */
export interface VolumeColumns extends ParsedRecord {
  readonly kind: "columns";
  readonly names: readonly string[];
}

/** A volume, by the names of its columns. */
export interface VolumeRow extends ParsedRecord {
  readonly kind: "volume";
  readonly values: Readonly<Record<string, string>>;
}

type Row = DscliBanner | VolumeColumns | VolumeRow;

/** `lsfbvol`: the volumes of a DS8000. */
export const lsfbvol: Parser<Row> = {
  id: "san/lsfbvol",
  command: "lsfbvol",
  kind: "storage",
  accepts: ({ tool }) => tool === "lsfbvol",
  looksLike: ({ lines }) => lines.some((text) => isHeader(text)),
  narrows: ({ piped, words, options }) =>
    piped || words.length > 0 || [...options.keys()].some((name) => !["-dev", "-l", "-s"].includes(name)),
  parse,
};

/** `cap (2^30B)` and `FB 512` are one. */
const column = /\S+(?: \([^()\s]{1,20}\))?/g;
const value = /FB \d{3,4}[A-Z]{0,2}(?=\s)|\S+/g;

function isHeader(text: string): boolean {
  return /^\s*Name\s+ID\s/.test(text) && /\saccstate\s+datastate\s/.test(text) && /\sdatatype\s/.test(text);
}

function parse(source: Source): ParseResult<Row> {
  const { lines, open } = readLines(source);
  const reading = new Reading<Row>();
  let names: readonly string[] | undefined;
  for (const line of lines) {
    if (line.text.trim() === "" || isRuler(line.text)) continue;
    if (isHeader(line.text)) {
      names = line.text.match(column) ?? [];
      reading.records.push({ line: line.line, kind: "columns", names });
      continue;
    }
    const record = readDscliBanner(line) ?? (names === undefined ? undefined : readVolume(line, names));
    if (record === undefined) reading.leave(line, "its values do not stand under columns of a volume");
    else reading.records.push(record);
  }
  if (names !== undefined && reading.records.every(({ kind }) => kind !== "volume")) reading.breakOff();
  return reading.result(open);
}

/** Only a name may have blanks in it, and it stands first. */
function readVolume({ text, line }: Line, names: readonly string[]): VolumeRow | undefined {
  const cells = text.match(value) ?? [];
  const more = cells.length - names.length;
  if (more < 0 || more > 8 || names.length < 2) return undefined;
  const all = [cells.slice(0, more + 1).join(" "), ...cells.slice(more + 1)];
  if (!/^[0-9A-F]{4}$/.test(all[1] ?? "")) return undefined;
  const values: Record<string, string> = {};
  for (const [i, name] of names.entries()) values[name] = all[i] ?? "";
  return { line, kind: "volume", values };
}

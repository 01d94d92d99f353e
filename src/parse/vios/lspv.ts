import type { ParsedRecord, Parser, ParseResult, Sample, Source } from "../parser.ts";
import { fieldOrders, readFmtRows, type FieldValues, type FmtField } from "../text/fmt-fields.ts";
import { delimiterAfter, fmtDelimiter, fmtRows } from "../text/fmt-rows.ts";
import { readLines, type Line } from "../text/lines.ts";
import { present } from "../text/present.ts";
import { Reading } from "../text/reading.ts";

/** A physical volume; `none` and `None` are absent values. */
export interface PhysicalVolume extends ParsedRecord {
  readonly name: string;
  readonly pvid?: string;
  readonly vg?: string;
  /** `active`, `concurrent`, `locked`; absent where the volume group is not varied on. */
  readonly state?: string;
  readonly sizeMb?: number;
}

const listing = new Set(["-size", "-free", "-avail", "-include", "-field", "-fmt", "-fmt2"]);

/** `lspv`: the physical volumes of a Virtual I/O Server; as root, and on AIX, without a header. */
export const lspv: Parser<PhysicalVolume> = {
  id: "vios/lspv",
  command: "lspv",
  kind: "vios",
  accepts: ({ tool, words, options }) =>
    tool === "lspv" &&
    words.length === 0 &&
    [...options.keys()].every((name) => listing.has(name)) &&
    ["-size", "-free", "-avail"].every((name) => (options.get(name) ?? []).length === 0),
  looksLike,
  narrows: ({ piped, options }) => piped || options.has("-free") || options.has("-avail"),
  parse,
};

const header = /^\s*NAME\s+PVID\s+(?:VG\s+STATUS|(SIZE)(?:\([a-z]{1,12}\))?)\s*$/i;
const identifier = /^(?:none|[0-9a-f]{16}|[0-9a-f]{32})$/i;
const name = /^[A-Za-z][\w.-]*/;
const size = /^\d{1,12}$/;

function looksLike(sample: Sample): boolean {
  const [first = "", ...rest] = sample.lines;
  if (header.test(first)) return true;
  const delimiter = delimiterAfter(first.trim(), name);
  if (delimiter !== undefined) {
    const values = first.split(delimiter);
    return values.length >= 3 && values.length <= 4 && identifier.test(values[1] ?? "");
  }
  return [first, ...rest].every((line) => {
    const words = line.trim().split(/\s+/);
    return words.length >= 3 && words.length <= 4 && name.test(line) && identifier.test(words[1] ?? "");
  });
}

function parse(source: Source): ParseResult<PhysicalVolume> {
  const { lines, open } = readLines(source);
  const reading = new Reading<PhysicalVolume>();
  const options = source.command?.options;
  const isTable = options !== undefined && !options.has("-fmt") && !options.has("-fmt2");
  const delimiter = isTable ? undefined : fmtDelimiter(source, lines, name);
  const sized = options?.has("-size") === true || options?.has("-free") === true || options?.has("-avail") === true;
  if (delimiter === undefined) readTable(lines, sized, reading);
  else {
    const rows = fmtRows(lines, delimiter);
    const asked = options?.has("-field") === true;
    const orders = asked
      ? fieldOrders(source.command, fields)
      : sized
        ? [sizeFields]
        : [fields.slice(0, 4), sizeFields];
    readFmtRows(rows, orders, reading, fromFields);
  }
  return reading.result(open);
}

const fields: readonly FmtField[] = [
  { name: "name", shape: /^[A-Za-z]\S*$/ },
  { name: "pvid", shape: identifier },
  { name: "vg", shape: /^\S+$/ },
  { name: "status", shape: /^[a-z]+$/ },
  { name: "size", shape: size },
];
const sizeFields = fields.filter(({ name: field }) => field === "name" || field === "pvid" || field === "size");

function fromFields(get: FieldValues, at: ParsedRecord): PhysicalVolume | undefined {
  const volume = get("name");
  if (volume === undefined) return undefined;
  const megabytes = get("size");
  const sizeMb = megabytes === undefined ? undefined : Number(megabytes);
  return {
    ...at,
    name: volume,
    ...present({ pvid: given(get("pvid")), vg: given(get("vg")), state: get("status"), sizeMb }),
  };
}

function given(value: string | undefined): string | undefined {
  return value?.toLowerCase() === "none" ? undefined : value;
}

function readTable(lines: readonly Line[], asked: boolean, reading: Reading<PhysicalVolume>): void {
  let sized = asked;
  for (const line of lines) {
    if (line.text.trim() === "") continue;
    const head = header.exec(line.text);
    if (head !== null) {
      sized = head[1] !== undefined;
      continue;
    }
    const words = line.text.trim().split(/\s+/);
    const [volume = "", pvid = "", third, state] = words;
    const fits = words.length <= (sized ? 3 : 4) && name.test(volume) && identifier.test(pvid);
    if (!fits || third === undefined || (sized && !size.test(third)))
      reading.leave(line, "no row of a physical volume");
    else {
      const group = sized ? { sizeMb: Number(third) } : { vg: given(third), state };
      reading.records.push({ line: line.line, name: volume, ...present({ pvid: given(pvid), ...group }) });
    }
  }
}

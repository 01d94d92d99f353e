import { option, type CommandLine } from "../command-line.ts";
import type { ParsedRecord, Parser, ParseResult, Sample, Source } from "../parser.ts";
import { namedDevice } from "../text/attribute-frames.ts";
import { fieldOrders, readFmtRows, type FieldValues } from "../text/fmt-fields.ts";
import { fmtDelimiter, fmtRows } from "../text/fmt-rows.ts";
import { readLines, type Line } from "../text/lines.ts";
import { filled, present } from "../text/present.ts";
import { Reading } from "../text/reading.ts";
import { fitWords, readTitles, type WordColumn } from "../text/word-table.ts";

/** A device of a Virtual I/O Server. */
export interface ViosDevice extends ParsedRecord {
  readonly name: string;
  /** `Available`, `Defined`, `Stopped` */
  readonly status?: string;
  /** Absent where it is `N/A`. */
  readonly description?: string;
  readonly physloc?: string;
  readonly parent?: string;
}

/** Options that ask for another form than the table of devices. */
const others = ["-attr", "-parent", "-vpd", "-slots", "-range", "-path"];

/** `lsdev`: the devices of a Virtual I/O Server, all, those of a type, or with `-child` those that hang on one. */
export const lsdev: Parser<ViosDevice> = {
  id: "vios/lsdev",
  command: "lsdev",
  kind: "vios",
  accepts: ({ tool, options }) =>
    tool === "lsdev" &&
    [...options.keys()].every((name) => !/^-(?:[CP].*|[FHSclpst])$/.test(name) && !others.includes(name)),
  looksLike: ({ lines: [first = ""] }: Sample) => header.test(first),
  narrows: (command) => command.piped || narrowing.some((name) => command.options.has(name)),
  parse,
};

const narrowing = ["-dev", "-type", "-virtual", "-plc", "-state", "-child"];
const header = /^\s*name\s+status\s+description\s*$/i;
const row = /^\s*(\S+)\s+(Available|Defined|Stopped)\s+(\S.*)$/;
type Column = "name" | "status" | "physloc" | "description" | "parent";
const fields: readonly WordColumn<Column>[] = [
  { name: "name", title: "name", shape: /^[A-Za-z]\S*$/ },
  { name: "status", title: "status", shape: /^[A-Z][a-z]+$/ },
  { name: "physloc", title: "physloc", shape: /^U\S+$/, optional: true },
  { name: "description", title: "description", shape: /^/, free: true, optional: true },
  { name: "parent", title: "parent", shape: /^[a-z]\S*\d$/, optional: true },
];

function parse(source: Source): ParseResult<ViosDevice> {
  const { lines, open } = readLines(source);
  const reading = new Reading<ViosDevice>();
  const isFmt = source.command?.options.has("-fmt") === true || source.command?.options.has("-fmt2") === true;
  const delimiter = isFmt ? fmtDelimiter(source, lines, /^[A-Za-z]\w*/) : undefined;
  if (delimiter === undefined) readTable(lines, source.command, reading);
  else {
    const rows = fmtRows(lines, delimiter);
    const plain = fields.filter(({ name }) => name === "name" || name === "status" || name === "description");
    const isChosen = source.command?.options.has("-field") === true;
    readFmtRows(rows, isChosen ? fieldOrders(source.command, fields) : [plain], reading, fromFields);
  }
  return reading.result(open);
}

function fromFields(get: FieldValues, at: ParsedRecord): ViosDevice | undefined {
  const name = get("name");
  if (name === undefined) return undefined;
  const rest = { status: get("status"), description: known(get("description")) };
  return { ...at, name, ...present({ ...rest, physloc: get("physloc"), parent: get("parent") }) };
}

function known(description: string | undefined): string | undefined {
  return description === "N/A" ? undefined : description;
}

/** `-field` chooses columns, which the header then names; `-child` says what the devices hang on. */
function readTable(lines: readonly Line[], command: CommandLine | undefined, reading: Reading<ViosDevice>): void {
  const isChosen = command?.options.has("-field") === true;
  const parent = command?.options.has("-child") === true ? namedDevice(option(command, "-dev")) : undefined;
  let chosen: readonly WordColumn<Column>[] | undefined;
  for (const line of lines) {
    if (line.text.trim() === "" || (!isChosen && header.test(line.text))) continue;
    const titled = isChosen ? readTitles(line.text, fields) : undefined;
    if (titled !== undefined) {
      chosen = titled;
      continue;
    }
    const [, name, status, description] = row.exec(line.text) ?? [];
    const values: Partial<Record<Column, string | undefined>> | undefined =
      chosen === undefined ? { name, status, description, parent } : fitWords(line.text, chosen);
    const get: FieldValues = (field) => filled(values?.[field as Column]);
    const record = isChosen && chosen === undefined ? undefined : fromFields(get, { line: line.line });
    if (record !== undefined) reading.records.push(record);
    else reading.leave(line, isChosen ? "chosen columns that cannot be told apart" : "no row of a device");
  }
}

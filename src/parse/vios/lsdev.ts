import type { CommandLine } from "../command-line.ts";
import type { ParsedRecord, Parser, ParseResult, Sample, Source } from "../parser.ts";
import { fieldOrders, readFmtRows, type FieldValues, type FmtField } from "../text/fmt-fields.ts";
import { fmtDelimiter, fmtRows } from "../text/fmt-rows.ts";
import { readLines, type Line } from "../text/lines.ts";
import { filled, present } from "../text/present.ts";
import { Reading } from "../text/reading.ts";

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
const others = ["-attr", "-parent", "-child", "-vpd", "-slots", "-range", "-path"];

/** `lsdev`: the devices of a Virtual I/O Server, all or those of a type. */
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

const narrowing = ["-dev", "-type", "-virtual", "-plc", "-state"];
const header = /^\s*name\s+status\s+description\s*$/i;
const row = /^\s*(\S+)\s+(Available|Defined|Stopped)\s+(\S.*)$/;
const fields: readonly FmtField[] = [
  { name: "name", shape: /^[A-Za-z]\S*$/ },
  { name: "status", shape: /^[A-Z][a-z]+$/ },
  { name: "physloc", shape: /^U\S+$/ },
  { name: "description", shape: /^/, free: true },
  { name: "parent", shape: /^[A-Za-z]\S*$/ },
];

function parse(source: Source): ParseResult<ViosDevice> {
  const { lines, open } = readLines(source);
  const reading = new Reading<ViosDevice>();
  const isFmt = source.command?.options.has("-fmt") === true;
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

/** The columns that `-field` chooses have another order, and blanks in them cannot be told from those between them. */
function readTable(lines: readonly Line[], command: CommandLine | undefined, reading: Reading<ViosDevice>): void {
  const isChosen = command?.options.has("-field") === true;
  for (const line of lines) {
    if (line.text.trim() === "" || (!isChosen && header.test(line.text))) continue;
    const [, name, status, description] = (isChosen ? null : row.exec(line.text)) ?? [];
    if (name === undefined) reading.leave(line, isChosen ? "chosen columns: capture with -fmt" : "no row of a device");
    else
      reading.records.push({
        line: line.line,
        name,
        ...present({ status, description: known(filled(description)) }),
      });
  }
}

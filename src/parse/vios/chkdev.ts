import type { ParsedRecord, Parser, ParseResult, Sample, Source } from "../parser.ts";
import { fieldOrders, readFmtRows, type FieldValues, type FmtField } from "../text/fmt-fields.ts";
import { delimiterAfter, fmtDelimiter, fmtRows } from "../text/fmt-rows.ts";
import { readLines, type Line } from "../text/lines.ts";
import { isRuler } from "../text/map-blocks.ts";
import { filled, present } from "../text/present.ts";
import { Reading } from "../text/reading.ts";

/** A disk as `chkdev` identifies it; `phys2virt` and its neighbours are `YES`, `NO` or `NA`. */
export interface CheckedDevice extends ParsedRecord {
  readonly name: string;
  /** The UDID where there is one; it may hold runs of blanks. */
  readonly identifier?: string;
  readonly pvid?: string;
  readonly udid?: string;
  readonly ieee?: string;
  readonly vtd?: string;
  readonly phys2virt?: string;
  readonly virt2npiv?: string;
  readonly virt2phys?: string;
}

/** `chkdev`: which disk of a Virtual I/O Server is which, and which of them is a backing device. */
export const chkdev: Parser<CheckedDevice> = {
  id: "vios/chkdev",
  command: "chkdev",
  kind: "vios",
  accepts: ({ tool }) => tool === "chkdev",
  looksLike,
  narrows: ({ piped, options }) => piped || options.has("-dev"),
  parse,
};

const name = /^[A-Za-z][\w.-]*\d/;
const answer = /^(?:YES|NO|NA|N\/A)$/i;
const identifier = /^(?:none|[0-9A-Fa-f]{16}|[0-9A-Fa-f]{32})$/i;
/** In the order of the verbose form. */
const fields: readonly FmtField[] = [
  { name: "name", shape: /^[A-Za-z][\w.-]*$/ },
  { name: "identifier", shape: /^/ },
  { name: "phys2virt_capable", shape: answer },
  { name: "virt2npiv_capable", shape: answer },
  { name: "virt2phys_capable", shape: answer },
  { name: "pvid", shape: identifier },
  { name: "udid", shape: /^[0-9A-Za-z]/ },
  { name: "ieee", shape: /^\S+$/ },
  { name: "vtd", shape: /^\S+$/ },
];
const named = (...names: readonly string[]): FmtField[] => fields.filter((field) => names.includes(field.name));
const usual = [named("name", "identifier"), named("name", "identifier", "pvid", "vtd"), fields.slice(0, 5), fields];
const key = /^\s*([A-Z0-9_]+):(?:\s+(\S.*))?\s*$/;
const udid = /^[0-9A-F]{4}.*[a-z]{3}$/;

function looksLike(sample: Sample): boolean {
  const [first = "", second = ""] = sample.lines;
  if (/^\s*NAME\s+IDENTIFIER\b/.test(first)) return true;
  if (/^\s*NAME:\s+\S+\s*$/.test(first)) return /^\s*(?:IDENTIFIER|PHYS2VIRT_CAPABLE|UDID):/.test(second);
  const delimiter = delimiterAfter(first.trim(), /^[a-z]+\d+/);
  return delimiter !== undefined && udid.test((first.split(delimiter)[1] ?? "").trim());
}

function parse(source: Source): ParseResult<CheckedDevice> {
  const { lines, open } = readLines(source);
  const reading = new Reading<CheckedDevice>();
  const chosen = source.command?.options.has("-field") === true;
  const first = lines.find((line) => line.text.trim() !== "")?.text ?? "";
  const delimiter = key.test(first) ? undefined : fmtDelimiter(source, lines, name);
  if (delimiter !== undefined) {
    const rows = fmtRows(lines, delimiter);
    readFmtRows(rows, chosen ? fieldOrders(source.command, fields) : usual, reading, fromFields);
  } else if (key.test(first)) readBlocks(lines, chosen, reading);
  else readTable(lines, reading);
  return reading.result(open);
}

function fromFields(get: FieldValues, at: ParsedRecord): CheckedDevice | undefined {
  const device = get("name");
  if (device === undefined) return undefined;
  const pvid = get("pvid");
  const optional = {
    ...{ identifier: get("identifier"), pvid: pvid?.toLowerCase() === "none" ? undefined : pvid },
    ...{ udid: get("udid"), ieee: get("ieee"), vtd: get("vtd"), phys2virt: get("phys2virt_capable") },
    ...{ virt2npiv: get("virt2npiv_capable"), virt2phys: get("virt2phys_capable") },
  };
  return { ...at, name: device, ...present(optional) };
}

/** `-verbose`: one key per line, `NAME` first and `VTD` last. */
function readBlocks(lines: readonly Line[], chosen: boolean, reading: Reading<CheckedDevice>): void {
  const blocks: { line: number; lastLine: number; values: Map<string, string | undefined> }[] = [];
  for (const line of lines) {
    if (line.text.trim() === "") continue;
    const [, label = "", text] = key.exec(line.text) ?? [];
    const field = label.toLowerCase();
    if (field === "name") blocks.push({ line: line.line, lastLine: line.line, values: new Map() });
    const block = blocks.at(-1);
    if (block === undefined || block.values.has(field) || !fields.some((one) => one.name === field))
      reading.leave(line, "no key of a device, or one that stands twice");
    else {
      block.values.set(field, filled(text));
      block.lastLine = line.line;
    }
  }
  const keys = chosen ? [...(blocks[0]?.values.keys() ?? [])] : ["vtd"];
  for (const { line, lastLine, values } of blocks) {
    if (keys.some((field) => !values.has(field))) reading.breakOff();
    const record = fromFields((field) => values.get(field), { line, lastLine });
    if (record !== undefined) reading.records.push(record);
  }
}

/** The table names its columns. The identifier may hold blanks, so what stands after it is read from the end. */
function readTable(lines: readonly Line[], reading: Reading<CheckedDevice>): void {
  let columns: readonly FmtField[] = fields.slice(0, 5);
  for (const line of lines) {
    if (line.text.trim() === "" || isRuler(line.text)) continue;
    const titles = line.text.trim().toLowerCase().split(/\s+/);
    if (titles[0] === "name" && titles.every((title) => fields.some((field) => field.name === title))) {
      columns = titles
        .map((title) => fields.find((field) => field.name === title))
        .filter((field) => field !== undefined);
      continue;
    }
    const values = cutRow(line.text, columns);
    const record = values === undefined ? undefined : fromFields((field) => values.get(field), { line: line.line });
    if (record === undefined) reading.leave(line, "no row of a device");
    else reading.records.push(record);
  }
}

/** Words from the left up to the identifier and from the right down to it; a blank last value is left out by the tool. */
function cutRow(text: string, columns: readonly FmtField[]): ReadonlyMap<string, string> | undefined {
  const words = [...text.matchAll(/\S+/g)];
  const free = columns.findIndex((column) => column.name === "identifier");
  for (const shown of [columns, columns.slice(0, -1)]) {
    const after = free < 0 ? 0 : shown.length - free - 1;
    if (after < 0 || words.length < shown.length || (free < 0 && words.length > shown.length)) continue;
    const values = new Map<string, string>();
    shown.forEach((column, i) => {
      const fromLeft = free < 0 || i < free;
      const word = words[fromLeft ? i : words.length - (shown.length - i)];
      if (word !== undefined && i !== free) values.set(column.name, word[0]);
    });
    const begin = words[free]?.index ?? 0;
    const last = words[words.length - after - 1];
    if (free >= 0 && last !== undefined) values.set("identifier", text.slice(begin, last.index + last[0].length));
    if (shown.every((column) => column.shape.test(values.get(column.name) ?? ""))) return values;
  }
  return undefined;
}

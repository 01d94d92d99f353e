import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { allFit } from "../text/listing.ts";
import { readLines, type Line } from "../text/lines.ts";
import { Reading } from "../text/reading.ts";

interface DeviceValue {
  readonly name: string;
  readonly value: string;
  readonly line: number;
}

/** A device of a Linux partition, with the paths to it. */
export interface LinuxDevice extends ParsedRecord {
  readonly lastLine: number;
  readonly name?: string;
  /** `adapter/vdevice/IBM,l-lan`; `adapter/pci/…` is a physical adapter. */
  readonly uniqueType?: string;
  readonly status?: string;
  readonly driver?: string;
  readonly values: readonly DeviceValue[];
  readonly paths: readonly { readonly line: number; readonly values: readonly DeviceValue[] }[];
}

/** `lsdevinfo`, with `-c` one device per line: the devices of a Linux partition. */
export const lsdevinfo: Parser<LinuxDevice> = {
  id: "client/lsdevinfo",
  command: "lsdevinfo",
  kind: "client",
  accepts: ({ tool }) => tool === "lsdevinfo",
  looksLike: ({ lines }) =>
    (/^device:\s*$/.test(lines[0] ?? "") && assignment.test(lines[1] ?? "")) || allFit(lines, (line) => isRow(line)),
  narrows: ({ piped, options }) => piped || options.has("-q"),
  parse,
};

const assignment = /^\s*([a-z_]+)="([^"]*)"\s*$/;
const inRow = /([a-z_]{1,40})="([^"]*)"/g;
const fields: ReadonlyMap<string, "name" | "uniqueType" | "status" | "driver"> = new Map([
  ["name", "name"],
  ["uniquetype", "uniqueType"],
  ["status", "status"],
  ["driver", "driver"],
]);

type Draft = { -readonly [K in keyof LinuxDevice]: LinuxDevice[K] } & {
  values: DeviceValue[];
  paths: { line: number; values: DeviceValue[] }[];
};

/** Only pairs, commas between them, and `path=(…)`. */
function isRow(text: string): boolean {
  const words = text.trim();
  if (!words.startsWith('name="')) return false;
  const shape = words.replaceAll(inRow, "=").replaceAll(/path=\(=(?:,=){0,20}\)/g, "=");
  return /^=(?:,=)+$/.test(shape);
}

function parse(source: Source): ParseResult<LinuxDevice> {
  const { lines, open } = readLines(source);
  const reading = new Reading<LinuxDevice>();
  let draft: Draft | undefined;
  let values: DeviceValue[] | undefined;
  for (const line of lines) {
    const words = line.text.trim();
    const [, name, value] = assignment.exec(words) ?? [];
    if (words === "device:") {
      draft = newDraft(line);
      values = draft.values;
      reading.records.push(draft);
    } else if (words === "path:" && draft !== undefined) {
      values = [];
      draft.paths.push({ line: line.line, values });
      draft.lastLine = line.line;
    } else if (name !== undefined && value !== undefined && draft !== undefined && values !== undefined) {
      put(draft, values, { name, value, line: line.line });
      draft.lastLine = line.line;
    } else if (isRow(words)) reading.records.push(fromRow(line));
    else if (words !== "") reading.leave(line, "no value of a device");
  }
  return reading.result(open);
}

function newDraft({ line }: Line): Draft {
  return { line, lastLine: line, values: [], paths: [] };
}

function put(draft: Draft, values: DeviceValue[], one: DeviceValue): void {
  const field = values === draft.values ? fields.get(one.name) : undefined;
  if (field !== undefined && draft[field] === undefined) draft[field] = one.value;
  else values.push(one);
}

/** `name="eth0",…,path=(parent="vio",…)`; a device may have several paths. */
function fromRow(line: Line): Draft {
  const draft = newDraft(line);
  const at = line.text.indexOf(",path=(");
  const own = at < 0 ? line.text : line.text.slice(0, at);
  for (const [, name = "", value = ""] of own.matchAll(inRow))
    put(draft, draft.values, { name, value, line: line.line });
  if (at < 0) return draft;
  for (const part of line.text.slice(at).split(",path=(").slice(1)) {
    const values: DeviceValue[] = [];
    for (const [, name = "", value = ""] of part.matchAll(inRow)) values.push({ name, value, line: line.line });
    draft.paths.push({ line: line.line, values });
  }
  return draft;
}

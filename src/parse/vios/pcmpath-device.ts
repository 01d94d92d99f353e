import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLabelled } from "../text/labelled-values.ts";
import { readLines } from "../text/lines.ts";
import { isRuler } from "../text/map-blocks.ts";
import { filled } from "../text/present.ts";
import { Reading } from "../text/reading.ts";
import { fitWords, readTitles, type WordColumn } from "../text/word-table.ts";

interface PcmPath {
  readonly line: number;
  /** A path over a controller that the disk does not prefer has `*` behind its number. */
  readonly path: string;
  readonly name: string;
  readonly state: string;
  readonly mode: string;
  readonly select: number;
  readonly errors: number;
}

type Field = "number" | "name" | "type" | "algorithm" | "serial" | "lunIdentifier";

/** A disk of SDDPCM and its paths. `serial` is the number that the storage gave to the LUN. */
export interface PcmDevice extends ParsedRecord, Readonly<Partial<Record<Field, string>>> {
  readonly lastLine: number;
  readonly paths: readonly PcmPath[];
}

/** `pcmpath query device`: the disks of SDDPCM. */
export const pcmpathDevice: Parser<PcmDevice> = {
  id: "vios/pcmpath-device",
  command: "pcmpath query device",
  kind: "vios",
  accepts: ({ tool, words }) => tool === "pcmpath" && words[0] === "query" && words[1] === "device",
  looksLike: ({ lines }) =>
    lines.slice(0, 3).some((line) => /^\s*DEV#:\s*\d+\s+DEVICE NAME:/.test(line)) || none.test(lines[0] ?? ""),
  narrows: ({ piped, words }) => piped || words.length > 2,
  parse,
};

const none = /^\s*No device file found\s*$/i;
const total =
  /^\s*Total (?:Dual Active and Active\/Asymmetric |Dual Active and Active\/Asymmetrc |Active\/Passive )?Devices\s*:\s*\d+\s*$/i;
const labels = {
  "DEV#": "number",
  "DEVICE NAME": "name",
  TYPE: "type",
  ALGORITHM: "algorithm",
  SERIAL: "serial",
  "LUN IDENTIFIER": "lunIdentifier",
};
type Column = "path" | "name" | "state" | "mode" | "select" | "errors";
const columns: readonly WordColumn<Column>[] = [
  { name: "path", title: "path#", shape: /^\d{1,4}\*?$/ },
  { name: "name", title: "adapter/path name", shape: /^\S+\/\S+$/ },
  { name: "state", title: "state", shape: /^[A-Z_]+$/i },
  { name: "mode", title: "mode", shape: /^[A-Z_]+$/i },
  { name: "select", title: "select", shape: /^\d{1,15}$/ },
  { name: "errors", title: "errors", shape: /^\d{1,15}$/ },
];

function parse(source: Source): ParseResult<PcmDevice> {
  const { lines, open } = readLines(source);
  const reading = new Reading<PcmDevice>();
  let device: (Partial<Record<Field, string>> & { line: number; lastLine: number; paths: PcmPath[] }) | undefined;
  for (const line of lines) {
    if (line.text.trim() === "" || isRuler(line.text) || total.test(line.text)) continue;
    if (readTitles(line.text, columns)?.length === columns.length) continue;
    if (none.test(line.text) && reading.records.length === 0) {
      reading.answerNone(line);
      continue;
    }
    const read = readLabelled(line.text, labels);
    const row = fitWords(line.text, columns);
    if (read?.[0]?.[0] === "number") {
      device = { line: line.line, lastLine: line.line, paths: [] };
      reading.records.push(device);
    }
    if (device === undefined || (read === undefined && row === undefined)) {
      reading.leave(line, device === undefined ? "no device stands before this line" : "no path of a device");
      continue;
    }
    device.lastLine = line.line;
    for (const [field, value] of read ?? []) if (value !== undefined) device[field as Field] ??= value;
    if (row !== undefined)
      device.paths.push({
        ...{
          line: line.line,
          path: row.path ?? "",
          name: row.name ?? "",
          state: row.state ?? "",
          mode: row.mode ?? "",
        },
        ...{ select: Number(row.select), errors: Number(row.errors) },
      });
    else if (read?.some(([, value]) => filled(value) === undefined) === true) reading.breakOff();
  }
  for (const { paths } of reading.records) if (paths.length === 0) reading.breakOff();
  return reading.result(open);
}

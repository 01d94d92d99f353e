import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLines, type Line } from "../text/lines.ts";
import { isRuler } from "../text/map-blocks.ts";
import { present } from "../text/present.ts";
import { Reading } from "../text/reading.ts";

interface PowerPath {
  readonly line: number;
  readonly hba: string;
  /** The adapter, `fscsi0`, and the disk that stands for the path, `hdisk4`. */
  readonly adapter: string;
  readonly device: string;
  /** The port of the array, which may hold a blank: `FA 7eA`, `SP B0`. */
  readonly interface: string;
  readonly mode: string;
  readonly state: string;
  readonly queued: string;
  readonly errors: string;
}

/** A disk of PowerPath. `properties` are all its `name=value` by their names. */
export interface PowerDevice extends ParsedRecord {
  readonly lastLine: number;
  readonly name: string;
  readonly properties: readonly { readonly name: string; readonly value?: string; readonly line: number }[];
  readonly paths: readonly PowerPath[];
}

/** `powermt display dev=all`: the disks of PowerPath and their paths. */
export const powermtDevices: Parser<PowerDevice> = {
  id: "vios/powermt-devices",
  command: "powermt display dev=all",
  kind: "vios",
  accepts: ({ tool, words }) =>
    tool === "powermt" && words[0] === "display" && words.some((word) => word.startsWith("dev=")),
  looksLike: ({ lines: [first = ""] }) => title.test(first),
  narrows: ({ piped, words }) => piped || !words.includes("dev=all") || words.some((word) => word.startsWith("class=")),
  parse,
};

const title = /^\s*(?:Pseudo name|Device)=(\S+)\s*$/;
const property = /^\s*([A-Za-z][A-Za-z -]{0,40})=(.*)$/;
const header = /^\s*###\s+HW Path\s+I\/O Paths?\s+Interf\.\s+Mode\s+State\s+Q-IOs\s+Errors\s*$/i;
const groups = /^\s*-+ Host -+\s+-+ Stor -+\s+-+ I\/O Path -+\s+-+ Stats -+\s*$/;
const path =
  /^\s*(\d{1,6})\s+(\S+)\s+([A-Za-z]\S*\d)\s+(\S+(?: {1,3}\S+)?)\s+(active|standby|unlic|proximity|unknown)\s+(alive|dead|unlic)\s+(\d+|-)\s+(\d+)\s*$/i;

function parse(source: Source): ParseResult<PowerDevice> {
  const { lines, open } = readLines(source);
  const reading = new Reading<PowerDevice>();
  let device: (Omit<PowerDevice, "properties" | "paths" | "lastLine"> & Lists) | undefined;
  for (const line of lines) {
    if (line.text.trim() === "" || isRuler(line.text)) continue;
    const name = title.exec(line.text)?.[1];
    if (name !== undefined) {
      device = { line: line.line, lastLine: line.line, name, properties: [], paths: [] };
      reading.records.push(device);
    } else if (header.test(line.text) || groups.test(line.text)) continue;
    else if (device === undefined) reading.leave(line, "no device stands before this line");
    else if (readInto(device, line)) device.lastLine = line.line;
    else reading.leave(line, "neither a property nor a path of a device");
  }
  for (const { paths } of reading.records) if (paths.length === 0) reading.breakOff();
  return reading.result(open);
}

interface Lists {
  lastLine: number;
  properties: { name: string; value?: string; line: number }[];
  paths: PowerPath[];
}

/** `state=alive; policy=SymmOpt; queued-IOs=0` has several properties in one line, and tabs divide them too. */
function readInto(device: Lists, { text, line }: Line): boolean {
  const [, hba, adapter, disk, port, mode, state, queued, errors] = path.exec(text) ?? [];
  if (hba !== undefined && adapter !== undefined && disk !== undefined && port !== undefined) {
    const counts = { mode: mode ?? "", state: state ?? "", queued: queued ?? "", errors: errors ?? "" };
    device.paths.push({ line, hba, adapter, device: disk, interface: port, ...counts });
    return true;
  }
  const parts = text.split(/[;\t]/).filter((part) => part.trim() !== "");
  const read = parts.map((part) => property.exec(part) ?? ofArray(part));
  if (read.some((part) => part === null)) return false;
  for (const part of read) {
    const value = (part?.[2] ?? "").trim();
    device.properties.push({ name: (part?.[1] ?? "").trim(), ...present({ value: value || undefined }), line });
  }
  return read.length > 0;
}

/** `Owner: default=SP A, current=SP B` and `Array failover mode: 1` of CLARiiON. */
function ofArray(part: string): RegExpExecArray | null {
  return /^\s*(Owner|Array failover mode):(.*)$/.exec(part);
}

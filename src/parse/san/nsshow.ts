import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { fieldOf, readKeyed } from "../text/keyed-lines.ts";
import { readLines, type Line } from "../text/lines.ts";
import { isRuler } from "../text/map-blocks.ts";
import { Reading } from "../text/reading.ts";
import { readBanner, type VirtualFabricId } from "../text/virtual-fabric.ts";
import { readWwn } from "../text/wwn.ts";

const fields = {
  fc4s: "fc4s",
  "fabric port name": "fabricPortName",
  "permanent port name": "permanentPortName",
  "device type": "deviceType",
  "port index": "portIndex",
} as const;

type Field = (typeof fields)[keyof typeof fields];

/** A port that is logged in at this switch. WWNs are 16 lower-case hex digits, those of the lines below it as printed. */
export interface NameServerPort extends ParsedRecord, Readonly<Partial<Record<Field, string>>> {
  readonly kind: "port";
  readonly lastLine: number;
  /** `N`, `NL` or `U`. */
  readonly type: string;
  /** Address in the fabric: domain, port and NPIV login, 6 hex digits. */
  readonly pid: string;
  readonly cos: string;
  readonly wwpn: string;
  readonly wwnn: string;
  readonly ttl?: string;
  /** The other lines below it. */
  readonly details: readonly { readonly name: string; readonly value: string; readonly line: number }[];
}

/** No port is logged in at this switch. */
export interface NoPort extends ParsedRecord {
  readonly kind: "nothing";
}

type Row = NameServerPort | NoPort | VirtualFabricId;

/** `nsshow -t`: the ports that are logged in at a Brocade switch, and whether they are initiators or targets. */
export const nsshow: Parser<Row> = {
  id: "san/nsshow",
  command: "nsshow -t",
  kind: "switch",
  accepts: ({ tool }) => tool === "nsshow",
  looksLike: ({ lines }) => lines.some((line) => header.test(line)),
  narrows: ({ piped }) => piped,
  parse,
};

const header = /^\s*Type\s+Pid\s+COS\s+PortName\s+NodeName\s+TTL\(sec\)\s*$/i;
const port = /^\s*(N|NL|U)\s+([0-9a-f]{6});\s*([\d,]{1,10});\s*([0-9a-f:]{23});\s*([0-9a-f:]{23});?(?:\s*(\S+))?\s*$/i;
const closing = /^\s*The Local Name Server has (\d{1,6}) entr(?:y|ies)\s*\}\s*$/i;
const noEntry = /^\s*There is no entry in the Local Name Server\s*$/i;

type Draft = Partial<Record<Field, string>> &
  Omit<NameServerPort, Field> & {
    lastLine: number;
    details: { name: string; value: string; line: number }[];
  };

function parse(source: Source): ParseResult<Row> {
  const { lines, open } = readLines(source);
  const reading = new Reading<Row>();
  let last: Draft | undefined;
  let count = 0;
  let isClosed = false;
  for (const line of lines) {
    if (line.text.trim() === "" || isRuler(line.text) || header.test(line.text) || line.text.trim() === "{") continue;
    const begun = readPort(line);
    const end = closing.exec(line.text)?.[1];
    const fid = readBanner(line);
    if (begun !== undefined) {
      last = begun;
      count++;
      reading.records.push(begun);
    } else if (noEntry.test(line.text) && count === 0) reading.records.push({ line: line.line, kind: "nothing" });
    else if (end !== undefined) {
      if (Number(end) !== count) reading.leave(line, "the number is not that of the entries above");
      isClosed = true;
      last = undefined;
      count = 0;
    } else if (fid !== undefined) reading.records.push(fid);
    else if (last === undefined || !readDetail(line, last)) {
      // What follows could be of a port whose line was not read.
      last = undefined;
      reading.leave(line, "no entry of the name server");
    }
  }
  if (count > 0 || !isClosed) endEarly(reading);
  return reading.result(open);
}

/** The list of ports ends with a line that counts them. */
function endEarly(reading: Reading<Row>): void {
  if (reading.records.some(({ kind }) => kind === "port")) reading.breakOff();
}

function readPort({ text, line }: Line): Draft | undefined {
  const [, type = "", pid = "", cos = "", portName = "", nodeName = "", ttl] = port.exec(text) ?? [];
  const [wwpn, wwnn] = [readWwn(portName), readWwn(nodeName)];
  if (wwpn === undefined || wwnn === undefined) return undefined;
  const at = { line, lastLine: line, kind: "port" as const };
  return { ...at, type, pid: pid.toLowerCase(), cos, wwpn, wwnn, ...(ttl === undefined ? {} : { ttl }), details: [] };
}

function readDetail(line: Line, last: Draft): boolean {
  const pair = /^\s/.test(line.text) ? readKeyed(line.text) : undefined;
  if (pair === undefined || pair.name.includes(";")) return false;
  const { name, value } = pair;
  const field = fieldOf(fields, name);
  if (field !== undefined && last[field] === undefined) last[field] = value;
  else last.details.push({ name, value, line: line.line });
  last.lastLine = line.line;
  return true;
}

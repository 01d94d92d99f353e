import type { ParsedRecord } from "../parser.ts";
import { fieldOf, readKeyed, type Statistic } from "./keyed-lines.ts";
import type { Line } from "./lines.ts";
import { isRuler } from "./map-blocks.ts";
import type { Reading } from "./reading.ts";

const fields = {
  "device type": "deviceType",
  "serial number": "serialNumber",
  "option rom version": "optionRom",
  za: "firmware",
  "firmware version": "firmware",
  "world wide node name": "wwnn",
  "node wwn": "wwnn",
  "world wide port name": "wwpn",
  "port wwn": "wwpn",
  "class of service": "classOfService",
  "port speed (supported)": "speedSupported",
  "port speed (running)": "speedRunning",
  "port fc id": "fcId",
  "port type": "portType",
  "attention type": "attentionType",
  topology: "topology",
  "seconds since last reset": "secondsSinceReset",
  "adapter effective max transfer value": "maxTransfer",
} as const;

type Field = (typeof fields)[keyof typeof fields];

/** A Fibre Channel port. Values are as printed: `UNKNOWN` on virtual ones, WWNs with or without `0x`. */
export interface FibreChannelPort extends ParsedRecord, Readonly<Partial<Record<Field, string>>> {
  readonly lastLine: number;
  readonly device: string;
  /** The protocols that are listed as supported and as active. */
  readonly protocols?: readonly { readonly under: string; readonly text: string; readonly line: number }[];
  /** `Frames` and `Words` have two values, sent and received; -1 is not counted. */
  readonly statistics: readonly Statistic[];
}

/** The line that begins a report. */
export function fibreChannelTitle(text: string): string | undefined {
  return title.exec(text)?.[1];
}

const title = /^\s*FIBRE CHANNEL STATISTICS REPORT: (\S+)\s*$/;
const columns = /^\s*Transmit Statistics\s+Receive Statistics\s*$/;
/** Headings under which names repeat. */
const headings =
  /^\s*(FC-4 TYPES(?: \(ULP mappings\))?:|(?:IP over FC|FC SCSI) (?:Adapter Driver Information|Traffic Statistics)|(?:Supported|Active) ULPs:)\s*$/;

type Draft = Partial<Record<Field, string>> & {
  line: number;
  lastLine: number;
  device: string;
  protocols?: { under: string; text: string; line: number }[];
  statistics: Statistic[];
};

/** Reads the reports that `lines` hold, one port below the other. */
export function readFibreChannel<R extends ParsedRecord>(
  lines: readonly Line[],
  reading: Reading<R | FibreChannelPort>,
): void {
  const ports: Draft[] = [];
  let port: Draft | undefined;
  let under: string | undefined;
  for (const line of lines) {
    if (line.text.trim() === "") continue;
    const device = title.exec(line.text)?.[1];
    const heading = headings.exec(line.text)?.[1];
    if (device !== undefined) {
      port = { line: line.line, lastLine: line.line, device, statistics: [] };
      under = undefined;
      ports.push(port);
      reading.records.push(port);
    } else if (port === undefined) reading.leave(line, "no report of a Fibre Channel port");
    else if (heading !== undefined) under = heading.replace(/:$/, "");
    else if (!columns.test(line.text) && !isRuler(line.text) && !readValue(line, port, under))
      reading.leave(line, "no value of a Fibre Channel port");
    else port.lastLine = line.line;
  }
  // A report that ends before its statistics is cut, or the adapter could not be asked for them.
  for (const { statistics } of ports) if (statistics.length === 0) reading.breakOff();
}

/** What a heading covers is indented; a line at the margin belongs to the port itself. */
function readValue(line: Line, port: Draft, under: string | undefined): boolean {
  const pair = readKeyed(line.text);
  const isIndented = /^\s/.test(line.text);
  if (pair === undefined || (isIndented && under?.endsWith("ULPs") === true)) {
    if (!isIndented || under?.endsWith("ULPs") !== true) return false;
    (port.protocols ??= []).push({ under, text: line.text.trim(), line: line.line });
    return true;
  }
  const { name, value } = pair;
  if (/^(?:Error opening device|errno)$/.test(name)) return false;
  const field = isIndented && under !== undefined ? undefined : fieldOf(fields, name);
  if (field !== undefined && port[field] === undefined) port[field] = value;
  else port.statistics.push({ ...(isIndented && under !== undefined ? { under } : {}), name, value, line: line.line });
  return true;
}

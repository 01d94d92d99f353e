import type { ParsedRecord } from "../parser.ts";
import { fieldOf, readKeyed } from "./keyed-lines.ts";
import type { Line } from "./lines.ts";
import { readWwn } from "./wwn.ts";

const fields = {
  fc4s: "fc4s",
  "fabric port name": "fabricPortName",
  "permanent port name": "permanentPortName",
  "device type": "deviceType",
  "port index": "portIndex",
} as const;

type Field = (typeof fields)[keyof typeof fields];

/** A port that a name server of Brocade lists. WWNs are 16 lower-case hex digits, those of the lines below it as printed. */
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

const port = /^\s*(N|NL|U)\s+([0-9a-f]{6});\s*([\d,]{1,10});\s*([0-9a-f:]{23});\s*([0-9a-f:]{23});?(?:\s*(\S+))?\s*$/i;

/** A port while its lines are read. */
export type NameServerDraft = Partial<Record<Field, string>> &
  Omit<NameServerPort, Field> & {
    lastLine: number;
    details: { name: string; value: string; line: number }[];
  };

/** The line that begins a port. */
export function readNameServerPort({ text, line }: Line): NameServerDraft | undefined {
  const [, type = "", pid = "", cos = "", portName = "", nodeName = "", ttl] = port.exec(text) ?? [];
  const [wwpn, wwnn] = [readWwn(portName), readWwn(nodeName)];
  if (wwpn === undefined || wwnn === undefined) return undefined;
  const at = { line, lastLine: line, kind: "port" as const };
  return { ...at, type, pid: pid.toLowerCase(), cos, wwpn, wwnn, ...(ttl === undefined ? {} : { ttl }), details: [] };
}

/** A line below the port: `Device type: NPIV Initiator`. */
export function readNameServerDetail(line: Line, last: NameServerDraft): boolean {
  const pair = /^\s/.test(line.text) ? readKeyed(line.text) : undefined;
  if (pair === undefined || pair.name.includes(";")) return false;
  const { name, value } = pair;
  const field = fieldOf(fields, name);
  if (field !== undefined && last[field] === undefined) last[field] = value;
  else last.details.push({ name, value, line: line.line });
  last.lastLine = line.line;
  return true;
}

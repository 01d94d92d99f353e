import type { ParsedRecord, ParseResult, Source } from "../parser.ts";
import type { Detail } from "./details.ts";
import { readLines, type Line } from "./lines.ts";
import { isRuler } from "./map-blocks.ts";
import { Reading } from "./reading.ts";
import { readWwn } from "./wwn.ts";

/** What symaccess shows of an initiator group or a masking view. */
export interface SymaccessGroup extends ParsedRecord {
  readonly lastLine: number;
  readonly details: readonly Detail[];
  /** WWPNs, names of views and groups: what stands between braces, by its heading. */
  readonly members: readonly SymaccessMember[];
  readonly devices: readonly MaskedDevice[];
}

export interface SymaccessMember {
  readonly line: number;
  readonly under: string;
  readonly name: string;
  readonly wwpn?: string;
  /** `10000000c9aa01/fcs0` */
  readonly alias?: string;
  /** Of a port of the storage: `01-2A`, `000`. */
  readonly director?: string;
  readonly port?: string;
}

/** A device of a view, at one port of the storage. */
export interface MaskedDevice {
  readonly line: number;
  readonly device: string;
  readonly port: string;
  readonly seenAs: string;
  /** The number of the LUN, hex. */
  readonly lun: string;
  readonly attribute?: string;
  readonly capacity: string;
}

const pair = /^\s*([A-Z][A-Za-z ]{1,40}?)\s*:(?:\s(.*))?$/;
const heading = /^\s*(Host Initiators|Masking View Names|Parent Initiator Groups|Director Identification)\s*$/;
const head =
  /^\s*(?:Director|Ident\s+Port\s+WWN Port Name \/ iSCSI Target Name|Sym\s+Host|Dev\s+Dir:Port\s+Physical Device Name\s+Lun\s+Attr\s+Cap\(MB\))\s*$/;
const initiator = /^\s*(WWN|IG|iSCSI)\s*: (\S{1,230})\s*$/;
const alias = /^\s*\[alias: (\S{1,100})\]\s*$/;
const director = /^\s*([0-9A-F]{1,2}-?[0-9A-F]{1,3})\s+(\d{1,3})\s+(\S{1,230})\s*$/i;
const device =
  /^\s*([0-9A-F]{4,5})\s+([0-9A-F]{2,3}:\d{1,3})\s+(\S(?:\S| (?=\S)){0,60})\s+([0-9A-F]{1,4})\s+(?:([A-Za-z()]{1,8})\s+)?(\d{1,12})\s*$/i;
const total = /^\s*Total Capacity\s+(\d{1,14})\s*$/;

interface Draft extends SymaccessGroup {
  lastLine: number;
  readonly details: Detail[];
  readonly members: SymaccessMember[];
  readonly devices: MaskedDevice[];
}

/** One group or view of each array that was asked. */
export function readSymaccess(source: Source): ParseResult<SymaccessGroup> {
  const { lines, open } = readLines(source);
  const reading = new Reading<SymaccessGroup>();
  let last: Draft | undefined;
  let under: string | undefined;
  let isOpen = false;
  for (const line of lines) {
    const words = line.text.trim();
    if (words === "" || isRuler(line.text) || head.test(line.text)) continue;
    const title = heading.exec(line.text)?.[1];
    const [, name, value = ""] = isOpen ? [] : (pair.exec(line.text) ?? []);
    if (name === "Symmetrix ID") {
      last = { line: line.line, lastLine: line.line, details: [], members: [], devices: [] };
      reading.records.push(last);
    }
    if (title !== undefined) under = title;
    else if (words === "{" || words === "}") isOpen = words === "{";
    else if (last === undefined) reading.leave(line, "under no Symmetrix ID");
    else if (name !== undefined) last.details.push({ name, value: value.trim(), line: line.line });
    else if (!(isOpen ? addMember(last, line, under ?? "") : addDevice(last, line)))
      reading.leave(line, "nothing of a group or a view");
    if (last !== undefined) last.lastLine = line.line;
  }
  if (isOpen || last?.members.length === 0) reading.breakOff();
  return reading.result(open);
}

function addMember({ members }: Draft, { text, line }: Line, under: string): boolean {
  const [, kind, name = ""] = initiator.exec(text) ?? [];
  const other = alias.exec(text)?.[1];
  const [, ident, port = "", target = ""] = director.exec(text) ?? [];
  const before = members.at(-1);
  if (other !== undefined) {
    if (before?.wwpn === undefined || before.alias !== undefined) return false;
    members.splice(-1, 1, { ...before, alias: other });
    return true;
  }
  const word = kind === undefined ? (ident === undefined ? text.trim() : target) : name;
  if (/\s/.test(word)) return false;
  const wwpn = kind === "WWN" || ident !== undefined ? readWwn(word) : undefined;
  const at = ident === undefined ? {} : { director: ident, port };
  members.push({ line, under, name: word, ...(wwpn === undefined ? {} : { wwpn }), ...at });
  return true;
}

function addDevice({ devices, details }: Draft, { text, line }: Line): boolean {
  const sum = total.exec(text)?.[1];
  if (sum !== undefined) details.push({ name: "Total Capacity", value: sum, line });
  if (sum !== undefined || text.length > 400) return sum !== undefined;
  const [, name = "", port = "", seenAs = "", lun = "", attribute, capacity = ""] = device.exec(text) ?? [];
  if (name === "") return false;
  const said = attribute === undefined ? {} : { attribute };
  devices.push({ line, device: name, port, seenAs, lun, ...said, capacity });
  return true;
}

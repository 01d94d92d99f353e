import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import type { Detail } from "../text/details.ts";
import { readLines, type Line } from "../text/lines.ts";
import { isRuler } from "../text/map-blocks.ts";
import {
  readNameServerDetail,
  readNameServerPort,
  type NameServerDraft,
  type NameServerPort,
} from "../text/name-server-ports.ts";
import { Reading } from "../text/reading.ts";
import { readBanner, type VirtualFabricId } from "../text/virtual-fabric.ts";

/** Another switch of the fabric, whose ports follow. */
export interface RemoteSwitch extends ParsedRecord {
  readonly kind: "switch";
  readonly lastLine: number;
  readonly domain: number;
  readonly details: readonly Detail[];
}

/** The switch knows of no other. */
export interface NoRemotePort extends ParsedRecord {
  readonly kind: "nothing";
}

type Row = RemoteSwitch | NameServerPort | NoRemotePort | VirtualFabricId;

/** `nscamshow -t`: the ports that are logged in at the other switches of a Brocade fabric, as this one has heard of them. */
export const nscamshow: Parser<Row> = {
  id: "san/nscamshow",
  command: "nscamshow -t",
  kind: "switch",
  accepts: ({ tool }) => tool === "nscamshow",
  looksLike: ({ lines }) => lines.some((line) => heading.test(line)),
  narrows: ({ piped }) => piped,
  parse,
};

const heading = /^\s*nscam show for remote switches:\s*$/i;
const header = /^\s*Type\s+Pid\s+COS\s+PortName\s+NodeName\s*$/i;
const states = /^\s*state\s+rev\s+owner\s+cap_available\s*$/i;
const entry = /^\s*Switch entry for (\d{1,3})\s*$/i;
const state = /^\s*(known|unknown)\s+(\S{1,20})\s+(0x[0-9a-f]{1,8})\s+(\d{1,3})\s*$/i;
const device = /^\s*Device list: count (\d{1,6})\s*$/i;
const noEntry = /^\s*No entry is found!\s*$/i;

interface Draft extends RemoteSwitch {
  lastLine: number;
  readonly details: Detail[];
}

function parse(source: Source): ParseResult<Row> {
  const { lines, open } = readLines(source);
  const reading = new Reading<Row>();
  let remote: Draft | undefined;
  let port: NameServerDraft | undefined;
  let due = 0;
  for (const line of lines) {
    const { text } = line;
    if (text.trim() === "" || isRuler(text) || [heading, header, states].some((form) => form.test(text))) continue;
    const domain = entry.exec(text)?.[1];
    const begun = readNameServerPort(line);
    const fid = readBanner(line);
    if (domain !== undefined) {
      if (due > 0) reading.breakOff();
      remote = { line: line.line, lastLine: line.line, kind: "switch", domain: Number(domain), details: [] };
      [port, due] = [undefined, 0];
      reading.records.push(remote);
    } else if (begun !== undefined) {
      port = begun;
      due--;
      reading.records.push(begun);
    } else if (fid !== undefined) reading.records.push(fid);
    else if (noEntry.test(text)) reading.records.push({ line: line.line, kind: "nothing" });
    else if (remote !== undefined && port === undefined && readState(line, remote))
      due = Number(device.exec(text)?.[1] ?? due);
    else if (port === undefined || !readNameServerDetail(line, port)) {
      port = undefined;
      reading.leave(line, "no entry of the name server");
    }
  }
  if (due > 0) reading.breakOff();
  return reading.result(open);
}

/** What stands between the heading of a switch and its ports. */
function readState({ text, line }: Line, remote: Draft): boolean {
  const count = device.exec(text)?.[1];
  const [, known = "", rev = "", owner = "", cap = ""] = state.exec(text) ?? [];
  if (count !== undefined) remote.details.push({ name: "count", value: count, line });
  else if (known === "") return false;
  else {
    const values = { state: known, rev, owner, cap_available: cap };
    for (const [name, value] of Object.entries(values)) remote.details.push({ name, value, line });
  }
  remote.lastLine = line;
  return true;
}

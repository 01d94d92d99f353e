import type { ParsedRecord, Parser, ParseResult, Sample, Source } from "../parser.ts";
import { readLines, type Line } from "../text/lines.ts";
import { isRuler } from "../text/map-blocks.ts";
import { present } from "../text/present.ts";
import { Reading } from "../text/reading.ts";

/** A port of storage as an adapter sees it, and how many paths over it are in which state. */
interface RemotePort {
  readonly line: number;
  readonly wwpn: string;
  readonly enabled: number;
  readonly disabled: number;
  readonly failed: number;
  readonly missing?: number;
  readonly id?: string;
}

/** An adapter that MPIO disks are reached through. WWPNs as printed. */
export interface MultipathAdapter extends ParsedRecord {
  readonly lastLine: number;
  readonly adapter: string;
  readonly driver?: string;
  readonly wwpn?: string;
  readonly linkState?: string;
  readonly ports: readonly RemotePort[];
}

/** `lsmpio -ar`: the adapters below MPIO disks, and the ports of storage that they see. */
export const lsmpioAdapters: Parser<MultipathAdapter> = {
  id: "vios/lsmpio-adapters",
  command: "lsmpio -ar",
  kind: "vios",
  accepts: ({ tool, options }) => tool === "lsmpio" && [...options.keys()].some((key) => /^-[a-z]*a/.test(key)),
  looksLike: ({ lines: [first = ""] }: Sample) => title.test(first),
  narrows: ({ piped }) => piped,
  parse,
};

const title = /^\s*Adapter Driver:\s*(\S+)(?:\s+->\s+(\S.*))?$/;
const keyed = /^\s*(Adapter WWPN|Link State):(?:\s+(\S+))?\s*$/;
const headerWord = /^(?:paths|remote|ports?|enabled|disabled|failed|missing|id|fc|wwpn|dev|devices|count|#)$/i;
const port =
  /^\s*((?:0x)?[0-9A-Fa-f]{16})\s+(\d{1,9})\s+(\d{1,9})\s+(\d{1,9})(?:\s+(\d{1,9}))?(?:\s+((?:0x)?[0-9A-Fa-f]{1,8}))?\s*$/;

function parse(source: Source): ParseResult<MultipathAdapter> {
  const { lines, open } = readLines(source);
  const reading = new Reading<MultipathAdapter>();
  let current: { -readonly [K in keyof MultipathAdapter]: MultipathAdapter[K] } | undefined;
  for (const line of lines) {
    if (line.text.trim() === "" || isRuler(line.text)) continue;
    const [, adapter, driver] = title.exec(line.text) ?? [];
    const [, key, value] = keyed.exec(line.text) ?? [];
    if (adapter !== undefined) {
      current = { line: line.line, lastLine: line.line, adapter, ...present({ driver: driver?.trim() }), ports: [] };
      reading.records.push(current);
    } else if (current === undefined) reading.leave(line, "no adapter stands before this line");
    else {
      const remote = readPort(line);
      if (remote !== undefined) current.ports = [...current.ports, remote];
      else if (key === "Adapter WWPN" && current.wwpn === undefined && value !== undefined) current.wwpn = value;
      else if (key === "Link State" && current.linkState === undefined && value !== undefined)
        current.linkState = value;
      else if (!isHeader(line.text) && (key === undefined || value !== undefined)) {
        reading.leave(line, "no port of storage");
        continue;
      }
      current.lastLine = line.line;
    }
  }
  return reading.result(open);
}

function isHeader(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return words.length > 1 && words.length <= 12 && words.every((word) => headerWord.test(word));
}

function readPort({ text, line }: Line): RemotePort | undefined {
  const [, wwpn, enabled, disabled, failed, missing, id] = port.exec(text) ?? [];
  if (wwpn === undefined) return undefined;
  const counts = { enabled: Number(enabled), disabled: Number(disabled), failed: Number(failed) };
  return { line, wwpn, ...counts, ...present({ missing: missing === undefined ? undefined : Number(missing), id }) };
}

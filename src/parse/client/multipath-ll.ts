import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLines, type Line } from "../text/lines.ts";
import { filled, present } from "../text/present.ts";
import { Reading } from "../text/reading.ts";

interface DiskPath {
  /** Host, channel, target, LUN. */
  readonly address: string;
  readonly device: string;
  readonly number: string;
  /** `active`, `ready`, `running`; `failed`, `faulty`, `offline` */
  readonly states: readonly string[];
  readonly line: number;
}

interface PathGroup {
  readonly policy: string;
  readonly priority?: string;
  readonly state?: string;
  readonly line: number;
  readonly paths: readonly DiskPath[];
}

/** A multipath disk of Linux. */
export interface MultipathDisk extends ParsedRecord {
  readonly lastLine: number;
  readonly alias?: string;
  /** `3` and the 32 digits that name the LUN. */
  readonly wwid: string;
  readonly device?: string;
  readonly vendor?: string;
  /** Size, features and the handler, as printed. */
  readonly settings?: string;
  readonly groups: readonly PathGroup[];
}

/** `multipath -ll`: the multipath disks of a Linux partition with their paths. */
export const multipathLl: Parser<MultipathDisk> = {
  id: "client/multipath-ll",
  command: "multipath -ll",
  kind: "client",
  accepts: ({ tool, options }) => tool === "multipath" && (options.has("-ll") || options.has("-l")),
  looksLike: ({ lines: [first = "", second = ""] }) => readHead(first) !== undefined && settings.test(second.trimEnd()),
  narrows: ({ piped, options }) => piped || [...options.values()].flat().length > 0,
  parse,
};

const alias = /^([\w.:-]+) \(([0-9A-Za-z._-]{8,80})\)(?: (dm-\d+)(?: (\S.*))?)?$/;
const plain = /^([0-9a-f]{17,40}|[A-Za-z0-9_.]{16,80}) (dm-\d+)(?: (\S.*))?$/;
const settings = /^\s*(size=\S+ features=.*|\[size=.*\])$/;
const group = /^[\s|`+_\\-]*policy='([^']*)' prio=(-?\d+) status=(\S+)\s*$/;
const oldGroup = /^[\s|`+_\\-]*([a-z-]+ \d+) ?(?:\[prio=(-?\d+)\])?\s?\[(\w+)\]\s*$/;
const path = /^[\s|`+_\\-]*(\d+:\d+:\d+:\d+|#:#:#:#)\s+(\S+)\s+(\d+:\d+|#:#)\s+(\S.*)$/;

type Draft = Omit<MultipathDisk, "lastLine" | "groups" | "settings"> & {
  lastLine: number;
  settings?: string;
  groups: (Omit<PathGroup, "paths"> & { paths: DiskPath[] })[];
};

function parse(source: Source): ParseResult<MultipathDisk> {
  const { lines, open } = readLines(source);
  const reading = new Reading<MultipathDisk>();
  let draft: Draft | undefined;
  for (const line of lines) {
    if (line.text.trim() === "") continue;
    const head = readHead(line.text);
    if (head !== undefined) {
      draft = { line: line.line, lastLine: line.line, ...head, groups: [] };
      reading.records.push(draft);
    } else if (draft !== undefined && readInto(draft, line)) draft.lastLine = line.line;
    else reading.leave(line, "no line of a multipath disk");
  }
  return reading.result(open);
}

function readHead(text: string): Pick<MultipathDisk, "alias" | "wwid" | "device" | "vendor"> | undefined {
  const [, name, named, device, vendor] = alias.exec(text.trimEnd()) ?? [];
  if (named !== undefined) return { wwid: named, ...present({ alias: name, device, vendor: filled(vendor) }) };
  const [, wwid, ownDevice, ownVendor] = plain.exec(text.trimEnd()) ?? [];
  return wwid === undefined ? undefined : { wwid, ...present({ device: ownDevice, vendor: filled(ownVendor) }) };
}

function readInto(draft: Draft, { text, line }: Line): boolean {
  const set = settings.exec(text.trimEnd())?.[1];
  const [, policy, priority, state] = group.exec(text) ?? oldGroup.exec(text) ?? [];
  const [, address, device, number, words = ""] = path.exec(text.trimEnd()) ?? [];
  const last = draft.groups.at(-1);
  if (set !== undefined && draft.settings === undefined) draft.settings = set;
  else if (policy !== undefined) draft.groups.push({ policy, ...present({ priority, state }), line, paths: [] });
  else if (address !== undefined && device !== undefined && number !== undefined && last !== undefined) {
    const states = words.replace(/^\[|\]$/g, "").split(/\s+|\]\s*\[/);
    last.paths.push({ address, device, number, states, line });
  } else return false;
  return true;
}

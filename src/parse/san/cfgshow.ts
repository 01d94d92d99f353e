import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLines, type Line } from "../text/lines.ts";
import { isRuler } from "../text/map-blocks.ts";
import { Reading } from "../text/reading.ts";
import { readBanner, type VirtualFabricId } from "../text/virtual-fabric.ts";
import { principalsOf, readMembers, type ZoneMember } from "../text/zone-members.ts";

/** What was edited, or what the switches enforce. */
export type ZoningSection = "defined" | "effective";

/** A configuration with its zones, a zone with its members, or an alias with what it stands for. */
export interface ZoningEntry extends ParsedRecord {
  readonly lastLine: number;
  readonly kind: "cfg" | "zone" | "alias";
  /** Absent where no heading stands above. */
  readonly section?: ZoningSection;
  readonly name: string;
  /** As printed; aliases are expanded in the effective configuration only. */
  readonly members: readonly ZoneMember[];
  /** A peer zone: its first member, no device, says so. Its peers reach its principals and not each other. */
  readonly property?: string;
  readonly createdBy?: string;
}

/** The switch has nothing of a section. */
export interface NoZoning extends ParsedRecord {
  readonly kind: "nothing";
  readonly section: ZoningSection;
}

export type Zoning = ZoningEntry | NoZoning | VirtualFabricId;

const tools = new Set(["cfgshow", "zoneshow", "cfgactvshow", "alishow"]);
/** They change the order or the marks and leave out nothing. */
const whole = new Set(["--sort", "--transdiffs"]);

/** `cfgshow`, and `zoneshow`, `cfgactvshow` and `alishow`, which print parts of it: the zoning of a Brocade fabric. */
export const cfgshow: Parser<Zoning> = {
  id: "san/cfgshow",
  command: "cfgshow",
  kind: "switch",
  accepts: ({ tool }) => tools.has(tool),
  looksLike: ({ lines }) => lines.some((line) => heading.test(line)),
  narrows: ({ piped, words, options }) =>
    piped || words.length > 0 || [...options].some(([name, values]) => !whole.has(name) || values.length > 0),
  parse,
};

const heading = /^\s*(Defined|Effective) configuration:\s*$/i;
const nothing = /^\s*(?:no configuration (?:defined|in effect)|no effective configuration: \((?:no|all) access\))\s*$/i;
const key = /^\s{0,2}(cfg|zone|alias):[ \t]*(\S+)?(?:[ \t](.*))?$/;

interface Draft extends ZoningEntry {
  lastLine: number;
  members: ZoneMember[];
  property?: string;
  createdBy?: string;
}

function parse(source: Source): ParseResult<Zoning> {
  const { lines, open } = readLines(source);
  const reading = new Reading<Zoning>();
  const drafts: Draft[] = [];
  let section: ZoningSection | undefined;
  let entry: Draft | undefined;
  let role: Role;
  for (const line of lines) {
    if (line.text.trim() === "" || isRuler(line.text)) continue;
    const [, word] = heading.exec(line.text) ?? [];
    const fid = readBanner(line);
    if (word !== undefined) {
      section = word.toLowerCase() === "defined" ? "defined" : "effective";
      entry = undefined;
    } else if (fid !== undefined) reading.records.push(fid);
    else if (nothing.test(line.text) && section !== undefined && entry === undefined)
      reading.records.push({ line: line.line, kind: "nothing", section });
    else if (key.test(line.text)) {
      entry = begin(line, section, reading);
      role = undefined;
      if (entry !== undefined) drafts.push(entry);
    } else if (entry === undefined) reading.leave(line, "under no configuration, zone or alias");
    else {
      const heading = entry.kind === "zone" ? readRole(line) : undefined;
      if (heading !== undefined) role = heading;
      else if (!readPeerLine(line, entry)) addMembers(entry, line, line.text, reading, role);
      entry.lastLine = line.line;
    }
  }
  // A configuration's zones may be left out under "Effective"; a zone or an alias has members.
  if (drafts.some(({ kind, members }) => kind !== "cfg" && members.length === 0)) reading.breakOff();
  reading.records.push(...drafts.map(finished));
  reading.records.sort((a, b) => a.line - b.line);
  return reading.result(open);
}

function begin(line: Line, section: ZoningSection | undefined, reading: Reading<Zoning>): Draft | undefined {
  const [, kind, name, rest = ""] = key.exec(line.text) ?? [];
  if (name === undefined || !isName(name)) {
    reading.leave(line, "no name of a configuration, zone or alias");
    return undefined;
  }
  const at = { line: line.line, lastLine: line.line };
  const known = kind === "cfg" || kind === "zone" ? kind : "alias";
  const draft: Draft = { ...at, kind: known, ...(section ? { section } : {}), name, members: [] };
  addMembers(draft, line, rest, reading);
  return draft;
}

/** Fabric OS takes letters, digits and these signs. */
function isName(text: string): boolean {
  return /^[\w$^-]{1,64}$/.test(text);
}

function addMembers(entry: Draft, line: Line, text: string, reading: Reading<Zoning>, role?: Role): void {
  // In effect is what the switches enforce: devices and ports. A configuration holds names of zones.
  const onlyNames = entry.kind === "cfg";
  const noNames = entry.section === "effective" && entry.kind === "zone";
  const { members, property, isRest } = readMembers(text, line.line, { onlyNames, noNames });
  if (isRest) reading.leave(line, `not all that stands here is a member of a ${entry.kind}`);
  if (property !== undefined && entry.property === undefined && entry.members.length === 0) entry.property = property;
  else if (property !== undefined) reading.leave(line, "the mark of a peer zone stands among its members");
  entry.members.push(...(role === undefined ? members : members.map((member) => ({ ...member, role }))));
}

type Role = ZoneMember["role"];

/** The form of `zoneshow --peerzone` says who is a principal. */
function readRole({ text }: Line): Role {
  const [, word] = /^\s+(Principal|Peer) Member\(s\):\s*$/.exec(text) ?? [];
  return word === undefined ? undefined : word === "Principal" ? "principal" : "peer";
}

/** What the same form says of the zone itself. */
function readPeerLine(line: Line, entry: Draft): boolean {
  const [, name = "", value = ""] = /^\s+(Property Member|Created by):[ \t]*(.*)$/.exec(line.text.trimEnd()) ?? [];
  if (name === "" || entry.kind !== "zone") return false;
  if (name === "Created by" && entry.createdBy === undefined && value !== "") entry.createdBy = value;
  else {
    const { property, members, isRest } = readMembers(value, line.line, {});
    if (property === undefined || members.length > 0 || isRest || entry.property !== undefined) return false;
    entry.property = property;
  }
  return true;
}

/** In the plain form the principals stand first, as many as the mark says. */
function finished(entry: Draft): ZoningEntry {
  const { property, members } = entry;
  const count = property === undefined ? undefined : principalsOf(property);
  if (count === undefined || count > members.length || members.some(({ role }) => role !== undefined)) return entry;
  return {
    ...entry,
    members: members.map((member, i) => ({ ...member, role: i < count ? ("principal" as const) : ("peer" as const) })),
  };
}

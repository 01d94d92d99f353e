import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLines, type Line } from "../text/lines.ts";
import { Reading } from "../text/reading.ts";
import { isShow, isWholeBut } from "../text/show-words.ts";
import { readWwn } from "../text/wwn.ts";

/** A member of a zone: a WWPN, an alias whose WWPN is not shown, or a port, which says nothing of WWPNs. */
export interface ActiveMember {
  readonly line: number;
  /** `*`: it is logged in. */
  readonly isLoggedIn: boolean;
  /** Its address in the fabric, 6 hex digits; where nothing else stands, the zone names the address. */
  readonly fcid?: string;
  readonly wwpn?: string;
  readonly alias?: string;
  /** Smart zoning: initiators do not reach each other. */
  readonly role?: "init" | "target" | "both";
  /** `interface fc1/5 swwn 20:05:00:0d:ec:1a:2b:40`: any other kind, as printed. */
  readonly other?: string;
  /** An fcalias; the members that it stands for follow, with its name as their alias. */
  readonly fcalias?: string;
}

/** A zone set that a VSAN enforces, or a zone of it. */
export interface ActiveZoning extends ParsedRecord {
  readonly lastLine: number;
  readonly kind: "zoneset" | "zone";
  readonly name: string;
  readonly vsan: number;
  /** Of a zone. */
  readonly members: readonly ActiveMember[];
}

/** `show zoneset active`, and `show zone active`: the zones that the VSANs of a Cisco switch enforce. */
export const showZonesetActive: Parser<ActiveZoning> = {
  id: "san/show-zoneset-active",
  command: "show zoneset active",
  kind: "switch",
  accepts: (command) => isShow(command, "zones/et", "a/ctive") || isShow(command, "zone", "a/ctive"),
  // The full database has the same form, but no addresses: it is not in effect.
  looksLike: ({ lines }) =>
    lines.some((line) => /^\s*zoneset name \S+ vsan \d+\s*$/.test(line)) &&
    lines.some((line) => /^\s*\*\s*fcid 0x[0-9a-f]{6}\s/.test(line)),
  narrows: (command) => !isWholeBut(command, 2),
  parse,
};

const heading = /^\s*(zoneset|zone) name (\S{1,64}) vsan (\d{1,4})\s*$/;
const absent = /^\s*Zone(?:set)? not present\s*$/i;

type Draft = ActiveZoning & { lastLine: number; members: ActiveMember[] };

function parse(source: Source): ParseResult<ActiveZoning> {
  const { lines, open } = readLines(source);
  const reading = new Reading<ActiveZoning>();
  let last: Draft | undefined;
  let within: Within | undefined;
  for (const line of lines) {
    if (line.text.trim() === "") continue;
    const [, kind, name = "", vsan] = heading.exec(line.text) ?? [];
    if (within !== undefined && indentOf(line) <= within.indent) within = undefined;
    const member = kind === undefined ? readMember(line, within?.name) : undefined;
    if (kind !== undefined) {
      const at = { line: line.line, lastLine: line.line, name, vsan: Number(vsan) };
      last = { ...at, kind: kind === "zone" ? "zone" : "zoneset", members: [] };
      reading.records.push(last);
    } else if (absent.test(line.text) && reading.records.length === 0) reading.answerNone(line);
    else if (member === undefined || last?.kind !== "zone") reading.leave(line, "no member of a zone");
    else {
      last.members.push(member);
      if (member.fcalias !== undefined) within = { name: member.fcalias, indent: indentOf(line) };
      last.lastLine = line.line;
    }
  }
  // Every zone in effect has members.
  if (last?.members.length === 0) reading.breakOff();
  return reading.result(open);
}

const addressed = /^(\*)?\s*(?:fcid 0x([0-9a-f]{6})(?=\s|$))?\s*/i;
const others = /^(?:fwwn|interface|domain-id|symbolic-nodename|ip-address|swwn|lun)\s+[\w:./ -]{1,200}$/;

const fcalias = /^fcalias name (\S{1,64}) vsan \d{1,4}$/;

/** The fcalias that a deeper line stands under. */
interface Within {
  readonly name: string;
  readonly indent: number;
}

function indentOf({ text }: Line): number {
  return text.length - text.trimStart().length;
}

function readMember({ text, line }: Line, within?: string): ActiveMember | undefined {
  const words = text.trim();
  const [start = "", star, fcid] = addressed.exec(words) ?? [];
  const rest = words.slice(start.length);
  const head = { line, isLoggedIn: star !== undefined, ...(fcid === undefined ? {} : { fcid: fcid.toLowerCase() }) };
  if (rest === "") return fcid === undefined ? undefined : head;
  const alias = fcalias.exec(rest)?.[1];
  if (alias !== undefined) return { ...head, fcalias: alias };
  if (others.test(rest)) return { ...head, other: rest };
  const named = readNamed(rest);
  if (named === undefined) return undefined;
  return { ...head, ...(within === undefined ? {} : { alias: within }), ...named };
}

const part = /^\[?(pwwn|device-alias)\s+([^\s[\]]{1,64})\]?\s*/;

/** `[pwwn 21:..] [ALIAS] init`, `pwwn 21:.. [ALIAS]`, `[device-alias ALIAS] [pwwn 21:..]`. */
function readNamed(text: string): Pick<ActiveMember, "wwpn" | "alias" | "role"> | undefined {
  let rest = text;
  let wwpn: string | undefined;
  let alias: string | undefined;
  for (let i = 0; i < 2; i++) {
    const [whole = "", kind, value = ""] = part.exec(rest) ?? [];
    if (kind === "pwwn" && wwpn === undefined) wwpn = readWwn(value);
    else if (kind === "device-alias" && alias === undefined) alias = value;
    else break;
    if (kind === "pwwn" && wwpn === undefined) return undefined;
    rest = rest.slice(whole.length);
  }
  const behind = /^(?:\[([^\s[\]]{1,64})\]\s*)?(init|target|both)?$/.exec(rest);
  const [, bracketed, role] = behind ?? [];
  if (behind === null || (wwpn ?? alias) === undefined || (bracketed ?? alias) !== (alias ?? bracketed))
    return undefined;
  const name = alias ?? bracketed;
  return {
    ...(wwpn === undefined ? {} : { wwpn }),
    ...(name === undefined ? {} : { alias: name }),
    ...(role === "init" || role === "target" || role === "both" ? { role } : {}),
  };
}

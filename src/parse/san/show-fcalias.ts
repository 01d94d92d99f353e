import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLines } from "../text/lines.ts";
import { Reading } from "../text/reading.ts";
import { isPager, isShow, isWholeBut } from "../text/show-words.ts";
import { readWwn } from "../text/wwn.ts";

/** A name for members of zones in one VSAN. */
export interface FcAlias extends ParsedRecord {
  readonly lastLine: number;
  readonly name: string;
  readonly vsan: number;
  readonly members: readonly FcAliasMember[];
}

export interface FcAliasMember {
  readonly line: number;
  readonly wwpn?: string;
  readonly deviceAlias?: string;
  /** `fwwn 20:05:..`, `fcid 0x320100`: any other kind, as printed. */
  readonly other?: string;
}

/** `show fcalias`: the aliases of the VSANs of a Cisco switch. */
export const showFcalias: Parser<FcAlias> = {
  id: "san/show-fcalias",
  command: "show fcalias",
  kind: "switch",
  accepts: (command) => isShow(command, "fca/lias"),
  looksLike: ({ lines }) => heading.test(lines[0] ?? ""),
  narrows: (command) => !isWholeBut(command, 1),
  parse,
};

const heading = /^fcalias name (\S{1,64}) vsan (\d{1,4})\s*$/;
const member = /^\s+(pwwn|device-alias|fwwn|fcid|interface|domain-id|symbolic-nodename|ip-address)\s+(\S.{0,200})$/;
const absent = /^\s*(?:Fc)?Alias not present\s*$/i;

type Draft = FcAlias & { lastLine: number; members: FcAliasMember[] };

function parse(source: Source): ParseResult<FcAlias> {
  const { lines, open } = readLines(source);
  const reading = new Reading<FcAlias>();
  let last: Draft | undefined;
  for (const line of lines) {
    if (line.text.trim() === "" || isPager(line.text)) continue;
    const [, name, vsan] = heading.exec(line.text) ?? [];
    const [, kind, value = ""] = member.exec(line.text.trimEnd()) ?? [];
    const found = kind === undefined ? undefined : newMember(line.line, kind, value);
    if (name !== undefined) {
      last = { line: line.line, lastLine: line.line, name, vsan: Number(vsan), members: [] };
      reading.records.push(last);
    } else if (found !== undefined && last !== undefined) {
      last.members.push(found);
      last.lastLine = line.line;
    } else if (absent.test(line.text) && reading.records.length === 0) reading.answerNone(line);
    else reading.leave(line, "no alias and no member of one");
  }
  return reading.result(open);
}

function newMember(line: number, kind: string, value: string): FcAliasMember | undefined {
  if (kind === "device-alias") return { line, deviceAlias: value };
  if (kind !== "pwwn") return { line, other: `${kind} ${value}` };
  const wwpn = readWwn(value);
  return wwpn === undefined ? undefined : { line, wwpn };
}

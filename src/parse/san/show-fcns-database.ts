import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLines, type Line } from "../text/lines.ts";
import { isRuler } from "../text/map-blocks.ts";
import { Reading } from "../text/reading.ts";
import { isShow, isWholeBut } from "../text/show-words.ts";
import { readWwn } from "../text/wwn.ts";

/** A port that is logged in somewhere in the VSAN. */
export interface NameServerEntry extends ParsedRecord {
  readonly lastLine: number;
  /** Address in the fabric, 6 hex digits. */
  readonly fcid: string;
  /** `N` or `NL`. */
  readonly type: string;
  readonly wwpn: string;
  readonly vendor?: string;
  /** `scsi-fcp:init`, `scsi-fcp:target`, `ipfc`, `fc-gs`. */
  readonly features: readonly string[];
  /** Its device alias. */
  readonly alias?: string;
}

/** The name server of a VSAN. */
export interface NameServer extends ParsedRecord {
  readonly lastLine: number;
  readonly vsan: number;
  readonly entries: readonly NameServerEntry[];
}

/** `show fcns database`: the ports that are logged in anywhere in the VSANs of a Cisco switch. */
export const showFcnsDatabase: Parser<NameServer> = {
  id: "san/show-fcns-database",
  command: "show fcns database",
  kind: "switch",
  accepts: (command) => isShow(command, "fcn/s", "d/atabase") && !command.words.some((word) => word.startsWith("det")),
  looksLike: ({ lines }) => lines.some((line) => header.test(line)),
  narrows: (command) => !isWholeBut(command, 2),
  parse,
};

const section = /^\s*VSAN\s+(\d{1,4}):?\s*$/i;
const header = /^\s*FCID\s+TYPE\s+PWWN\s+\(VENDOR\)\s+FC4-TYPE:FEATURE\s*$/i;
const row = /^\s*0x([0-9a-f]{6})\s+(N|NL)\s+([0-9a-f:]{23})(?:\s*\(([^()]{1,40})\))?(?=\s|$)/i;
const feature = /^[a-z0-9][\w:.-]{0,40}$/i;
const alias = /^\s+\[([^\]\s]{1,64})\]\s*$/;
const closing = /^\s*Total number of entries\s*=\s*(\d{1,6})\.?\s*$/i;

interface Entry extends NameServerEntry {
  lastLine: number;
  alias?: string;
}

interface Draft extends NameServer {
  lastLine: number;
  readonly entries: Entry[];
}

function parse(source: Source): ParseResult<NameServer> {
  const { lines, open } = readLines(source);
  const reading = new Reading<NameServer>();
  let server: Draft | undefined;
  let last: Entry | undefined;
  let isClosed = false;
  for (const line of lines) {
    if (line.text.trim() === "" || isRuler(line.text)) continue;
    const vsan = section.exec(line.text)?.[1];
    const total = closing.exec(line.text)?.[1];
    if (vsan !== undefined) {
      server = { line: line.line, lastLine: line.line, vsan: Number(vsan), entries: [] };
      isClosed = false;
      last = undefined;
      reading.records.push(server);
    } else if (server !== undefined && header.test(line.text)) server.lastLine = line.line;
    else if (server === undefined || isClosed) reading.leave(line, "under no VSAN");
    else if (total !== undefined) {
      if (Number(total) === server.entries.length) server.lastLine = line.line;
      else reading.leave(line, "the number is not that of the entries above");
      isClosed = true;
      last = undefined;
    } else {
      const entry = readEntry(line) ?? withAlias(last, line);
      if (entry === undefined) reading.leave(line, "no entry of the name server");
      else server.lastLine = line.line;
      if (entry !== undefined && entry !== last) server.entries.push(entry);
      // An alias could be of an entry that was not read.
      last = entry;
    }
  }
  return reading.result(open);
}

function withAlias(last: Entry | undefined, line: Line): Entry | undefined {
  const name = alias.exec(line.text)?.[1];
  if (last === undefined || name === undefined || last.alias !== undefined) return undefined;
  last.alias = name;
  last.lastLine = line.line;
  return last;
}

function readEntry({ text, line }: Line): Entry | undefined {
  const [start = "", fcid = "", type = "", name = "", vendor] = row.exec(text) ?? [];
  const wwpn = readWwn(name);
  const features = text
    .slice(start.length)
    .split(/\s/)
    .filter((word) => word !== "");
  if (wwpn === undefined || !features.every((word) => feature.test(word))) return undefined;
  const at = { line, lastLine: line, fcid: fcid.toLowerCase(), type, wwpn };
  return { ...at, ...(vendor === undefined ? {} : { vendor }), features };
}

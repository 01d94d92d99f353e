import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import type { Detail } from "../text/details.ts";
import { readLines, type Line } from "../text/lines.ts";
import { isRuler } from "../text/map-blocks.ts";
import { Reading } from "../text/reading.ts";
import { isPager, isShow, isWholeBut } from "../text/show-words.ts";
import { readWwn } from "../text/wwn.ts";

/** A port that is logged in somewhere in the VSAN, with all that the name server knows of it. */
export interface DetailedEntry extends ParsedRecord {
  readonly lastLine: number;
  readonly vsan: number;
  /** Address in the fabric, 6 hex digits. */
  readonly fcid: string;
  readonly wwpn?: string;
  /** Its device alias. */
  readonly alias?: string;
  readonly details: readonly Detail[];
}

/** `show fcns database detail`: the ports of the VSANs of a Cisco switch, one block each. */
export const showFcnsDatabaseDetail: Parser<DetailedEntry> = {
  id: "san/show-fcns-database-detail",
  command: "show fcns database detail",
  kind: "switch",
  accepts: (command) => isShow(command, "fcn/s", "d/atabase") && command.words.some((word) => word.startsWith("det")),
  looksLike: ({ lines }) => lines.some((line) => begin.test(line)),
  narrows: ({ words, ...rest }) => !isWholeBut({ ...rest, words: words.filter((word) => !word.startsWith("det")) }, 2),
  parse,
};

const begin = /^\s*VSAN:(\d{1,4})\s+FCID:0x([0-9a-f]{6})\s*$/i;
const value = /^(fc4-types:fc4_features|[A-Za-z][\w() -]{0,40}?) {0,40}:(.*)$/;
const alias = /^\s+\[([^\]\s]{1,64})\]\s*$/;
const closing = /^\s*Total number of entries\s*=\s*(\d{1,6})\.?\s*$/i;

type Draft = DetailedEntry & { lastLine: number; details: Detail[]; wwpn?: string; alias?: string };

function parse(source: Source): ParseResult<DetailedEntry> {
  const { lines, open } = readLines(source);
  const reading = new Reading<DetailedEntry>();
  let last: Draft | undefined;
  let count = 0;
  for (const line of lines) {
    if (line.text.trim() === "" || isPager(line.text) || isRuler(line.text)) continue;
    const [, vsan, fcid = ""] = begin.exec(line.text) ?? [];
    const total = closing.exec(line.text)?.[1];
    if (vsan !== undefined) {
      const at = { line: line.line, lastLine: line.line, vsan: Number(vsan) };
      last = { ...at, fcid: fcid.toLowerCase(), details: [] };
      count++;
      reading.records.push(last);
    } else if (total !== undefined) {
      if (Number(total) !== count) reading.leave(line, "the number is not that of the entries above");
      [last, count] = [undefined, 0];
    } else if (last === undefined || !addLine(last, line)) reading.leave(line, "no value of an entry");
  }
  if (count > 0 || reading.records.some(({ wwpn }) => wwpn === undefined)) reading.breakOff();
  return reading.result(open);
}

/** `port-wwn (vendor)           :50:05:07:68:02:15:aa:01 (IBM)`, and its alias in the next line. */
function addLine(entry: Draft, line: Line): boolean {
  const name = alias.exec(line.text)?.[1];
  const [, key, text = ""] = value.exec(line.text.trimEnd()) ?? [];
  if (name !== undefined && entry.alias === undefined && entry.details.length === 1) entry.alias = name;
  else if (key === undefined) return false;
  else {
    entry.details.push({ name: key, value: text.trim(), line: line.line });
    const wwpn = key.startsWith("port-wwn") ? readWwn(text.trim().split(" ", 1)[0] ?? "") : undefined;
    if (wwpn !== undefined && entry.wwpn === undefined) entry.wwpn = wwpn;
  }
  entry.lastLine = line.line;
  return true;
}

import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLines } from "../text/lines.ts";
import { Reading } from "../text/reading.ts";
import { isPager, isShow } from "../text/show-words.ts";

/** A zone set with the names of its zones. */
export interface ZonesetNames extends ParsedRecord {
  readonly lastLine: number;
  readonly name: string;
  readonly vsan: number;
  readonly zones: readonly { readonly line: number; readonly name: string }[];
}

/** `show zoneset brief`: which zones the zone sets of a Cisco switch have, without members. */
export const showZonesetBrief: Parser<ZonesetNames> = {
  id: "san/show-zoneset-brief",
  command: "show zoneset brief",
  kind: "switch",
  accepts: (command) => isShow(command, "zones/et", "b/rief"),
  looksLike: ({ lines }) => lines.some((line) => heading.test(line)) && lines.some((line) => zone.test(line)),
  narrows: ({ piped }) => piped,
  parse,
};

const heading = /^\s*zoneset name (\S{1,64}) vsan (\d{1,4})\s*$/;
const zone = /^\s*zone (\S{1,64})\s*$/;
const absent = /^\s*Zoneset not present\s*$/i;

type Draft = ZonesetNames & { lastLine: number; zones: { line: number; name: string }[] };

function parse(source: Source): ParseResult<ZonesetNames> {
  const { lines, open } = readLines(source);
  const reading = new Reading<ZonesetNames>();
  let last: Draft | undefined;
  for (const line of lines) {
    if (line.text.trim() === "" || isPager(line.text)) continue;
    const [, name, vsan] = heading.exec(line.text) ?? [];
    const member = zone.exec(line.text)?.[1];
    if (name !== undefined) {
      last = { line: line.line, lastLine: line.line, name, vsan: Number(vsan), zones: [] };
      reading.records.push(last);
    } else if (member !== undefined && last !== undefined) {
      last.zones.push({ line: line.line, name: member });
      last.lastLine = line.line;
    } else if (absent.test(line.text) && reading.records.length === 0) reading.answerNone(line);
    else reading.leave(line, "no name of a zone set or a zone");
  }
  return reading.result(open);
}

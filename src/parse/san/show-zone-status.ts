import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import type { Detail } from "../text/details.ts";
import { readLines, type Line } from "../text/lines.ts";
import { Reading } from "../text/reading.ts";
import { isPager, isShow, isWholeBut } from "../text/show-words.ts";

/** The zoning of a VSAN as a whole. */
export interface ZoneStatus extends ParsedRecord {
  readonly lastLine: number;
  readonly vsan: number;
  /** `default-zone`, `session`, `Name`; below a heading with what it stands under. */
  readonly details: readonly (Detail & { readonly under?: string })[];
}

/** `show zone status`: the default zone, the mode and an open session of each VSAN of a Cisco switch. */
export const showZoneStatus: Parser<ZoneStatus> = {
  id: "san/show-zone-status",
  command: "show zone status",
  kind: "switch",
  accepts: (command) => isShow(command, "zone", "st/atus"),
  looksLike: ({ lines }) => lines.some((line) => begin.test(line)),
  narrows: (command) => !isWholeBut(command, 2),
  parse,
};

const begin = /^\s*VSAN: (\d{1,4}) (default-zone:.*)$/;
const heading = /^\s*(Default zone|Full Zoning Database|Active Zoning Database)\s?:\s*$/;
const status = /^\s*(Status):[ \t]*(.*)$/;
const missing = /^\s*(Database) (Not Available)\s*$/;
const name = /(DB size|[A-Za-z][A-Za-z-]{0,40}):/g;

type Draft = ZoneStatus & { lastLine: number; details: (Detail & { readonly under?: string })[] };

function parse(source: Source): ParseResult<ZoneStatus> {
  const { lines, open } = readLines(source);
  const reading = new Reading<ZoneStatus>();
  let last: Draft | undefined;
  let under: string | undefined;
  let isEnded = true;
  for (const line of lines) {
    if (line.text.trim() === "" || isPager(line.text)) continue;
    const [, vsan, rest = ""] = begin.exec(line.text) ?? [];
    const title = heading.exec(line.text)?.[1];
    if (vsan !== undefined) {
      if (!isEnded) reading.breakOff();
      last = { line: line.line, lastLine: line.line, vsan: Number(vsan), details: [] };
      [under, isEnded] = [undefined, false];
      reading.records.push(last);
    } else if (last === undefined || isEnded) {
      reading.leave(line, "under no VSAN");
      continue;
    }
    const own = vsan === undefined ? line : { ...line, text: rest };
    const pairs = title === undefined ? readPairs(own) : [{ name: title, value: "", line: line.line }];
    if (title !== undefined) under = title;
    else if (pairs.some((pair) => pair.name === "Status")) [under, isEnded] = [undefined, true];
    if (pairs.length === 0) reading.leave(line, "says nothing of a zoning");
    last.details.push(...pairs.map((pair) => (under === undefined ? pair : { ...pair, under })));
    last.lastLine = pairs.length === 0 ? last.lastLine : line.line;
  }
  if (!isEnded) reading.breakOff();
  return reading.result(open);
}

/** Several in a line, each with its name before a colon; the last value of a VSAN is a sentence with a time in it. */
function readPairs({ text, line }: Line): readonly Detail[] {
  const [, whole, sentence = ""] = status.exec(text) ?? missing.exec(text) ?? [];
  if (whole !== undefined) return [{ name: whole, value: sentence.trim(), line }];
  const names = [...text.matchAll(name)];
  if (names[0] === undefined || text.slice(0, names[0].index).trim() !== "") return [];
  return names.map((match, i) => {
    const value = text.slice(match.index + match[0].length, names[i + 1]?.index).trim();
    return { name: match[1] ?? "", value, line };
  });
}

import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLines } from "../text/lines.ts";
import { present } from "../text/present.ts";
import { Reading } from "../text/reading.ts";

/** The level of AIX: `7200-05-06-2320`. */
export interface OsLevel extends ParsedRecord {
  readonly level: string;
  /** `7200` */
  readonly release: string;
  readonly technologyLevel: number;
  readonly servicePack?: number;
  /** Year and week of the service pack. */
  readonly build?: string;
}

/** `oslevel -s`: one word; a level without a service pack has two numbers, as `oslevel -r` prints it. */
export const oslevel: Parser<OsLevel> = {
  id: "client/oslevel",
  command: "oslevel -s",
  kind: "client",
  accepts: ({ tool, options }) => tool === "oslevel" && (options.has("-s") || options.has("-r")),
  looksLike: ({ lines }) => lines.length === 1 && level.test(lines[0] ?? ""),
  parse,
};

const level = /^\s*((\d{4})-(\d{2})(?:-(\d{2})-(\d{4}))?)\s*$/;

function parse(source: Source): ParseResult<OsLevel> {
  const { lines, open } = readLines(source);
  const reading = new Reading<OsLevel>();
  for (const line of lines) {
    const [, word, release, technology, pack, build] = level.exec(line.text) ?? [];
    if (word !== undefined && release !== undefined && reading.records.length === 0) {
      const servicePack = pack === undefined ? undefined : Number(pack);
      const common = { line: line.line, level: word, release, technologyLevel: Number(technology) };
      reading.records.push({ ...common, ...present({ servicePack, build }) });
    } else if (line.text.trim() !== "") reading.leave(line, "no level of AIX");
  }
  return reading.result(open);
}

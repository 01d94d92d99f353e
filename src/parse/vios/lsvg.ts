import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLines } from "../text/lines.ts";
import { Reading } from "../text/reading.ts";

/** A volume group. */
export interface VolumeGroupName extends ParsedRecord {
  readonly name: string;
}

/** `lsvg`: the volume groups, one per line; with `-o` those that are varied on. */
export const lsvg: Parser<VolumeGroupName> = {
  id: "vios/lsvg",
  command: "lsvg",
  kind: "vios",
  accepts: ({ tool, words, options }) =>
    tool === "lsvg" && words.length === 0 && [...options].every(([key, values]) => key === "-o" && values.length === 0),
  looksLike: ({ lines }) => lines.some((line) => line.trim() === "rootvg") && lines.every((line) => name.test(line)),
  narrows: ({ piped, options }) => piped || options.has("-o"),
  parse,
};

const name = /^\s*([A-Za-z_][\w.-]{0,30})\s*$/;

function parse(source: Source): ParseResult<VolumeGroupName> {
  const { lines, open } = readLines(source);
  const reading = new Reading<VolumeGroupName>();
  for (const line of lines) {
    const group = name.exec(line.text)?.[1];
    if (group !== undefined) reading.records.push({ line: line.line, name: group });
    else if (line.text.trim() !== "") reading.leave(line, "no name of a volume group");
  }
  return reading.result(open);
}

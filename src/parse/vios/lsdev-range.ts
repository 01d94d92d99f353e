import { option } from "../command-line.ts";
import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { namedDevice } from "../text/attribute-frames.ts";
import { readLines } from "../text/lines.ts";
import { present } from "../text/present.ts";
import { Reading } from "../text/reading.ts";

/** The values that an attribute may have; numbers as `1...256 (+1)`, from, to and step. */
export interface AttributeRange extends ParsedRecord {
  readonly lastLine: number;
  readonly device?: string;
  readonly attribute?: string;
  readonly values: readonly string[];
}

/** `lsdev -dev <device> -range <attribute>`: one value per line. */
export const lsdevRange: Parser<AttributeRange> = {
  id: "vios/lsdev-range",
  command: "lsdev -dev <device> -range",
  kind: "vios",
  accepts: ({ tool, options }) => (tool === "lsdev" || tool === "lspath") && options.has("-range"),
  looksLike: ({ lines }) => lines.length === 1 && span.test(lines[0] ?? ""),
  narrows: ({ piped }) => piped,
  parse,
};

const span =
  /^\s*(?:0x[0-9A-Fa-f]{1,16}|-?\d{1,20})\.\.\.(?:0x[0-9A-Fa-f]{1,16}|-?\d{1,20})(?: \(\+(?:0x)?[0-9A-Fa-f]{1,20}\))?\s*$/;
const word = /^\s*[\w.,:/+-]{1,100}\s*$/;

function parse(source: Source): ParseResult<AttributeRange> {
  const { lines, open } = readLines(source);
  const reading = new Reading<AttributeRange>();
  const values: string[] = [];
  let [first, last] = [0, 0];
  for (const line of lines) {
    const isHeading = values.length === 0 && /^\s*(?:range|value)\s*$/.test(line.text);
    if (line.text.trim() === "" || isHeading) continue;
    if (!span.test(line.text) && !word.test(line.text)) reading.leave(line, "no value of an attribute");
    else {
      if (values.length === 0) first = line.line;
      values.push(line.text.trim());
      last = line.line;
    }
  }
  const device = namedDevice(option(source.command, "-dev"));
  const attribute = option(source.command, "-range") ?? option(source.command, "-attr");
  if (values.length > 0)
    reading.records.push({ line: first, lastLine: last, ...present({ device, attribute }), values });
  return reading.result(open);
}

import { option } from "../command-line.ts";
import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { namedDevice } from "../text/attribute-frames.ts";
import { readLines } from "../text/lines.ts";
import { present } from "../text/present.ts";
import { Reading } from "../text/reading.ts";

/** The device that another one hangs on. Without a command line, the other one is not known. */
export interface DeviceParent extends ParsedRecord {
  readonly device?: string;
  readonly parent: string;
}

/** `lsdev -dev <device> -parent`: one word under its heading. */
export const lsdevParent: Parser<DeviceParent> = {
  id: "vios/lsdev-parent",
  command: "lsdev -dev <device> -parent",
  kind: "vios",
  accepts: ({ tool, options }) => tool === "lsdev" && options.has("-parent"),
  looksLike: ({ lines }) => lines.length === 2 && heading.test(lines[0] ?? "") && name.test(lines[1] ?? ""),
  narrows: ({ piped }) => piped,
  parse,
};

const heading = /^\s*parent\s*$/i;
const name = /^\s*([A-Za-z][\w.-]*)\s*$/;

function parse(source: Source): ParseResult<DeviceParent> {
  const { lines, open } = readLines(source);
  const reading = new Reading<DeviceParent>();
  const device = namedDevice(option(source.command, "-dev"));
  for (const line of lines) {
    if (line.text.trim() === "" || heading.test(line.text)) continue;
    const parent = name.exec(line.text)?.[1];
    if (parent === undefined || reading.records.length > 0) reading.leave(line, "no name of a device, or a second one");
    else reading.records.push({ line: line.line, parent, ...present({ device }) });
  }
  return reading.result(open);
}

import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLines, type Line } from "../text/lines.ts";
import { isRuler } from "../text/map-blocks.ts";
import { Reading } from "../text/reading.ts";
import { readBanner, type VirtualFabricId } from "../text/virtual-fabric.ts";

/** What ports that are in no zone may do: in force, or being edited. */
export interface DefaultZone extends ParsedRecord {
  readonly kind: "committed" | "transaction";
  /** `No Access`, `All Access`, `No Transaction`. */
  readonly access: string;
}

type Row = DefaultZone | VirtualFabricId;

/** `defzone --show`: the default zone of a Brocade fabric. */
export const defzone: Parser<Row> = {
  id: "san/defzone",
  command: "defzone --show",
  kind: "switch",
  accepts: ({ tool, options }) => tool === "defzone" && options.has("--show"),
  looksLike: ({ lines }) => lines.some((text) => heading.test(text)),
  parse,
};

const heading = /^\s*Default Zone Access Mode\s*$/i;
const mode = /^\s*(committed|transaction)\s+-\s+((?:No|All) Access|No Transaction)\s*$/i;

function parse(source: Source): ParseResult<Row> {
  const { lines, open } = readLines(source);
  const reading = new Reading<Row>();
  for (const line of lines) {
    if (line.text.trim() === "" || isRuler(line.text) || heading.test(line.text)) continue;
    const record = readMode(line) ?? readBanner(line);
    if (record === undefined) reading.leave(line, "no mode of the default zone");
    else reading.records.push(record);
  }
  if (!reading.records.some(({ kind }) => kind === "committed")) reading.breakOff();
  return reading.result(open);
}

function readMode({ text, line }: Line): DefaultZone | undefined {
  const [, kind = "", access = ""] = mode.exec(text) ?? [];
  if (kind === "") return undefined;
  return { line, kind: kind.toLowerCase() === "committed" ? "committed" : "transaction", access };
}

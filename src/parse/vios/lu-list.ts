import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLines } from "../text/lines.ts";
import { isRuler } from "../text/map-blocks.ts";
import { present } from "../text/present.ts";
import { Reading } from "../text/reading.ts";
import { fitWords, readTitles, type WordColumn, type WordRow } from "../text/word-table.ts";

type Column = "luname" | "size" | "unused" | "provisiontype" | "used" | "udid";

/** The logical units of a tier of a shared storage pool. Sizes in megabytes. Names may repeat; the `udid` does not. */
export interface TierUnits extends ParsedRecord {
  readonly lastLine: number;
  readonly pool?: string;
  readonly tier?: string;
  readonly units: readonly WordRow<Column>[];
}

/** `lu -list`: the logical units of the shared storage pool. Shape recalled. */
export const luList: Parser<TierUnits> = {
  id: "vios/lu-list",
  command: "lu -list",
  kind: "vios",
  accepts: ({ tool, options }) =>
    tool === "lu" && options.has("-list") && ["-verbose", "-attr"].every((key) => !options.has(key)),
  looksLike: ({ lines }) =>
    lines.slice(0, 4).some((line) => readTitles(line, columns)?.[0]?.title === "lu_name") &&
    lines.slice(0, 4).every((line) => !/^\s*(?:SNAPSHOT|VTD)/.test(line)),
  narrows: ({ piped, options }) => piped || ["-lu", "-field", "-sp", "-tier"].some((key) => options.has(key)),
  parse,
};

const place = /^\s*(POOL_NAME|TIER_NAME):\s+(\S+)\s*$/;
const count = /^\d{1,15}$/;
const columns: readonly WordColumn<Column>[] = [
  { name: "luname", title: "lu_name", shape: /^[A-Za-z0-9_]\S*$/ },
  { name: "size", title: "size(mb)", shape: count },
  { name: "unused", title: "unused(mb)", shape: count },
  { name: "provisiontype", title: "provision_type", shape: /^(?:THIN|THICK)$/i },
  { name: "used", title: "%used", shape: /^\d{1,3}%?$/ },
  { name: "udid", title: "udid", shape: /^[0-9a-f]{8,40}$/i },
];

function parse(source: Source): ParseResult<TierUnits> {
  const { lines, open } = readLines(source);
  const reading = new Reading<TierUnits>();
  let current: { line: number; lastLine: number; pool?: string; tier?: string; units: WordRow<Column>[] } | undefined;
  let form: readonly WordColumn<Column>[] = columns.filter(({ name }) => name !== "provisiontype" && name !== "used");
  for (const line of lines) {
    if (line.text.trim() === "" || isRuler(line.text)) continue;
    const [, key, name] = place.exec(line.text) ?? [];
    const titled = readTitles(line.text, columns);
    const isHeader = titled !== undefined && titled.length > 1;
    const values = isHeader ? undefined : fitWords(line.text, form);
    if (isHeader) form = titled;
    if (!isHeader && name === undefined && values === undefined) {
      reading.leave(line, "no row of a logical unit");
      continue;
    }
    const isNext = key === "POOL_NAME" || (key === "TIER_NAME" && current?.tier !== undefined);
    if (current === undefined || isNext) {
      const pool = key === "POOL_NAME" ? undefined : current?.pool;
      current = { line: line.line, lastLine: line.line, ...present({ pool }), units: [] };
      reading.records.push(current);
    }
    if (name !== undefined) current[key === "POOL_NAME" ? "pool" : "tier"] = name;
    else if (values !== undefined) current.units.push({ line: line.line, ...values });
    current.lastLine = line.line;
  }
  return reading.result(open);
}

import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLines } from "../text/lines.ts";
import { isRuler } from "../text/map-blocks.ts";
import { Reading } from "../text/reading.ts";
import { fitWords, readTitles, toRow, type WordColumn, type WordRow } from "../text/word-table.ts";

type Column = "number" | "name" | "state" | "mode" | "select" | "errors" | "paths" | "active";

/** An adapter that SDDPCM disks are reached through. */
export type PcmAdapter = ParsedRecord & WordRow<Column>;

/** `pcmpath query adapter`: the adapters below the disks of SDDPCM. */
export const pcmpathAdapter: Parser<PcmAdapter> = {
  id: "vios/pcmpath-adapter",
  command: "pcmpath query adapter",
  kind: "vios",
  accepts: ({ tool, words }) => tool === "pcmpath" && words[0] === "query" && words[1] === "adapter",
  looksLike: ({ lines }) => lines.slice(0, 3).some((line) => readTitles(line, columns)?.[0]?.name === "number"),
  narrows: ({ piped, words }) => piped || words.length > 2,
  parse,
};

const none = /^\s*No (?:device file|adapter)s? found\s*$/i;
const total = /^\s*(?:Total )?(?:Dual )?Active(?:\/Passive| and Active\/Asymmetri?c)? Adapters\s*:\s*\d+\s*$/i;
const count = /^\d{1,15}$/;
const columns: readonly WordColumn<Column>[] = [
  { name: "number", title: "adpt#", shape: /^\d{1,4}$/ },
  { name: "name", title: "name", shape: /^[a-z]+\d+$/ },
  { name: "state", title: "state", shape: /^[A-Z_]+$/i },
  { name: "mode", title: "mode", shape: /^[A-Z_]+$/i },
  { name: "select", title: "select", shape: count },
  { name: "errors", title: "errors", shape: count },
  { name: "paths", title: "paths", shape: count },
  { name: "active", title: "active", shape: count },
];

function parse(source: Source): ParseResult<PcmAdapter> {
  const { lines, open } = readLines(source);
  const reading = new Reading<PcmAdapter>();
  for (const line of lines) {
    if (line.text.trim() === "" || isRuler(line.text) || total.test(line.text)) continue;
    if (readTitles(line.text, columns)?.[0]?.name === "number") continue;
    const values = fitWords(line.text, columns);
    if (values !== undefined) reading.records.push(toRow({ line: line.line }, values));
    else if (none.test(line.text) && reading.records.length === 0) reading.answerNone(line);
    else reading.leave(line, "no row of an adapter");
  }
  return reading.result(open);
}

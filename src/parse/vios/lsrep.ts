import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLines } from "../text/lines.ts";
import { isRuler } from "../text/map-blocks.ts";
import { Reading } from "../text/reading.ts";
import { fitWords, readTitles, toRow, type WordColumn, type WordRow } from "../text/word-table.ts";

type Library = "size" | "free" | "parentpool" | "parentsize" | "parentfree";
type Medium = "name" | "filesize" | "optical" | "access";

/** The library, which has a `parentpool`, or a medium, which has a `name`. Sizes in megabytes; `optical` is `None` where it is in no device. */
export type MediaRow = ParsedRecord & WordRow<Library | Medium>;

/** `lsrep`: the virtual media repository and the media in it. */
export const lsrep: Parser<MediaRow> = {
  id: "vios/lsrep",
  command: "lsrep",
  kind: "vios",
  accepts: ({ tool }) => tool === "lsrep",
  looksLike: ({ lines: [first = ""] }) =>
    readTitles(first, library)?.some(({ name }) => name === "parentpool") === true,
  narrows: ({ piped, options }) => piped || options.has("-field"),
  parse,
};

const none =
  /^\s*(?:The (?:DVD|virtual media) repository has not been created|Virtual Media Repository (?:not found|does not exist))\b.{0,40}$/i;
const count = /^\d{1,15}$/;
const library: readonly WordColumn<Library | Medium>[] = [
  { name: "size", title: "size(mb)", shape: count },
  { name: "free", title: "free(mb)", shape: count },
  { name: "parentpool", title: "parent pool", shape: /^[A-Za-z_]\S*$/ },
  { name: "parentsize", title: "parent size", shape: count },
  { name: "parentfree", title: "parent free", shape: count },
];
const media: readonly WordColumn<Library | Medium>[] = [
  { name: "name", title: "name", shape: /^/, free: true },
  { name: "filesize", title: "file size", shape: count },
  { name: "optical", title: "optical", shape: /^[A-Za-z_][\w.-]*$/ },
  { name: "access", title: "access", shape: /^(?:ro|rw)$/ },
];

function parse(source: Source): ParseResult<MediaRow> {
  const { lines, open } = readLines(source);
  const reading = new Reading<MediaRow>();
  let form = library;
  for (const line of lines) {
    if (line.text.trim() === "" || isRuler(line.text)) continue;
    const titled = readTitles(line.text, library) ?? readTitles(line.text, media);
    const values = fitWords(line.text, form);
    if (titled !== undefined && titled.length > 1) form = titled;
    else if (values !== undefined) reading.records.push(toRow({ line: line.line }, values));
    else if (none.test(line.text) && reading.records.length === 0) reading.answerNone(line);
    else reading.leave(line, "neither the library nor a medium");
  }
  return reading.result(open);
}

import type { Parser, ParseResult, Source } from "../parser.ts";
import { readKeyed, type Statistic } from "../text/keyed-lines.ts";
import { newKeyed, putInto, type KeyedDraft, type KeyedRecord } from "../text/keyed-record.ts";
import { readLines, type Line } from "../text/lines.ts";
import { isRuler } from "../text/map-blocks.ts";
import { Reading } from "../text/reading.ts";
import { readDotted } from "../text/vital-product-data.ts";

const fields = {
  label: "label",
  identifier: "identifier",
  "date/time": "dateTime",
  "sequence number": "sequenceNumber",
  "machine id": "machineId",
  "node id": "nodeId",
  class: "class",
  type: "type",
  wpar: "wpar",
  "resource name": "resource",
  "resource class": "resourceClass",
  "resource type": "resourceType",
  location: "location",
} as const;

type Field = (typeof fields)[keyof typeof fields];

/** An entry of the error log at full length. */
export interface DetailedError extends KeyedRecord<Field> {
  /** The lines under `Description`, `Probable Causes`, `Detail Data` and their like. */
  readonly texts: readonly { readonly under: string; readonly text: string; readonly line: number }[];
}

/** `errpt -a`: the error log at full length, newest entry first. */
export const errptA: Parser<DetailedError> = {
  id: "client/errpt-a",
  command: "errpt -a",
  kind: "client",
  accepts: ({ tool, options }) => tool === "errpt" && [...options.keys()].some((key) => /^-[a-z]*[aA]/.test(key)),
  looksLike: ({ lines }) =>
    /^LABEL:\s/.test(lines[isRuler(lines[0] ?? "") ? 1 : 0] ?? "") && lines.some((line) => /^IDENTIFIER:\s/.test(line)),
  narrows: ({ piped, options }) => piped || options.size > 1,
  parse,
};

const headings = new Set(
  [
    ...["Description", "Probable Causes", "User Causes", "Install Causes", "Failure Causes", "Detail Data"],
    ...["Recommended Actions", "Duplicates"],
  ].map((words) => words.toLowerCase()),
);

type Draft = KeyedDraft<Field> & { texts: { under: string; text: string; line: number }[] };

function parse(source: Source): ParseResult<DetailedError> {
  const { lines, open } = readLines(source);
  const reading = new Reading<DetailedError>();
  let draft: Draft | undefined;
  let under: string | undefined;
  for (const line of lines) {
    const words = line.text.trim();
    if (words === "" || (isRuler(words) && words.length > 20)) continue;
    if (words.startsWith("LABEL:")) {
      draft = { ...newKeyed<Field>(line), texts: [] };
      under = undefined;
      reading.records.push(draft);
    }
    if (draft === undefined) reading.leave(line, "no entry of the error log");
    else if (headings.has(words.toLowerCase())) {
      under = words;
      draft.texts.push({ under, text: "", line: line.line });
      draft.lastLine = line.line;
    } else if (under !== undefined) {
      draft.texts.push({ under, text: words, line: line.line });
      draft.lastLine = line.line;
    } else if (!readHead(draft, line)) reading.leave(line, "no value of an entry of the error log");
  }
  return reading.result(open);
}

/** What stands above the first heading: values, and behind dots the vital product data of the resource. */
function readHead(draft: Draft, line: Line): boolean {
  const dotted = readDotted(line.text);
  const pair: Pick<Statistic, "name" | "value"> | undefined = dotted ?? readKeyed(line.text);
  if (pair === undefined) return false;
  putInto(draft, fields, { ...pair, line: line.line }, dotted === undefined ? undefined : "VPD");
  return true;
}

import type { CommandLine } from "../command-line.ts";
import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import type { Detail } from "./details.ts";
import { readDscliBanner, readDscliDetail, valueColumn, type DscliBanner } from "./dscli.ts";
import { readLines } from "./lines.ts";
import { Reading } from "./reading.ts";

/** A thing of a DS8000 in its detailed view. */
export interface DscliObject extends ParsedRecord {
  readonly kind: "object";
  readonly lastLine: number;
  readonly details: readonly Detail[];
}

type Row = DscliBanner | DscliObject;

interface ObjectSpec {
  readonly id: string;
  readonly tool: string;
  /** The name of its last line, as far as every release prints it. */
  readonly last: string;
  readonly mark: RegExp;
}

interface Draft extends DscliObject {
  lastLine: number;
  details: Detail[];
}

/** A detailed view of dscli: names and values in two columns; a value may go on under itself. */
export function dscliObject({ id, tool, last, mark }: ObjectSpec): Parser<Row> {
  return {
    id,
    command: `${tool} <device>`,
    kind: "storage",
    accepts: (command: CommandLine) => command.tool === tool,
    looksLike: ({ lines }) => lines.some((text) => /^Name\s/.test(text)) && lines.some((text) => mark.test(text)),
    narrows: ({ piped }) => piped,
    parse: (source) => parse(source, last),
  };
}

function parse(source: Source, last: string): ParseResult<Row> {
  const { lines, open } = readLines(source);
  const reading = new Reading<Row>();
  const column = valueColumn(lines);
  let draft: Draft | undefined;
  for (const line of lines) {
    if (line.text.trim() === "") continue;
    const banner = readDscliBanner(line);
    const detail = /^\s/.test(line.text) ? undefined : readDscliDetail(line, column);
    const before = draft?.details.at(-1);
    if (banner !== undefined) reading.records.push(banner);
    else if (detail?.name === "Name") {
      draft = { line: line.line, lastLine: line.line, kind: "object", details: [detail] };
      reading.records.push(draft);
    } else if (draft === undefined) reading.leave(line, "no name of a thing stands above");
    else if (detail !== undefined) draft.details.push(detail);
    else if (before !== undefined && /^\s/.test(line.text))
      draft.details.splice(-1, 1, { ...before, value: `${before.value} ${line.text.trim()}`.trim() });
    else reading.leave(line, "no value of a thing");
    if (draft !== undefined && banner === undefined) draft.lastLine = Math.max(draft.lastLine, line.line);
  }
  if (draft?.details.every(({ name }) => name !== last) === true) reading.breakOff();
  return reading.result(open);
}

import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { detailOf, type Detail } from "./details.ts";
import { readLines, type Line } from "./lines.ts";
import { Reading } from "./reading.ts";
import { svcObjectName } from "./svc-table.ts";

/** A thing in its detailed view. */
export interface SvcObject extends ParsedRecord {
  readonly lastLine: number;
  readonly details: readonly Detail[];
  /** What it has several of: ports of a host, copies of a volume. */
  readonly parts: readonly SvcPart[];
}

export interface SvcPart {
  readonly line: number;
  readonly details: readonly Detail[];
}

interface ObjectSpec {
  readonly id: string;
  readonly tool: string;
  /** Only this thing has a line of that name. */
  readonly mark: string;
  /** A part begins with one of these, and the thing says how many parts it has. */
  readonly parts: readonly string[];
  readonly count: string;
}

/** A detailed view of SAN Volume Controller, Storwize and FlashSystem: a name and a value in each line. */
export function svcObject(spec: ObjectSpec): Parser<SvcObject> {
  return {
    id: spec.id,
    command: `${spec.tool} <device>`,
    kind: "storage",
    accepts: (command) => command.tool === spec.tool && svcObjectName(command) !== undefined,
    looksLike: ({ lines }) =>
      lines.some((text) => idLine.test(text)) && lines.some((text) => pair.exec(text)?.[1] === spec.mark),
    narrows: ({ piped }) => piped,
    parse: (source) => parse(source, spec),
  };
}

const idLine = /^\s*id[^\w]\s*\d{1,5}\s*$/;
const pair = /^\s*([A-Za-z]\w{0,60})(?:[^\w](.*))?$/;

interface Draft extends SvcObject {
  lastLine: number;
  readonly details: Detail[];
  readonly parts: { readonly line: number; readonly details: Detail[] }[];
}

function parse(source: Source, spec: ObjectSpec): ParseResult<SvcObject> {
  const { lines, open } = readLines(source);
  const reading = new Reading<SvcObject>();
  const drafts: Draft[] = [];
  for (const line of lines) {
    if (line.text.trim() === "") continue;
    if (idLine.test(line.text)) drafts.push({ line: line.line, lastLine: line.line, details: [], parts: [] });
    const last = drafts.at(-1);
    const detail = readDetail(line);
    if (last === undefined || detail === undefined) reading.leave(line, "no value of a thing that an id begins");
    else addDetail(last, detail, spec);
  }
  if (drafts.some((draft) => detailOf(draft.details, spec.count) !== String(draft.parts.length))) reading.breakOff();
  reading.records.push(...drafts);
  return reading.result(open);
}

function readDetail({ text, line }: Line): Detail | undefined {
  const [, name, value = ""] = pair.exec(text) ?? [];
  return name === undefined ? undefined : { name, value: value.trim(), line };
}

function addDetail(draft: Draft, detail: Detail, { parts }: ObjectSpec): void {
  if (parts.includes(detail.name)) draft.parts.push({ line: detail.line, details: [detail] });
  else (draft.parts.at(-1)?.details ?? draft.details).push(detail);
  draft.lastLine = detail.line;
}

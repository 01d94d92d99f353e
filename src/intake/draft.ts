import type { CaptureStatus, HostKind } from "../capture/capture.ts";
import type { ParseResult, ParsedRecord, Parser } from "../parse/parser.ts";
import { readCommandLine } from "../parse/command-line.ts";
import type { FileName } from "./file-names.ts";
import { recognise, type Recognition } from "./recognise.ts";
import type { Segment } from "./segments.ts";

/** A capture before it is known whose it is. */
export interface Draft {
  readonly file: string;
  readonly sha256: string;
  readonly name: FileName;
  readonly segment: Segment;
  readonly recognition: Recognition;
  readonly result: ParseResult<ParsedRecord>;
  readonly status: CaptureStatus;
}

/** Whose a capture is. `system` is `TTTT-MMM*SERIAL`, or a name that no listing resolves. */
export interface Owner {
  readonly kind?: HostKind;
  readonly host?: string;
  readonly system?: string;
  readonly lparId?: number;
  /** Why nobody could be named, in one sentence. */
  readonly problem?: { readonly code: "owner-unknown" | "owner-ambiguous" | "identity"; readonly text: string };
}

/** The records of a draft as the type that a parser gives; none where another parser read it. */
export function recordsWith<R extends ParsedRecord>(draft: Draft, parser: Parser<R>): readonly R[] {
  return draft.recognition.parser?.id === parser.id ? (draft.result.records as readonly R[]) : [];
}

const nothing: ParseResult<ParsedRecord> = { records: [], unread: [] };

const mostWraps = 4;

/** No prompt takes more of the 80 columns of a terminal than the rest. */
const shortestWrapped = 30;

/** Recognises a segment and reads it. */
export function newDraft(
  file: { readonly path: string; readonly sha256: string },
  name: FileName,
  segment: Segment,
  wraps = 0,
): Draft {
  const recognition = recognise(segment, name);
  const draft: Draft = {
    file: file.path,
    sha256: file.sha256,
    name,
    segment,
    recognition,
    ...readSegment(segment, recognition),
  };
  const whole = draft.result.unread.length > 0 && wraps < mostWraps ? unwrapped(segment) : undefined;
  if (whole === undefined) return draft;
  const other = newDraft(file, name, whole, wraps + 1);
  return other.result.records.length > draft.result.records.length ? other : draft;
}

/** A terminal wraps a long command in the middle of a word, so that the rest of it stands above the output. */
function unwrapped(segment: Segment): Segment | undefined {
  const typed = segment.command?.typed ?? "";
  const end = segment.text.indexOf("\n");
  const first = segment.text.slice(0, end);
  const isOfList = /\s-F \S{1,2000}$/.test(typed) && /^[a-z0-9_,]{1,2000}(?:\s--?\S.{0,400})?$/.test(first);
  const isOfWord = typed.length >= shortestWrapped && /^[\w.,=*'"-]{1,200}(?:\s--?\S.{0,400})?$/.test(first);
  if (end < 0 || !(isOfList || isOfWord)) return undefined;
  const command = readCommandLine(typed + first);
  if (command === undefined) return undefined;
  return { ...segment, command, text: segment.text.slice(end + 1), firstLine: segment.firstLine + 1 };
}

/** Reads a segment with the parser that it was recognised for. */
function readSegment(segment: Segment, recognition: Recognition): Pick<Draft, "result" | "status"> {
  const { parser, command } = recognition;
  if (parser === undefined)
    return { result: unrecognised(segment), status: segment.text.trim() === "" ? "empty" : "unrecognised" };
  if (segment.text.trim() === "" && !(parser.statusIsAnswer && segment.closed))
    return { result: nothing, status: "empty" };
  const { text, firstLine, ended } = segment;
  let result = parser.parse({ text, firstLine, ended, ...(command ? { command } : {}) });
  if (command !== segment.command && result.unread.length > 0) {
    // The options stand in the file's name only, which may be wrong.
    const plain = parser.parse({ text, firstLine, ended });
    if (plain.records.length > result.records.length) result = plain;
  }
  if (segment.cut === true) result = { ...result, brokenOff: true };
  return { result, status: statusOf(result, segment.rc, parser.statusIsAnswer) };
}

function statusOf(result: ParseResult<ParsedRecord>, rc: number | undefined, statusIsAnswer?: true): CaptureStatus {
  const { records, unread, answer, brokenOff } = result;
  if (answer?.kind === "failed" && records.length === 0) return "failed";
  const hasFailed = rc !== undefined && rc !== 0 && !(statusIsAnswer && records.length > 0);
  if (statusIsAnswer && hasFailed) return "failed";
  if (answer?.kind === "none" && records.length === 0 && unread.length === 0)
    return brokenOff === true ? "partial" : "none";
  if (hasFailed) return "failed";
  return unread.length > 0 || brokenOff === true || records.length === 0 ? "partial" : "parsed";
}

function unrecognised(segment: Segment): ParseResult<ParsedRecord> {
  const unread = segment.text
    .split("\n")
    .map((text, i) => ({ line: segment.firstLine + i, text, why: "no parser takes this text" }))
    .filter(({ text }) => text.trim() !== "");
  return { records: [], unread };
}

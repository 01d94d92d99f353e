import type { CaptureStatus, HostKind } from "../capture/capture.ts";
import type { Parser, ParseResult, ParsedRecord } from "../parse/parser.ts";
import type { FileName } from "./file-names.ts";
import type { Recognition } from "./recognise.ts";
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

const nothing: ParseResult<ParsedRecord> = { records: [], unread: [] };

/** Reads a segment with the parser that it was recognised for. */
export function readSegment(segment: Segment, recognition: Recognition): Pick<Draft, "result" | "status"> {
  const parser: Parser | undefined = recognition.parser;
  if (parser === undefined)
    return { result: unrecognised(segment), status: segment.text.trim() === "" ? "empty" : "unrecognised" };
  if (segment.text.trim() === "") return { result: nothing, status: "empty" };
  const result = parser.parse({
    text: segment.text,
    firstLine: segment.firstLine,
    ended: segment.ended,
    ...(recognition.command ? { command: recognition.command } : {}),
  });
  return { result, status: statusOf(result, segment.rc) };
}

function statusOf(result: ParseResult<ParsedRecord>, rc: number | undefined): CaptureStatus {
  const { records, unread, answer, brokenOff } = result;
  if (answer?.kind === "failed" && records.length === 0) return "failed";
  if (answer?.kind === "none" && records.length === 0 && unread.length === 0)
    return brokenOff === true ? "partial" : "none";
  if (rc !== undefined && rc !== 0) return "failed";
  return unread.length > 0 || brokenOff === true || records.length === 0 ? "partial" : "parsed";
}

function unrecognised(segment: Segment): ParseResult<ParsedRecord> {
  const unread = segment.text
    .split("\n")
    .map((text, i) => ({ line: segment.firstLine + i, text, why: "no parser takes this text" }))
    .filter(({ text }) => text.trim() !== "");
  return { records: [], unread };
}

import type { Capture } from "../capture/capture.ts";
import type { Answer, ParsedRecord, Parser } from "./parser.ts";

/** A capture with what its parser read. */
export interface ReadCapture extends Capture {
  readonly records: readonly ParsedRecord[];
  readonly answer?: Answer;
  /** It ends at a prompt or an exit status, so nothing of it is missing. */
  readonly closed?: true;
}

/** The records of a capture as the type that its parser gives, or undefined where another parser read it. */
export function recordsOf<R extends ParsedRecord>(capture: ReadCapture, parser: Parser<R>): readonly R[] | undefined {
  return capture.parser === parser.id ? (capture.records as readonly R[]) : undefined;
}

import type { CaptureStatus, CapturedAt, InputFile, InputIssue, OpenedArchive, Unread } from "../capture/capture.ts";
import { coverageOf, type Coverage } from "./coverage.ts";
import { unreadShapes, type UnreadShape } from "./unread-shapes.ts";
import { takeIn, type FileRead } from "../intake/intake.ts";
import type { ParsedRecord } from "../parse/parser.ts";

const inspectionSchema = "lpm-preflight/inspect@1";

/** What each file was recognised as: the answer of `inspect`. */
export interface Inspection {
  readonly schema: typeof inspectionSchema;
  readonly coverage: Coverage;
  readonly files: readonly InspectedFile[];
  /** Text that was not read, by what it looks like. */
  readonly unread: readonly UnreadShape[];
  readonly issues: readonly InputIssue[];
  readonly archives: readonly InspectedArchive[];
}

export interface InspectedArchive {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly form: OpenedArchive["form"];
  /** How many files were taken out of it; they stand among the files, below its path. */
  readonly files: number;
  readonly leftOut: OpenedArchive["leftOut"];
}

export interface InspectedFile {
  readonly path: string;
  readonly sha256: string;
  readonly status: FileRead["status"];
  readonly captures: readonly InspectedCapture[];
}

export interface InspectedCapture {
  readonly command: string;
  /** As typed, where the text shows it. */
  readonly commandLine?: string;
  readonly parser: string | null;
  readonly host: string | null;
  readonly system: string | null;
  readonly capturedAt: CapturedAt | null;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly status: CaptureStatus;
  /** The records themselves where they were asked for, else how many there are. */
  readonly records: number | readonly ParsedRecord[];
  readonly unread: readonly Unread[];
}

/** Recognises and reads files without judging anything. */
export function inspect(files: readonly InputFile[], withRecords: boolean): Inspection {
  const intake = takeIn(files);
  return {
    schema: inspectionSchema,
    coverage: coverageOf(files, intake),
    files: intake.files.map(({ path, sha256, status, captures }) => ({
      path,
      sha256,
      status,
      captures: captures
        .map((id) => intake.captures[id])
        .filter((capture) => capture !== undefined)
        .map((capture) => ({
          command: capture.command,
          ...(capture.commandLine === undefined ? {} : { commandLine: capture.commandLine }),
          parser: capture.parser ?? null,
          host: capture.host ?? null,
          system: capture.system ?? null,
          capturedAt: capture.capturedAt ?? null,
          firstLine: capture.firstLine,
          lastLine: capture.lastLine,
          status: capture.status,
          records: withRecords ? capture.records : capture.records.length,
          unread: capture.unread,
        })),
    })),
    unread: unreadShapes(intake.captures),
    issues: intake.issues,
    archives: intake.archives.map(({ path, sha256, bytes, form, files: taken, leftOut }) => ({
      path,
      sha256,
      bytes,
      form,
      files: taken,
      leftOut,
    })),
  };
}

export { explainFile } from "../intake/explain.ts";

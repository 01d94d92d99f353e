/** A file as the edge hands it over: `path` begins with the name of what was handed over, `/` between, on every machine. */
export interface InputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of `bytes`, lower-case hex; empty where the file could not be read. */
  readonly sha256: string;
  /** Why the file could not be read. */
  readonly unreadable?: string;
  /** `bytes` end where an archive broke off: more stood in the file. */
  readonly cut?: true;
  /** It was an archive: what it held follows as files of their own, below its path, and `bytes` are let go. */
  readonly archive?: OpenedArchive;
}

/** What became of an archive. */
export interface OpenedArchive {
  readonly form: "zip" | "tar" | "tar.gz" | "tar.Z" | "gz" | "Z";
  readonly bytes: number;
  /** How many files were taken out of it, archives among them. */
  readonly files: number;
  /** Entries that were not taken out, as the archive names them. */
  readonly leftOut: readonly { readonly name: string; readonly why: string }[];
  readonly issues: readonly InputIssue[];
}

/** What kind of host a command is typed on. */
export type HostKind = "hmc" | "vios" | "client" | "switch" | "storage";

/** When a command ran, as far as the capture says so; a file's own time is never used. */
export interface CapturedAt {
  /** `YYYY-MM-DDTHH:MM:SS` on the clock of the host that printed it. */
  readonly local: string;
  /** `+01:00`, where the text names one. */
  readonly offset?: string;
  readonly basis: "prompt" | "header" | "output" | "archive" | "option";
}

/**
 * - `parsed`: every line is in a field or a production
 * - `none`: the command answered that there is nothing: a known empty list
 * - `partial`: text unread or broken off
 * - `empty`: no text, so nothing is known
 * - `failed`: an error stands in place of the output
 * - `unrecognised`: no parser takes it
 */
export type CaptureStatus = "parsed" | "none" | "partial" | "empty" | "failed" | "unrecognised";

/** Text that is in no field and no production of a parser. `line` counts from 1 in the file. */
export interface Unread {
  readonly line: number;
  readonly text: string;
  readonly why: string;
}

/** One command's output, from one host, at one time. Lines count from 1 in the file. */
export interface Capture {
  readonly id: number;
  readonly file: string;
  readonly sha256: string;
  readonly firstLine: number;
  readonly lastLine: number;
  /** Canonical: the tool and the flags that decide the format; `unrecognised` captures keep the words that were typed. */
  readonly command: string;
  /** As it was typed, where the text shows it. */
  readonly commandLine?: string;
  readonly parser?: string;
  readonly kind?: HostKind;
  readonly host?: string;
  /** `TTTT-MMM*SERIAL`, or the name that the capture gives where no listing resolves it. */
  readonly system?: string;
  readonly lparId?: number;
  readonly capturedAt?: CapturedAt;
  readonly status: CaptureStatus;
  /** The listing was narrowed by `--filter`, `grep` or a named device, so it proves no absence. */
  readonly narrowed: boolean;
  readonly unread: readonly Unread[];
}

/** Where something was read: lines of the file that `capture` lies in. */
export interface Origin {
  readonly capture: number;
  readonly line: number;
  readonly lastLine?: number;
  /** The attribute that was read, where the line holds many. */
  readonly field?: string;
}

/** Something about the input that the reader must know: said with file and line, never thrown. */
export interface InputIssue {
  readonly code: IssueCode;
  readonly severity: "error" | "warning" | "note";
  readonly file?: string;
  readonly line?: number;
  readonly text: string;
}

export type IssueCode =
  | "empty-file"
  | "binary-file"
  | "unreadable-file"
  | "archive-damaged"
  | "archive-limit"
  | "archive-left-out"
  | "archive-duplicate"
  | "nothing-recognised"
  | "unrecognised-text"
  | "name-contradicts-content"
  | "several-candidates"
  | "owner-unknown"
  | "owner-ambiguous"
  | "command-failed"
  | "text-unread"
  | "broken-off"
  | "conflict"
  | "identity"
  | "captures-apart"
  | "too-old";

import type { HostKind, Unread } from "../capture/capture.ts";
import type { CommandLine } from "./command-line.ts";

/** One command's output as a parser gets it. Lines end in `\n`. */
export interface Source {
  readonly text: string;
  /** Line of the file that `text` begins at, counted from 1. */
  readonly firstLine: number;
  readonly command?: CommandLine;
  /** False where the file ends inside the last line, so that its last word may be cut. */
  readonly ended: boolean;
}

/** A record has the named fields of its type and the lines of the file that it was read from. */
export interface ParsedRecord {
  readonly line: number;
  readonly lastLine?: number;
}

/** What a command said in place of rows: that there is nothing, or that it failed. */
export interface Answer {
  readonly kind: "none" | "failed";
  readonly line: number;
  readonly text: string;
}

/** Everything of the text is in a record, in a production that the parser names, in `answer` or in `unread`. */
export interface ParseResult<R extends ParsedRecord> {
  readonly records: readonly R[];
  readonly unread: readonly Unread[];
  readonly answer?: Answer;
  /** The text stops before its form says that it may. */
  readonly brokenOff?: boolean;
}

/** The beginning of a text, for telling what it is. */
export interface Sample {
  /** Up to 40 lines that are not blank. */
  readonly lines: readonly string[];
  /** Attribute names of the first row, or of a header row, where the text has that form. */
  readonly names: ReadonlySet<string>;
}

/** Reads one command's output. Never throws, drops nothing in silence, imports no other parser. */
export interface Parser<R extends ParsedRecord = ParsedRecord> {
  /** `hmc/lssyscfg-sys`: the folder and the name of its file. */
  readonly id: string;
  /** The command with the flags that decide its format, as it is shown and asked for. */
  readonly command: string;
  readonly kind: HostKind;
  /** This command line prints what the parser reads. */
  readonly accepts: (command: CommandLine) => boolean;
  /** The text can only be this command's. */
  readonly looksLike: (sample: Sample) => boolean;
  /** The command line asks for a part of the listing only. */
  readonly narrows?: (command: CommandLine) => boolean;
  /** Its exit status is a part of its answer: silence with 0 means that all is well, and messages with another are whole. */
  readonly statusIsAnswer?: true;
  readonly parse: (source: Source) => ParseResult<R>;
}

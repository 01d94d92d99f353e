import type { CaptureEntry, InputEntry, InputStatus } from "../../assessment/assessment.ts";
import type { CaptureStatus, InputIssue } from "../../capture/capture.ts";
import { anchors } from "../anchors.ts";
import { counted, fileSize, grouped } from "../numbers.ts";
import type { Reading } from "../reading.ts";
import type { Section } from "../section.ts";
import { systemLabel } from "../subject-labels.ts";
import { shorten } from "../visible.ts";

const textLimit = 400;

const words = {
  heading: "Inputs",
  none: "No file was handed over.",
  intro: (of: { files: number }) =>
    `${counted(of.files, "file")} handed over, and what became of each. The hash is SHA-256.`,
  columns: ["File", "Size", "What became of it"],
  statuses: {
    read: "Read; no command was recognised in it",
    empty: "Empty",
    binary: "Not text",
    unreadable: "Could not be read",
    unrecognised: "Nothing in it was recognised",
  } satisfies Record<InputStatus, string>,
  captureStatuses: {
    parsed: "read in full",
    none: "answered that there is nothing",
    partial: "read in part",
    empty: "no output",
    failed: "the command failed",
    unrecognised: "command not known",
  } satisfies Record<CaptureStatus, string>,
  lines: (of: { lines: number }) => counted(of.lines, "line"),
  capture: (of: { host: string; system: string; first: number; last: number; status: string; records: number }) =>
    [
      of.host,
      of.system,
      of.first === of.last ? `line ${grouped(of.first)}` : `lines ${grouped(of.first)}–${grouped(of.last)}`,
      of.status,
      of.records === 0 ? "" : counted(of.records, "record"),
    ]
      .filter((part) => part !== "")
      .join(" · "),
  unreadHeading: "Text that was not understood",
  noUnread: "Every line of every recognised capture was understood.",
  unreadColumns: ["Where", "Text", "Why"],
  issuesHeading: "Remarks on the inputs",
  noIssues: "There is nothing to remark.",
  issueColumns: ["Kind", "Where", "Remark"],
  severities: { error: "Error", warning: "Warning", note: "Note" },
};

interface InputsView {
  readonly none: string;
  readonly intro: string;
  readonly columns: readonly string[];
  readonly files: readonly FileView[];
  readonly unreadHeading: string;
  readonly noUnread: string;
  readonly unreadColumns: readonly string[];
  readonly unread: readonly { readonly where: string; readonly text: string; readonly why: string }[];
  readonly issuesHeading: string;
  readonly noIssues: string;
  readonly issueColumns: readonly string[];
  readonly issues: readonly { readonly kind: string; readonly where: string; readonly text: string }[];
}

interface FileView {
  readonly anchor: string;
  readonly path: string;
  readonly sha256: string;
  readonly size: string;
  readonly lines: string;
  readonly status: string;
  readonly captures: readonly { readonly command: string; readonly text: string }[];
}

export const inputs: Section = { id: "inputs", heading: words.heading, view };

function view(reading: Reading): InputsView {
  const { inputs: files, captures, issues } = reading.assessment;
  return {
    none: words.none,
    intro: words.intro({ files: files.length }),
    columns: words.columns,
    files: files.map((file, i) => fileView(reading, file, i)),
    unreadHeading: words.unreadHeading,
    noUnread: words.noUnread,
    unreadColumns: words.unreadColumns,
    unread: captures.flatMap(({ file, unread }) =>
      unread.map(({ line, text, why }) => ({ where: `${file}:${line}`, text: shorten(text, textLimit), why })),
    ),
    issuesHeading: words.issuesHeading,
    noIssues: words.noIssues,
    issueColumns: words.issueColumns,
    issues: issues.map((issue) => ({
      kind: words.severities[issue.severity],
      where: whereOf(issue),
      text: shorten(issue.text, textLimit),
    })),
  };
}

function fileView(reading: Reading, file: InputEntry, index: number): FileView {
  const captures = file.captures.flatMap((capture) => reading.assessment.captures[capture] ?? []);
  return {
    anchor: anchors.input(index),
    path: file.path,
    sha256: file.sha256,
    size: fileSize(file.bytes),
    lines: file.status === "binary" ? "" : words.lines(file),
    status: captures.length === 0 ? words.statuses[file.status] : "",
    captures: captures.map((capture) => ({ command: capture.command, text: captureText(reading, capture) })),
  };
}

function captureText({ assessment }: Reading, capture: CaptureEntry): string {
  return words.capture({
    host: capture.host ?? "",
    system: capture.system === undefined ? "" : systemLabel(assessment, capture.system),
    first: capture.firstLine,
    last: capture.lastLine,
    status: words.captureStatuses[capture.status],
    records: capture.records,
  });
}

function whereOf({ file, line }: InputIssue): string {
  if (file === undefined) return "–";
  return line === undefined ? file : `${file}:${line}`;
}

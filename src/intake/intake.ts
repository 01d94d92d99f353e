import type { Capture, InputFile, InputIssue, OpenedArchive } from "../capture/capture.ts";
import { compareText } from "../capture/order.ts";
import type { ReadCapture } from "../parse/read-capture.ts";
import { decode } from "./decode.ts";
import { listServers, listSystems } from "./directory.ts";
import type { Draft, Owner } from "./draft.ts";
import { draftsOf } from "./drafts.ts";
import { readFileName } from "./file-names.ts";
import { HmcNames } from "./hmc-names.ts";
import { ownHmcCapture } from "./hmc-owners.ts";
import { issuesOf } from "./issues.ts";
import { cutSegments, type Segment } from "./segments.ts";
import { gapIssues } from "./time-gaps.ts";
import { ownViosCaptures } from "./vios-owners.ts";

export interface FileRead {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly lines: number;
  readonly status: "read" | "empty" | "binary" | "unreadable" | "unrecognised";
  /** Ids of its captures. */
  readonly captures: readonly number[];
  /** Lines that are no output: prompts, headings, exit statuses, what `date`, `hostname` and a login print. */
  readonly marks: readonly number[];
}

/** An archive, and what became of it. */
export interface ArchiveRead extends OpenedArchive {
  readonly path: string;
  readonly sha256: string;
}

export interface Intake {
  /** Archives are not among them, but the files that they held. */
  readonly files: readonly FileRead[];
  readonly captures: readonly ReadCapture[];
  readonly issues: readonly InputIssue[];
  readonly archives: readonly ArchiveRead[];
}

/** Files in, captures out, in an order that does not depend on the order of the files. Never throws. */
export function takeIn(files: readonly InputFile[], onFile?: (done: number) => void): Intake {
  const archives = sortedFiles(files).flatMap(({ path, sha256, archive }) =>
    archive ? [{ path, sha256, ...archive }] : [],
  );
  const { read, owners } = readFiles(files, onFile);
  const captures: ReadCapture[] = [];
  const issues = archives.flatMap((archive) => archive.issues);
  const seen: Seen = new Map();
  const reports = read.map((file) => {
    const ids = file.drafts.map((draft) => addCapture(captures, seen, draft, owners.get(draft) ?? {}, issues));
    issues.push(...file.issues);
    return { ...file.report, captures: ids };
  });
  issues.push(...gapIssues(captures));
  return { files: reports, captures, issues, archives };
}

/** Files as drafts of captures, and whose each draft is. */
export function readFiles(
  files: readonly InputFile[],
  onFile?: (done: number) => void,
): { readonly read: readonly ReadFile[]; readonly owners: ReadonlyMap<Draft, Owner> } {
  const read = sortedFiles(files)
    .filter(({ archive }) => archive === undefined)
    .map((file, i) => {
      onFile?.(i);
      return readFile(file);
    });
  return { read, owners: findOwners(read.flatMap((file) => file.drafts)) };
}

function sortedFiles(files: readonly InputFile[]): readonly InputFile[] {
  return [...files].sort((a, b) => compareText(a.path, b.path) || compareText(a.sha256, b.sha256));
}

interface ReadFile {
  readonly report: Omit<FileRead, "captures">;
  readonly drafts: readonly Draft[];
  readonly issues: readonly InputIssue[];
}

function readFile(file: InputFile): ReadFile {
  const base = { path: file.path, sha256: file.sha256, bytes: file.bytes.length, marks: [] };
  if (file.unreadable !== undefined) {
    const text = `the file could not be read: ${file.unreadable}`;
    const issue: InputIssue = { code: "unreadable-file", severity: "error", file: file.path, text };
    return { report: { ...base, lines: 0, status: "unreadable" }, drafts: [], issues: [issue] };
  }
  const decoded = decode(file.bytes);
  if ("problem" in decoded) {
    const empty = decoded.problem === "empty";
    const text = empty
      ? "the file is empty, so it proves nothing"
      : "this is no text and no archive that is opened here: hand over the text that the command printed";
    const issue: InputIssue = {
      code: empty ? "empty-file" : "binary-file",
      severity: "warning",
      file: file.path,
      text,
    };
    return { report: { ...base, lines: 0, status: decoded.problem }, drafts: [], issues: [issue] };
  }
  const name = readFileName(file.path);
  const { segments, marks } = cutSegments(decoded.text, decoded.ended && file.cut !== true);
  const found = cutLast(segments, file.cut).map((segment) => draftsOf(file, name, segment));
  const drafts = found
    .flatMap((one) => one.drafts)
    .filter(({ status, recognition }) => !(status === "empty" && recognition.parser === undefined));
  const lines = countLineEnds(decoded.text) + (decoded.ended ? 0 : 1);
  const recognised = drafts.some((draft) => draft.recognition.parser !== undefined);
  const allMarks = [...marks, ...found.flatMap((one) => one.marks)];
  return {
    report: { ...base, lines, marks: allMarks, status: recognised ? "read" : "unrecognised" },
    drafts,
    issues: [],
  };
}

/** The archive broke off inside the file, so that its last output is not whole, however its last line ends. */
function cutLast(segments: readonly Segment[], isCut: boolean | undefined): readonly Segment[] {
  const last = segments.at(-1);
  if (isCut !== true || last === undefined || last.closed === true) return segments;
  return [...segments.slice(0, -1), { ...last, cut: true }];
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

function findOwners(drafts: readonly Draft[]): Map<Draft, Owner> {
  const names = new HmcNames(drafts);
  const directory = listSystems(drafts, names);
  const hmcDrafts = drafts.filter((draft) => draft.recognition.parser?.kind === "hmc");
  const hmcs = new Set(
    hmcDrafts.flatMap((draft) => {
      const hosts = draft.segment.host ?? [];
      return draft.recognition.command?.relayed === undefined ? hosts : [];
    }),
  );
  const owners = new Map(hmcDrafts.map((draft) => [draft, ownHmcCapture(draft, directory, hmcs, names)]));
  const servers = listServers(hmcDrafts, (draft) => owners.get(draft)?.system);
  const viosDrafts = drafts.filter((draft) => draft.recognition.parser?.kind === "vios");
  for (const draft of drafts) {
    const kind = draft.recognition.parser?.kind;
    const host = draft.segment.host ?? draft.name.beside[0] ?? draft.name.folders[0];
    if (kind !== undefined && kind !== "hmc" && kind !== "vios")
      owners.set(draft, { kind, ...(host === undefined ? {} : { host }) });
  }
  for (const [draft, owner] of ownViosCaptures(viosDrafts, directory, servers)) owners.set(draft, owner);
  return owners;
}

/** Ids of captures by their texts, by all else that tells them apart. */
type Seen = Map<string, Map<string, number>>;

/** Two captures are one only when command, host, system and text are equal. */
function addCapture(captures: ReadCapture[], seen: Seen, draft: Draft, owner: Owner, issues: InputIssue[]): number {
  const { segment, recognition } = draft;
  const command = recognition.parser?.command ?? recognition.command?.typed ?? "";
  const whose = owner.problem === undefined ? [owner.host, owner.system, owner.lparId] : [draft.name.place, owner.host];
  // The command with its device: two disks can have equal attributes.
  const typed = recognition.command?.typed;
  const key = [command, typed, ...whose, segment.capturedAt?.local].join("\u0000");
  const alike = seen.get(key) ?? new Map<string, number>();
  const twin = recognition.parser === undefined ? undefined : alike.get(segment.text);
  if (twin !== undefined) return twin;
  const capture = newCapture(captures.length, draft, owner, command);
  seen.set(key, alike.set(segment.text, capture.id));
  captures.push(capture);
  issues.push(...issuesOf(capture, draft, owner));
  return capture.id;
}

function newCapture(id: number, draft: Draft, owner: Owner, command: string): ReadCapture {
  const { segment, recognition, result } = draft;
  const parser = recognition.parser;
  const typed = recognition.command;
  const capture: Capture = {
    id,
    file: draft.file,
    sha256: draft.sha256,
    firstLine: segment.firstLine,
    lastLine: segment.lastLine,
    command,
    ...(segment.command === undefined ? {} : { commandLine: segment.command.typed }),
    ...(parser === undefined ? {} : { parser: parser.id }),
    ...(owner.kind === undefined ? {} : { kind: owner.kind }),
    ...(owner.host === undefined ? {} : { host: owner.host }),
    ...(owner.system === undefined ? {} : { system: owner.system }),
    ...(owner.lparId === undefined ? {} : { lparId: owner.lparId }),
    ...(segment.capturedAt === undefined ? {} : { capturedAt: segment.capturedAt }),
    status: draft.status,
    narrowed: typed !== undefined && (typed.piped || (parser?.narrows?.(typed) ?? false)),
    unread: result.unread,
  };
  const { answer } = result;
  return {
    ...capture,
    records: result.records,
    ...(answer ? { answer } : {}),
    ...(segment.closed ? { closed: true } : {}),
  };
}

import type { CapturedAt } from "../capture/capture.ts";
import { readTime } from "../capture/time.ts";
import type { CommandLine } from "../parse/command-line.ts";
import { readMark, type Mark } from "./prompts.ts";

/** A stretch of a file that is one command's output, with all that the lines around it say of it. */
export interface Segment {
  readonly text: string;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly ended: boolean;
  readonly command?: CommandLine;
  readonly user?: string;
  readonly host?: string;
  readonly hostBasis?: "prompt" | "heading" | "output";
  readonly capturedAt?: CapturedAt;
  readonly rc?: number;
}

interface Session {
  host?: string;
  user?: string;
  capturedAt?: CapturedAt;
}

/** Cuts a text at its prompts and headings. What `date` and `hostname` printed holds for the rest of the session. */
export function cutSegments(text: string, ended: boolean): Segment[] {
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  const marks = findMarks(lines);
  const segments: Segment[] = [];
  const session: Session = {};
  for (let i = -1; i < marks.length; i++) {
    const mark = marks[i];
    const from = mark === undefined ? 0 : mark.at + 1;
    const to = marks[i + 1]?.at ?? lines.length;
    const output = lines.slice(from, to);
    if (mark !== undefined) enter(session, mark.mark);
    if (mark !== undefined && isSessionWord(session, mark.mark, output)) continue;
    if (mark !== undefined && exitStatus(segments, mark.mark, output)) continue;
    if (mark?.mark.kind === "trailer") setStatus(segments, mark.mark.rc ?? 0);
    if (mark?.mark.command === undefined && output.every((line) => line.trim() === "")) continue;
    segments.push(newSegment(output, from + 1, ended || to < lines.length, session, mark?.mark));
  }
  return segments;
}

function findMarks(lines: readonly string[]): { at: number; mark: Mark }[] {
  const marks: { at: number; mark: Mark }[] = [];
  lines.forEach((line, at) => {
    const mark = readMark(line);
    if (mark !== undefined) marks.push({ at, mark });
  });
  return marks;
}

function enter(session: Session, mark: Mark): void {
  if (mark.host !== undefined) session.host = mark.host;
  if (mark.user !== undefined) session.user = mark.user;
}

/** `date` and `hostname` say something of the session and are no captures. */
function isSessionWord(session: Session, mark: Mark, output: readonly string[]): boolean {
  const said = output.filter((line) => line.trim() !== "");
  if (said.length !== 1) return false;
  const words = said[0]?.trim() ?? "";
  if (mark.command?.tool === "hostname" && /^[\w.-]{1,80}$/.test(words)) {
    session.host = words;
    return true;
  }
  const at = mark.command?.tool === "date" ? readTime(words, "output") : undefined;
  if (at !== undefined) session.capturedAt = at;
  return at !== undefined;
}

/** `echo $?` tells the exit status of the command before it. */
function exitStatus(segments: Segment[], mark: Mark, output: readonly string[]): boolean {
  const said = output.filter((line) => line.trim() !== "");
  if (mark.command?.tool !== "echo" || said.length !== 1 || !/^\d{1,3}$/.test(said[0]?.trim() ?? "")) return false;
  setStatus(segments, Number(said[0]));
  return true;
}

function setStatus(segments: Segment[], rc: number): void {
  const last = segments.pop();
  if (last !== undefined) segments.push({ ...last, rc, ended: true });
}

function newSegment(output: string[], firstLine: number, ended: boolean, session: Session, mark?: Mark): Segment {
  const lines = [...output];
  while (lines.length > 0 && lines.at(-1)?.trim() === "") lines.pop();
  const capturedAt = mark?.capturedAt ?? session.capturedAt;
  const host = mark?.host ?? session.host ?? mark?.command?.remote?.host;
  return {
    text: lines.join("\n"),
    firstLine,
    lastLine: firstLine + Math.max(lines.length - 1, 0),
    ended: ended || lines.length < output.length,
    ...(mark?.command ? { command: mark.command } : {}),
    ...(session.user === undefined ? {} : { user: session.user }),
    ...(host === undefined ? {} : { host, hostBasis: mark?.kind === "heading" ? "heading" : "prompt" }),
    ...(capturedAt ? { capturedAt } : {}),
    ...(mark?.rc === undefined ? {} : { rc: mark.rc }),
  };
}

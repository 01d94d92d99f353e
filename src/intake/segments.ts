import type { CapturedAt } from "../capture/capture.ts";
import { readTime } from "../capture/time.ts";
import { readCommandLine, type CommandLine } from "../parse/command-line.ts";
import { readLabelledLines } from "./labelled-lines.ts";
import { withoutPrefix } from "./line-prefixes.ts";
import { readMark, type Mark, type Placed } from "./prompts.ts";
import { Session, sshTarget } from "./session.ts";

/** A stretch of a file that is one command's output, with all that the lines around it say of it. */
export interface Segment {
  readonly text: string;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly ended: boolean;
  /** A terminal shows it whole, up to the next prompt, or its exit status stands there: also silence is its output. */
  readonly closed?: true;
  /** More of it stood in an archive that broke off. */
  readonly cut?: true;
  readonly command?: CommandLine;
  /** The command stands where a comment could stand too. */
  readonly weak?: boolean;
  readonly host?: string;
  /** Captures of one shell share a host, also where none is named. */
  readonly shell: number;
  readonly capturedAt?: CapturedAt;
  readonly rc?: number;
}

/** A text, cut: each line that is not blank lies in a segment or is one of `marks`. */
export interface CutText {
  readonly segments: readonly Segment[];
  /** Prompts, headings, exit statuses, what `date` and `hostname` printed, and what a login prints. */
  readonly marks: readonly number[];
}

/** Cuts a text at its prompts and headings. What `date` and `hostname` printed holds for the rest of the session. */
export function cutSegments(text: string, ended: boolean): CutText {
  const all = text.split("\n");
  if (all.at(-1) === "") all.pop();
  const plain = withoutPrefix(all);
  const { host } = plain;
  const { lines, placed } = readLabelledLines(plain.lines) ?? { lines: plain.lines, placed: findMarks(plain.lines) };
  const segments: Segment[] = [];
  const marks: number[] = [];
  const session = new Session();
  if (host !== undefined) session.tellHost(host);
  const [first] = placed;
  const head = lines.slice(0, first?.at ?? lines.length);
  const greeted = (from: number, to: number): void => {
    for (let i = from; i < to; i++) if (isGreeting(lines[i] ?? "")) marks.push(i + 1);
  };
  greeted(0, head.length);
  const isWhole = first === undefined && plain.lines === all;
  const whole = isWhole ? { text: text.endsWith("\n") ? text.slice(0, -1) : text } : {};
  if (!isSilent(head)) segments.push(newSegment(head, 1, ended || first !== undefined, session, whole));
  placed.forEach(({ at, next, mark }, i) => {
    const after = placed[i + 1];
    const end = after?.at ?? lines.length;
    const output = lines.slice(next, end);
    session.atPrompt(mark);
    const isDone = isSessionWord(session, mark, output) || exitStatus(segments, mark, output);
    for (let line = at; line < (isDone ? end : next); line++) marks.push(line + 1);
    if (!isDone) greeted(next, end);
    if (mark.kind === "trailer") setStatus(segments, mark.rc ?? 0);
    const isRepeated = after !== undefined && after.mark.typed === mark.typed && mark.typed !== "";
    if (!isDone && !(isSilent(output) && (isRepeated || mark.command === undefined))) {
      const segment = newSegment(output, next + 1, ended || after !== undefined, session, { mark, at });
      segments.push(isClosed(mark, after?.mark, output) ? { ...segment, closed: true } : segment);
    }
    session.leave(mark);
  });
  return { segments, marks };
}

const farewell = /^(?:connection to \S{1,120} closed|logout$|script done\b)/i;

/** The shell that ran the command waited for it to end. A session that was cut off leaves the prompt of another host, or a farewell. */
function isClosed(mark: Mark, after: Mark | undefined, output: readonly string[]): boolean {
  if (mark.kind !== "prompt" || after?.kind !== "prompt" || mark.host !== after.host) return false;
  return !output.some((line) => farewell.test(line.trim()));
}

/** Nothing was printed, but for what a login prints. */
function isSilent(output: readonly string[]): boolean {
  return output.every((line) => isBlank(line) || isGreeting(line));
}

function isBlank(line: string): boolean {
  return line.trim() === "";
}

function findMarks(lines: readonly string[]): Placed[] {
  const marks: Placed[] = [];
  const hosts = new Set<string>();
  for (let at = 0; at < lines.length; at++) {
    const section = snapSection(lines, at);
    if (section !== undefined) {
      marks.push(section);
      at = section.next - 1;
      continue;
    }
    const mark = readMark(lines[at] ?? "");
    if (mark === undefined || (mark.unsure === true && !hosts.has(mark.host ?? ""))) continue;
    if (mark.host !== undefined) hosts.add(mark.host);
    const placed = continued(lines, at, mark);
    marks.push(placed);
    at = placed.next - 1;
  }
  return marks;
}

const dots = /^\.{3,80}\s{0,8}$/;

/** A section of a `snap`: a line of dots, `.....    lsattr -El hdisk2`, a line of dots. */
function snapSection(lines: readonly string[], at: number): Placed | undefined {
  if (!dots.test(lines[at] ?? "") || !dots.test(lines[at + 2] ?? "")) return undefined;
  const typed = /^\.{3,80}\s{1,8}(\S.{0,400})$/.exec(lines[at + 1] ?? "")?.[1]?.trim();
  if (typed === undefined) return undefined;
  const command = readCommandLine(typed);
  return { at, next: at + 3, mark: { kind: "heading", typed, ...(command ? { command } : {}) } };
}

const longest = 20;

/** A command may go on: after a backslash, and in a loop, where the shell shows `> ` before each further line. */
function continued(lines: readonly string[], at: number, mark: Mark): Placed {
  let typed = mark.typed ?? "";
  let next = at + 1;
  for (; next < lines.length && next - at < longest; next++) {
    const line = lines[next] ?? "";
    const isWrapped = typed.endsWith("\\");
    const isInLoop = /^(?:for|while|until)\s|\|\s*while\s/.test(typed) && !/\bdone\b/.test(typed);
    if (!isWrapped && !(isInLoop && /^>(?:\s|$)/.test(line))) break;
    const words = line.replace(/^>\s?/, "").trim();
    const joint = /(?:^|[\s;|])(?:do|then|else|\|)$/.test(typed) ? " " : "; ";
    typed = isWrapped ? `${typed.slice(0, -1)} ${words}` : `${typed}${joint}${words}`;
  }
  if (next === at + 1) return { at, next, mark };
  const command = readCommandLine(typed) ?? mark.command;
  return { at, next, mark: { ...mark, typed, ...(command ? { command } : {}) } };
}

/** `date` and `hostname` say something of the session and are no captures. */
function isSessionWord(session: Session, mark: Mark, output: readonly string[]): boolean {
  const { command } = mark;
  const isHostname = command?.tool === "hostname" || /^uname -n$/.test(mark.typed ?? "");
  if (command === undefined || (!isHostname && command.tool !== "date")) return false;
  const said = output.filter((line) => !isBlank(line) && !isGreeting(line));
  const words = said[0]?.trim() ?? "";
  if (said.length !== 1) return false;
  if (isHostname) {
    if (!/^[\w.-]{1,80}$/.test(words)) return false;
    if (command.remote === undefined) session.tellHost(words);
    return true;
  }
  const at = readTime(words, "output");
  if (at !== undefined) session.tellTime(at, hostOf(session, mark));
  return at !== undefined;
}

/** `echo $?` tells the exit status of the command before it. */
function exitStatus(segments: Segment[], mark: Mark, output: readonly string[]): boolean {
  if (mark.command?.tool !== "echo" || mark.typed?.includes("$?") !== true) return false;
  const said = output.filter((line) => !isBlank(line));
  if (said.length !== 1 || !/^\d{1,3}$/.test(said[0]?.trim() ?? "")) return false;
  setStatus(segments, Number(said[0]));
  return true;
}

function setStatus(segments: Segment[], rc: number): void {
  const last = segments.pop();
  if (last !== undefined) segments.push({ ...last, rc, ended: true, closed: true });
}

const greetings =
  /^(?:(?:\S{1,120} )?pass(?:word|phrase)(?: for \S{1,120})?:|last (?:un)?(?:successful )?login\b|connection to \S{1,120} closed|logout$|script (?:started|done)\b|warning: permanently added |stdin: is not a tty|pseudo-terminal will not be allocated |the authenticity of host |\*\* warning: |killed by signal \d|=~=~=~=~=~)/i;

/** What a login prints around the output: it says nothing of the command. */
function isGreeting(line: string): boolean {
  return line.length < 400 && greetings.test(line.trim());
}

/** Where a command ran. What the HMC sent to a Virtual I/O Server was typed on the HMC. */
function hostOf(session: Session, mark: Mark | undefined): string | undefined {
  const remote = mark?.command?.remote?.host ?? sshTarget(mark?.typed ?? "")?.host;
  return remote ?? mark?.host ?? session.host;
}

/** Blank lines, and what the login printed, stand around the output and are no part of it. */
function newSegment(
  output: readonly string[],
  firstLine: number,
  ended: boolean,
  session: Session,
  { mark, at, text }: { mark?: Mark; at?: number; text?: string } = {},
): Segment {
  let from = 0;
  let to = output.length;
  const isAround = (i: number): boolean => isBlank(output[i] ?? "") || isGreeting(output[i] ?? "");
  while (to > 0 && isAround(to - 1)) to--;
  let greeted = from;
  while (from < to && isAround(from)) if (isGreeting(output[from++] ?? "")) greeted = from;
  from = greeted === 0 ? 0 : from;
  const host = hostOf(session, mark);
  const capturedAt = mark?.capturedAt ?? session.timeOn(host) ?? session.timeOn(session.host);
  const isEmpty = to <= from;
  return {
    text: text !== undefined && to - from === output.length ? text : output.slice(from, to).join("\n"),
    firstLine: isEmpty && at !== undefined ? at + 1 : firstLine + from,
    lastLine: isEmpty && at !== undefined ? at + 1 : firstLine + Math.max(to - 1, from),
    ended: ended || to < output.length,
    shell: session.shell,
    ...(mark?.command ? { command: mark.command } : {}),
    ...(mark?.weak === true ? { weak: true } : {}),
    ...(host === undefined ? {} : { host }),
    ...(capturedAt ? { capturedAt } : {}),
    ...(mark?.rc === undefined ? {} : { rc: mark.rc, closed: true as const }),
  };
}

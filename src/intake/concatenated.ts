import { parsers } from "../parse/index.ts";
import type { Parser } from "../parse/parser.ts";
import { isAlike, takeSample } from "./recognise.ts";
import type { Segment } from "./segments.ts";

/** Outputs that stand one behind another in a text without prompts, and the headings between them. */
export interface Outputs {
  readonly segments: readonly Segment[];
  /** Lines of headings. */
  readonly marks: readonly number[];
}

interface Start {
  /** Line of its heading, and of its output; counted from 0 in the segment. */
  readonly heading: number;
  readonly at: number;
  readonly parser: Parser;
}

const mostCandidates = 2000;
const mostSampled = 1_000_000;
const mostHeadings = 4;
const longestBlock = 60;
/** The first row tells what a listing is. */
const fewRows = 4;

/** `name=wren,type_model=…`: the first two attributes tell listings apart. */
const row = /^"?(\w{1,60})=[^,]{0,200}(?:,"?(\w{1,60})=)?/;
const header = /^\s{0,8}(?:SVSA|SVEA|Name|NAME|name|attribute)\s/;

const longestTitle = 160;

/** `Firmware level:`, `==== NPIV ====`, or a line of dashes. */
function isTitle(line: string): boolean {
  const text = line.trim();
  if (text === "" || text.length > longestTitle) return false;
  if (text.endsWith(":")) return !/[=|]/.test(text);
  return /^[=*#~_-]{3}/.test(text) && !/[=|]/.test(text.replace(/^[=*#~_-]+|[=*#~_-]+$/g, ""));
}

/** Where the attributes of rows change in a listing of rows, another listing may begin. */
export function hasChangingRows({ text }: Segment): boolean {
  let before = row.exec(text.slice(0, 600));
  for (let at = text.indexOf("\n"); at >= 0 && before !== null; at = text.indexOf("\n", at + 1)) {
    const next = row.exec(text.slice(at + 1, at + 600));
    if (next !== null && !isSameShape(before, next)) return true;
    before = next ?? before;
  }
  return false;
}

/** Cuts a text where its content becomes that of another command; undefined where it does not. */
export function splitByContent(segment: Segment): Outputs | undefined {
  const lines = segment.text.split("\n");
  const starts = findStarts(lines);
  const [first] = starts;
  if (first === undefined || (starts.length === 1 && first.heading === 0)) return undefined;
  const segments: Segment[] = [];
  const marks: number[] = [];
  const add = (from: number, to: number): void => {
    let end = to;
    while (end > from && (lines[end - 1] ?? "").trim() === "") end--;
    if (end <= from) return;
    const [firstLine, lastLine] = [segment.firstLine + from, segment.firstLine + end - 1];
    const ended = segment.ended || to < lines.length;
    segments.push({ ...segment, text: lines.slice(from, end).join("\n"), firstLine, lastLine, ended });
  };
  add(0, first.heading);
  starts.forEach((start, i) => {
    for (let at = start.heading; at < start.at; at++)
      if ((lines[at] ?? "").trim() !== "") marks.push(segment.firstLine + at);
    add(start.at, starts[i + 1]?.heading ?? lines.length);
  });
  return { segments, marks };
}

function findStarts(lines: readonly string[]): Start[] {
  const starts: Start[] = [];
  let candidates = 0;
  let sampled = 0;
  for (let at = 0; at < lines.length && candidates < mostCandidates && sampled < mostSampled; at++) {
    if (!mayBegin(lines, at)) continue;
    candidates++;
    const text = lines.slice(at, blockEnd(lines, at)).join("\n");
    sampled += text.length;
    const sample = takeSample(text);
    const [only, ...others] = parsers.filter((parser) => parser.looksLike(sample));
    const before = starts.at(-1);
    if (only === undefined || others.length > 0) continue;
    if (before !== undefined && (only === before.parser || isAlike(only, before.parser))) continue;
    starts.push({ heading: headingOf(lines, at, before?.at ?? -1), at, parser: only });
  }
  return starts;
}

/** Up to the next heading, so that the next output does not speak for this one. */
function blockEnd(lines: readonly string[], at: number): number {
  const most = at + (row.test(lines[at] ?? "") ? fewRows : longestBlock);
  let end = at + 1;
  while (end < lines.length && end < most && !isTitle(lines[end] ?? "")) {
    if (header.test(lines[end] ?? "") || hasOtherRow(lines, end)) break;
    end++;
  }
  return end;
}

function mayBegin(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? "";
  const above = lines[at - 1] ?? "";
  if (line.trim() === "" || line.length > 100_000) return false;
  if (above.trim() === "" || header.test(line) || isTitle(above)) return true;
  return hasOtherRow(lines, at);
}

function hasOtherRow(lines: readonly string[], at: number): boolean {
  const own = row.exec(lines[at] ?? "");
  const other = row.exec(lines[at - 1] ?? "");
  return own !== null && (other === null || !isSameShape(own, other));
}

function isSameShape(a: RegExpExecArray, b: RegExpExecArray): boolean {
  return a[1] === b[1] && a[2] === b[2];
}

/** What a collector wrote above an output: `Firmware level:`, `==== NPIV ====`, blank lines between. */
function headingOf(lines: readonly string[], at: number, after: number): number {
  let heading = at;
  for (let above = at - 1; above > after && at - above <= mostHeadings; above--) {
    const line = lines[above] ?? "";
    if (isTitle(line)) heading = above;
    else if (line.trim() !== "") break;
  }
  return heading;
}

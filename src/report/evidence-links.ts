import type { Evidence } from "../assessment/assessment.ts";
import type { Reading } from "./reading.ts";
import type { Link } from "./section.ts";
import { textLines } from "./visible.ts";

export interface Excerpt {
  readonly id: string;
  readonly place: string;
  readonly command: string;
  readonly host: string;
  readonly lines: readonly { readonly number: string; readonly text: string }[];
}

export function evidenceAt(reading: Reading, indexes: readonly number[]): Evidence[] {
  const all = indexes.flatMap((index) => reading.assessment.evidence[index] ?? []);
  return [...new Set(all)];
}

/** One link per piece of evidence; three and more in a row share one, which leads to the first. */
export function evidenceLinks({ assessment }: Reading, indexes: readonly number[]): Link[] {
  const known = new Set(indexes.filter((index) => index in assessment.evidence));
  const sorted = [...known].sort((a, b) => a - b);
  const links: Link[] = [];
  for (let start = 0; start < sorted.length;) {
    let end = start;
    while (sorted[end + 1] === (sorted[end] ?? 0) + 1) end++;
    if (end - start < 2) end = start;
    const [first, last] = [sorted[start], sorted[end]].map((index) => assessment.evidence[index ?? 0]?.id ?? "");
    if (first !== undefined) links.push({ anchor: first, text: first === last ? first : `${first} – ${last ?? ""}` });
    start = end + 1;
  }
  return links;
}

export function excerpt(evidence: Evidence): Excerpt {
  const { id, command, host = "", excerpt: text } = evidence;
  const lines = text === undefined ? [] : textLines(text);
  return {
    id,
    place: place(evidence),
    command,
    host,
    lines: lines.map((line, i) => ({ number: String(evidence.line + i), text: line })),
  };
}

/** `file:12` or `file:12–15`. */
function place({ file, line, lastLine }: Evidence): string {
  return `${file}:${line}${lastLine > line ? `–${lastLine}` : ""}`;
}

import type { Evidence } from "../assessment/assessment.ts";
import type { Reading } from "./reading.ts";
import { textLines } from "./visible.ts";

export interface EvidenceLink {
  readonly id: string;
}

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

export function evidenceLinks(reading: Reading, indexes: readonly number[]): EvidenceLink[] {
  return evidenceAt(reading, indexes).map(({ id }) => ({ id }));
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
export function place({ file, line, lastLine }: Evidence): string {
  return `${file}:${line}${lastLine > line ? `–${lastLine}` : ""}`;
}

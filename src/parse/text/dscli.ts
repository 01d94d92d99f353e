import type { ParsedRecord } from "../parser.ts";
import type { Detail } from "./details.ts";
import type { Line } from "./lines.ts";

/** What dscli prints first: when it asked which storage. */
export interface DscliBanner extends ParsedRecord {
  readonly kind: "banner";
  readonly time: string;
  readonly version: string;
  /** `IBM.2107-75HFA66` */
  readonly storage: string;
}

const banner = /^\s*Date\/Time: (\S.{0,80}) IBM DSCLI Version: (\S{1,40}) DS: (\S{1,40})\s*$/;

export function readDscliBanner({ text, line }: Line): DscliBanner | undefined {
  const [, time = "", version = "", storage] = banner.exec(text) ?? [];
  return storage === undefined ? undefined : { line, kind: "banner", time, version, storage };
}

/** `cap (2^30B)`, and words of which none stands in brackets. */
const closed = /^(\S{1,40}(?: \([^()]{1,20}\))?)\s(.*)$/;

/** Names and values stand in two columns; `column` is where the second begins. */
export function readDscliDetail({ text, line }: Line, column: number): Detail | undefined {
  const words = text.trimEnd();
  const isUnder = column > 0 && /\s/.test(words[column - 1] ?? " ") && words.slice(0, column).trim() !== "";
  const [, first = words, rest = ""] = closed.exec(words) ?? [];
  const name = isUnder ? words.slice(0, column).trim() : first;
  const value = isUnder ? words.slice(column).trim() : rest.trim();
  return /^[A-Za-z%]/.test(name) ? { name, value, line } : undefined;
}

/** Where the values of a detailed view begin, by its first line, which names the thing; 0 where blanks were lost. */
export function valueColumn(lines: readonly Line[]): number {
  const first = lines.find(({ text }) => /^Name\s/.test(text))?.text ?? "";
  const blanks = /^Name(\s+)/.exec(first)?.[1]?.length ?? 0;
  return blanks > 1 ? "Name".length + blanks : 0;
}

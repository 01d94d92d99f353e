import { option } from "../command-line.ts";
import type { Source } from "../parser.ts";
import { readAnswer } from "./answers.ts";
import type { Line } from "./lines.ts";

/** A row that `-fmt` divides by a delimiter; `parts` are its lines, several where the transport split it. */
export interface FmtRow {
  readonly fields: readonly string[];
  readonly delimiter: string;
  readonly parts: readonly Line[];
}

/** Delimiters that are told from a text; the command line may name any other. */
const delimiters = /^[^\s\w."'<>(){}[\]+*-]$/;

/** The delimiter of a `-fmt` listing: from the command, else what follows the first word of the text. */
export function fmtDelimiter(source: Source, lines: readonly Line[], name: RegExp): string | undefined {
  const asked = option(source.command, "-fmt") ?? option(source.command, "-fmt2");
  if (asked !== undefined) return asked;
  const first = lines.find((line) => line.text.trim() !== "")?.text.trim() ?? "";
  return delimiterAfter(first, name);
}

/** The delimiter that follows a name at the beginning of a line. */
export function delimiterAfter(text: string, name: RegExp): string | undefined {
  const end = name.exec(text)?.[0].length;
  const char = end === undefined ? undefined : text[end];
  return char !== undefined && delimiters.test(char) ? char : undefined;
}

/** Long rows are split in two; one that is not whole after this many pieces is none. */
const mostPieces = 4;

/**
 * Rows of a `-fmt` listing. A line that `begins` does not know continues a row that is not yet whole, or is whole
 * with it too: `viosvrcmd` splits long lines. A message never continues a row. By default each line is a row.
 */
export function fmtRows(
  lines: readonly Line[],
  delimiter: string,
  begins: (first: string) => boolean = () => true,
  isShort: (fields: readonly string[]) => boolean = () => false,
): FmtRow[] {
  const rows: FmtRow[] = [];
  for (const line of lines) {
    if (line.text.trim() === "") continue;
    const fields = line.text.split(delimiter);
    const last = rows.at(-1);
    const isContinuation =
      last !== undefined &&
      last.parts.length < mostPieces &&
      !begins((fields[0] ?? "").trim()) &&
      readAnswer(line.text, line.line) === undefined;
    const joined = isContinuation ? continued(last, fields) : fields;
    if (isContinuation && (isShort(last.fields) || (fields.length > 1 && !isShort(joined))))
      rows[rows.length - 1] = { fields: joined, delimiter, parts: [...last.parts, line] };
    else rows.push({ fields, delimiter, parts: [line] });
  }
  return rows;
}

/** The last field of the row and the first of the line are one. */
function continued({ fields }: FmtRow, more: readonly string[]): readonly string[] {
  return [...fields.slice(0, -1), (fields.at(-1) ?? "") + (more[0] ?? ""), ...more.slice(1)];
}

import Papa from "papaparse";

/** A row of a delimited text; its last line differs where a quoted value holds line ends. */
export interface DelimitedRow {
  readonly fields: readonly string[];
  readonly line: number;
  readonly lastLine: number;
  /** The row from the quote on that does not close, or that closes inside a value. */
  readonly unsound?: string;
}

/** A value that is itself a delimited line: `"a,""b,c"""` after its outer quotes are gone. */
export function splitList(value: string): readonly string[] {
  if (value === "") return [];
  if (value.includes("\n")) return parseLine(value);
  if (!value.includes('"')) return value.split(",");
  const { fields, unsound } = cutRecord(value, ",");
  return unsound === undefined ? fields : parseLine(value);
}

function parseLine(value: string): readonly string[] {
  return Papa.parse(value, { delimiter: ",", newline: "\n" }).data[0] ?? [];
}

/**
 * Rows of a delimited text. The whole text is parsed at once; where its quotes are unsound, record by record, so
 * that one bad line does not swallow the rest. Blank lines are left out.
 */
export function readDelimited(text: string, delimiter: string, firstLine: number): DelimitedRow[] {
  const plain = readPlain(text, delimiter, firstLine);
  if (plain !== undefined) return plain;
  const whole = Papa.parse(text, { delimiter, newline: "\n" });
  if (whole.errors.some((error) => error.type === "Quotes")) return byRecord(text, delimiter, firstLine);
  const rows: DelimitedRow[] = [];
  const multiLine = text.includes('"') && /"[^"]*\n/.test(text);
  let line = firstLine;
  for (const fields of whole.data) {
    const lastLine = multiLine ? line + lineEnds(fields) : line;
    if (fields.length > 1 || fields[0]?.trim() !== "") rows.push({ fields, line, lastLine });
    line = lastLine + 1;
  }
  return rows;
}

/** Delimiters that the parser takes for none. */
const odd = new Set(["", "\n", "\r", '"', "\ufeff"]);

/** Rows of one line each, which is nearly every text; undefined where a quote does not close on its line. */
function readPlain(text: string, delimiter: string, firstLine: number): DelimitedRow[] | undefined {
  if (odd.has(delimiter) || text.startsWith("\ufeff")) return undefined;
  const rows: DelimitedRow[] = [];
  let line = firstLine;
  for (let from = 0; from <= text.length; line++) {
    const end = text.indexOf("\n", from);
    const to = end < 0 ? text.length : end;
    const fields = fieldsOf(text.slice(from, to), delimiter);
    if (fields === undefined) return undefined;
    if (fields.length > 1 || fields[0]?.trim() !== "") rows.push({ fields, line, lastLine: line });
    from = to + 1;
  }
  return rows;
}

function fieldsOf(line: string, delimiter: string): readonly string[] | undefined {
  if (!line.includes('"')) return line.split(delimiter);
  const { fields, unsound } = cutRecord(line, delimiter);
  return unsound === undefined ? fields : undefined;
}

function lineEnds(fields: readonly string[]): number {
  let count = 0;
  for (const field of fields) {
    for (let at = field.indexOf("\n"); at >= 0; at = field.indexOf("\n", at + 1)) count++;
  }
  return count;
}

/** A record ends at a line end where the quotes so far are even; a line that never closes its quotes stands alone. */
function byRecord(text: string, delimiter: string, firstLine: number): DelimitedRow[] {
  const lines = text.split("\n");
  const rows: DelimitedRow[] = [];
  for (let i = 0; i < lines.length; i++) {
    const first = lines[i] ?? "";
    if (first.trim() === "") continue;
    const joined = isOdd(first) ? closingLine(lines, i) : i;
    const whole = cutRecord(lines.slice(i, joined + 1).join("\n"), delimiter);
    // Joined lines of which the quotes are still unsound are lines of their own.
    const last = whole.unsound === undefined ? joined : i;
    const record = last === joined ? whole : cutRecord(first, delimiter);
    rows.push({ ...record, line: firstLine + i, lastLine: firstLine + last });
    i = last;
  }
  return rows;
}

const farthest = 60;

function closingLine(lines: readonly string[], start: number): number {
  for (let i = start + 1; i < Math.min(lines.length, start + farthest); i++) {
    if (isOdd(lines[i] ?? "")) return i;
  }
  return start;
}

function isOdd(line: string): boolean {
  let odd = false;
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) odd = !odd;
  return odd;
}

/** The fields of one record up to the first quote that is not sound. */
function cutRecord(record: string, delimiter: string): Pick<DelimitedRow, "fields" | "unsound"> {
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    const isQuoted = record[at] === '"';
    const end = isQuoted ? closingQuote(record, at, delimiter) : record.indexOf(delimiter, at);
    if (isQuoted && end < 0) return { fields, unsound: record.slice(at) };
    const raw = record.slice(isQuoted ? at + 1 : at, end < 0 ? undefined : end);
    fields.push(isQuoted ? raw.replaceAll('""', '"') : raw);
    const next = isQuoted ? end + 1 : end;
    if (next < 0 || next >= record.length) return { fields };
    at = next + delimiter.length;
  }
}

/** The quote that closes the one at `open`, with a delimiter or the end behind it; -1 where there is none. */
function closingQuote(record: string, open: number, delimiter: string): number {
  for (let at = record.indexOf('"', open + 1); at >= 0; at = record.indexOf('"', at + 1)) {
    if (record[at + 1] === '"') at++;
    else return at + 1 === record.length || record.startsWith(delimiter, at + 1) ? at : -1;
  }
  return -1;
}

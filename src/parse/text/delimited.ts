import Papa from "papaparse";

/** A row of a delimited text; its last line differs where a quoted value holds line ends. */
export interface DelimitedRow {
  readonly fields: readonly string[];
  readonly line: number;
  readonly lastLine: number;
}

/** A value that is itself a delimited line: `"a,""b,c"""` after its outer quotes are gone. */
export function splitList(value: string): readonly string[] {
  if (value === "") return [];
  if (!value.includes(",") && !value.includes('"')) return [value];
  return Papa.parse(value, { delimiter: ",", newline: "\n" }).data[0] ?? [];
}

/**
 * Rows of a delimited text. The whole text is parsed at once; where its quotes are unsound, record by record, so
 * that one bad line does not swallow the rest. Blank lines are left out.
 */
export function readDelimited(text: string, delimiter: string, firstLine: number): DelimitedRow[] {
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
    const last = isOdd(first) ? closingLine(lines, i) : i;
    const record = lines.slice(i, last + 1).join("\n");
    const parsed = Papa.parse(record, { delimiter, newline: "\n" });
    const fields = last > i ? parsed.data.flat() : (parsed.data[0] ?? [record]);
    rows.push({ fields, line: firstLine + i, lastLine: firstLine + last });
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

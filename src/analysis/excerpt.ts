const mostCharacters = 400;
const mostLines = 12;
const headCharacters = 90;

/**
 * The lines that prove something, at most 400 characters. Of a long row: its beginning, which names it, and the attributes
 * that were read. What is left out is marked with `…`.
 */
export function excerpt(lines: readonly string[], first: number, last: number, fields: readonly string[]): string {
  const shown = lines.slice(first - 1, Math.min(last, first - 1 + mostLines)).join("\n");
  if (shown.length <= mostCharacters)
    return last - first + 1 > mostLines ? `${cut(shown, mostCharacters - 2)}\n…` : shown;
  const parts = fields.map((field) => attributeIn(shown, field)).filter((part) => part !== undefined);
  if (parts.length === 0 || last > first) return `${cut(shown, mostCharacters - 2)} …`;
  parts.sort((a, b) => a.at - b.at);
  const head = wholeFields(cut(shown, headCharacters));
  const rest = parts.filter(({ at, text }) => at + text.length > head.length).map(({ text }) => text);
  return cut([head, ...rest, ""].join(" … ").trimEnd(), mostCharacters);
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length);
}

/** Up to the last comma, so that no value is cut in its middle. */
function wholeFields(text: string): string {
  const comma = text.lastIndexOf(",");
  return comma < 0 ? text : text.slice(0, comma + 1);
}

/** `curr_mem=4096` in a row of attributes, with its quotes where the value is a list. */
function attributeIn(row: string, field: string): { readonly at: number; readonly text: string } | undefined {
  const start = row.search(new RegExp(`(?:^|[,"])${field.replace(/\W/g, "")}=`));
  if (start < 0) return undefined;
  const at = row.startsWith(",", start) ? start + 1 : start;
  const isQuoted = row[at] === '"';
  const end = isQuoted ? closingQuote(row, at) : row.indexOf(",", at);
  return { at, text: cut(row.slice(at, end < 0 ? row.length : end), 120) };
}

function closingQuote(row: string, at: number): number {
  for (let i = at + 1; i < row.length; i++) {
    if (row[i] !== '"') continue;
    if (row[i + 1] === '"') i++;
    else return i + 1;
  }
  return row.length;
}

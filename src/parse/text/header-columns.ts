import { option } from "../command-line.ts";
import type { Source } from "../parser.ts";
import type { DelimitedRow } from "./delimited.ts";

/** The columns of a `-F` listing. No names: the command line asks for all attributes, and no header names them. */
export interface Columns {
  readonly names: readonly string[];
  readonly delimiter: string;
  readonly isHeader: (row: DelimitedRow) => boolean;
}

const fieldStart = /^\s*"?[A-Za-z0-9_]+=/;
const columnName = /^[a-z0-9_]+$/;

/** The field can be the name of an attribute in a header row. */
export function isColumnName(field: string): boolean {
  return columnName.test(field);
}

/** The columns of a `-F` listing: from the command, else from a header row; undefined for `name=value` rows. */
export function columnsOf(source: Source): Columns | undefined {
  const first = source.text.split("\n", 40).find((line) => line.trim() !== "") ?? "";
  const asked = option(source.command, "-F");
  const delimiter = asked === undefined ? "," : (/[^A-Za-z0-9_]/.exec(asked)?.[0] ?? ",");
  const names = asked?.split(delimiter).map((name) => name.trim());
  const header = first.split(delimiter).map((name) => name.trim());
  const isTitled = source.command?.options.has("--header") === true;
  const hasHeader = header.every(isColumnName) && (isTitled || (header.length > 1 && looksNamed(header)));
  const isHeader = (row: DelimitedRow): boolean => row.fields.map((field) => field.trim()).join() === header.join();
  if (names !== undefined)
    return { names, delimiter, isHeader: header.join() === names.join() ? isHeader : () => false };
  if (fieldStart.test(first)) return undefined;
  if (hasHeader) return { names: header, delimiter, isHeader };
  return source.command?.options.has("-F") === true ? { names: [], delimiter, isHeader: () => false } : undefined;
}

const plainNames = new Set(
  "name state slot slots status type size msp os ipaddr uuid vswitch description capabilities".split(" "),
);

/** Values of a row can look like names (`lpar1,active`); attribute names of the HMC have an underscore or are few. */
function looksNamed(header: readonly string[]): boolean {
  return (
    header.every((name) => name.includes("_") || plainNames.has(name)) && header.some((name) => /^[a-z]/.test(name))
  );
}

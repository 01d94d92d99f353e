import type { Source } from "../parser.ts";
import type { DelimitedRow } from "./delimited.ts";

/** The columns of a `-F` listing. No names: the command line asks for all attributes, and no header names them. */
export interface Columns {
  readonly names: readonly string[];
  readonly delimiter: string;
  readonly isHeader: (row: DelimitedRow) => boolean;
  /** The command line names them. */
  readonly areAsked: boolean;
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
  const asked = askedColumns(source);
  const delimiter = asked === undefined ? delimiterOf(first) : (/[^A-Za-z0-9_]/.exec(asked)?.[0] ?? ",");
  const names = asked?.split(delimiter).map((name) => name.trim());
  const header = first.split(delimiter).map((name) => name.trim());
  const isTitled = source.command?.options.has("--header") === true;
  const hasHeader = header.every(isColumnName) && (isTitled || (header.length > 1 && looksNamed(header)));
  const isHeader = (row: DelimitedRow): boolean => row.fields.map((field) => field.trim()).join() === header.join();
  if (names !== undefined)
    return { names, delimiter, isHeader: header.join() === names.join() ? isHeader : () => false, areAsked: true };
  if (fieldStart.test(first)) return undefined;
  if (hasHeader) return { names: header, delimiter, isHeader, areAsked: false };
  const isUnnamed = source.command?.options.has("-F") === true;
  return isUnnamed ? { names: [], delimiter, isHeader: () => false, areAsked: false } : undefined;
}

/** What stands behind `-F`: with a blank between the names they are words of their own. */
function askedColumns({ command }: Source): string | undefined {
  const words = command?.options.get("-F") ?? [];
  return words.length > 1 && words.every(isColumnName) ? words.join(" ") : words[0];
}

/** What stands between the names of a header row of which no command line tells. */
export function delimiterOf(first: string): string {
  if (first.includes(",")) return ",";
  const other = /^[a-z0-9_]{1,60}([:;|%\t])(?=[a-z0-9_])/.exec(first)?.[1];
  const names = other === undefined ? [] : first.split(other);
  return other !== undefined && names.every(isColumnName) && looksNamed(names) ? other : ",";
}

const plainNames = new Set(
  (
    "name state slot slots status type size msp os ipaddr uuid vswitch description capabilities " +
    "hostname domain gateway refcode wwpn resource resources parent contents taskrole progress time ecnumber mtms capacity migratable"
  ).split(" "),
);

/** Values of a row can look like names (`lpar1,active`); attribute names of the HMC have an underscore or are few. */
export function looksNamed(header: readonly string[]): boolean {
  return (
    header.every((name) => name.includes("_") || plainNames.has(name)) && header.some((name) => /^[a-z]/.test(name))
  );
}

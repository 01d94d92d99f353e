import type { ParsedRecord } from "../parser.ts";
import { fieldOf, type Statistic } from "./keyed-lines.ts";
import type { Line } from "./lines.ts";

/** One thing that is told in lines `Name : value`: known names as fields, all others as printed in `values`. */
export type KeyedRecord<F extends string> = ParsedRecord &
  Readonly<Partial<Record<F, string>>> & { readonly lastLine: number; readonly values: readonly Statistic[] };

export type KeyedDraft<F extends string> = Partial<Record<F, string>> & {
  line: number;
  lastLine: number;
  values: Statistic[];
};

export function newKeyed<F extends string>({ line }: Line): KeyedDraft<F> {
  return { line, lastLine: line, values: [] } as unknown as KeyedDraft<F>;
}

/** Puts a value into the field of its name, else among `values`. */
export function putInto<F extends string>(
  draft: KeyedDraft<F>,
  fields: Readonly<Record<string, F>>,
  { name, value, line }: { readonly name: string; readonly value: string; readonly line: number },
  under?: string,
): void {
  const field = under === undefined ? fieldOf(fields, name) : undefined;
  const open: Partial<Record<string, string>> = draft;
  if (field !== undefined && open[field] === undefined && value !== "") open[field] = value;
  else draft.values.push({ ...(under === undefined ? {} : { under }), name, value, line });
  draft.lastLine = line;
}

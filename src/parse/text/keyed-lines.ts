/** A statistic of an adapter, as printed. */
export interface Statistic {
  /** The headings that it stands under, outermost first. */
  readonly under?: string;
  readonly name: string;
  readonly value: string;
  readonly line: number;
}

/** A line `Name: value`; the value may be blank, the name holds no colon. */
export function readKeyed(text: string): { readonly name: string; readonly value: string } | undefined {
  const colon = text.indexOf(":");
  const name = text.slice(0, Math.max(colon, 0)).trim();
  if (!/^[A-Za-z]/.test(name)) return undefined;
  return { name, value: text.slice(colon + 1).trim() };
}

/** The names as a table of its lines' names to the fields of a record. */
export function fieldOf<F extends string>(fields: Readonly<Record<string, F>>, name: string): F | undefined {
  const key = name.toLowerCase().replace(/\s+/g, " ");
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

import Papa from "papaparse";

export type Attributes = Readonly<Record<string, string | number>>;

/** A row of the HMC, without its line end; a value with a comma puts the whole `name=value` in quotes. */
export function attributeRow(attributes: Attributes): string {
  const fields = Object.entries(attributes).map(([name, value]) => `${name}=${value}`);
  return Papa.unparse([fields], { newline: "\n", escapeFormulae: false });
}

export function attributeRows(rows: readonly Attributes[]): string {
  return rows.map((row) => `${attributeRow(row)}\n`).join("");
}

/** A list as the value of an attribute; an element that holds a comma gets quotes of its own. */
export function listValue(elements: readonly string[]): string {
  return elements.length === 0 ? "none" : Papa.unparse([[...elements]], { newline: "\n", escapeFormulae: false });
}

/** A line that names a thing and gives its value, as printed. */
export interface Detail {
  readonly name: string;
  readonly value: string;
  readonly line: number;
}

/** The value of the first line of that name; undefined where there is none, or a blank one. */
export function detailOf(details: readonly Detail[], name: string): string | undefined {
  const value = details.find((one) => one.name === name)?.value;
  return value === "" ? undefined : value;
}

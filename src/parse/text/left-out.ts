/** Dots in place of rows, as people write where they leave some out. */
export function isLeftOut(line: string): boolean {
  return /^(?:\.{2,20}|\u2026|\[\.{3}\])$/.test(line.trim());
}

export const rowsLeftOut = "rows were left out here by whoever copied the output: capture again";

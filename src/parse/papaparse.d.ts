// The published types pull Node's into the core; these are the calls that the core makes.
declare module "papaparse" {
  interface ParseError {
    readonly type: string;
    readonly code: string;
    readonly row?: number;
  }
  interface ParseOutcome {
    readonly data: string[][];
    readonly errors: readonly ParseError[];
  }
  interface Papa {
    parse(text: string, options: { delimiter: string; newline: "\n"; quoteChar?: string }): ParseOutcome;
    unparse(rows: readonly (readonly string[])[], options: { newline: "\n"; escapeFormulae: boolean }): string;
  }
  const papa: Papa;
  export default papa;
}

import { SelectionError } from "../analysis/options.ts";
import { MissingPathError } from "../node/read-inputs.ts";
import { terminalText } from "./terminal-text.ts";
import { exitCodes } from "./exit-codes.ts";

/** Says in one line what went wrong, and gives the exit code. A stack trace helps nobody at a terminal. */
export function explain(error: unknown): number {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`lpm-preflight: ${terminalText(message)}\n`);
  return error instanceof SelectionError || error instanceof MissingPathError ? exitCodes.usage : exitCodes.failed;
}

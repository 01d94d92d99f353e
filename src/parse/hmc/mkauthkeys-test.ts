import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLines } from "../text/lines.ts";
import { filled, present } from "../text/present.ts";
import { Reading } from "../text/reading.ts";

/** The other HMC does not take the key of the user who asked. */
export interface RefusedKey extends ParsedRecord {
  readonly number: "HSCL3653";
  /** In the language of whoever asked. */
  readonly text?: string;
}

/**
 * `mkauthkeys --test`: whether the keys for another HMC work, for the user who runs it. Silence means that they do, and is
 * the answer `none`; HSCL3653 that they do not. Any other message says nothing about the keys.
 */
export const mkauthkeysTest: Parser<RefusedKey> = {
  id: "hmc/mkauthkeys-test",
  command: "mkauthkeys --test",
  kind: "hmc",
  accepts: ({ tool, options }) => tool === "mkauthkeys" && options.has("--test"),
  statusIsAnswer: true,
  looksLike: ({ lines }) => lines.length === 1 && refused.test(lines[0] ?? ""),
  narrows: ({ piped, redirected }) => piped || redirected,
  parse,
};

const refused = /^\s*HSCL3653(?=[\s:]|$):?(.*)$/;

function parse(source: Source): ParseResult<RefusedKey> {
  const { lines, open } = readLines(source);
  const reading = new Reading<RefusedKey>();
  const all = open === undefined ? lines : [...lines, open];
  if (all.every((line) => line.text.trim() === "")) reading.answerNone({ text: "", line: source.firstLine });
  // A message is whole at the end of a file too: its number tells.
  for (const line of all) {
    const [whole, text] = refused.exec(line.text) ?? [];
    if (whole !== undefined && reading.records.length === 0)
      reading.records.push({ line: line.line, number: "HSCL3653", ...present({ text: filled(text) }) });
    else if (line.text.trim() !== "") reading.leave(line, "no message of a test of keys");
  }
  return reading.result();
}

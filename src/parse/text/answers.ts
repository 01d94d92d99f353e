import type { Answer } from "../parser.ts";

/** What the HMC prints in place of rows where there are none; exit status 0. English and the locales that were seen. */
const noResults = new Set(["No results were found.", "Nie znaleziono wyników."]);

/** HMC, VIOS and REST message numbers at the start of a line. */
const numbered = /^(?:HSC[A-Z]{0,2}[0-9A-F]{4}|HSCL[0-9A-Z]{4}|VIOSE[0-9A-Z]{1,12}|REST[0-9A-Z]{1,12}|\d{4}-\d{3})\b/;
const worded =
  /^(?:An invalid |The command entered |The managed system |Unable to |Permission denied|.{0,80}: (?:command )?not found|ksh: |rksh: |bash: |ssh: |usage: )/i;

/** The answer in a line that is no row, or undefined where the line is none that we know. */
export function readAnswer(text: string, line: number): Answer | undefined {
  const words = text.trim();
  if (noResults.has(words)) return { kind: "none", line, text: words };
  if (numbered.test(words) || worded.test(words)) return { kind: "failed", line, text: words };
  return undefined;
}

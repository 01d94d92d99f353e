import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLines } from "../text/lines.ts";
import { present } from "../text/present.ts";
import { Reading } from "../text/reading.ts";

/** The security level that was applied, and how its rules did. */
export interface SecurityLevel extends ParsedRecord {
  readonly lastLine: number;
  readonly level?: string;
  readonly processed?: number;
  readonly passed?: number;
  readonly failed?: number;
  readonly skipped?: number;
  readonly input?: string;
}

/** `viosecure -level <level> -apply`: the summary of the hardening; `-view` prints it too. */
export const viosecureLevel: Parser<SecurityLevel> = {
  id: "vios/viosecure-level",
  command: "viosecure -level",
  kind: "vios",
  accepts: ({ tool, options }) => tool === "viosecure" && (options.has("-level") || options.has("-view")),
  looksLike: ({ lines }) => lines.some((line) => /^\s*Processed ?rules\s?=\s?\d/i.test(line)),
  narrows: ({ piped }) => piped,
  parse,
};

const pair =
  /^\s*(Processed ?rules|Passed ?rules|Failed ?rules|(?:Prereqfailed|Skipped) ?rules|Level|Input file)\s{0,3}[=:]\s{0,3}(\S+)/i;
const names: Readonly<Record<string, string>> = {
  ...{ processedrules: "processed", passedrules: "passed", failedrules: "failed", skippedrules: "skipped" },
  ...{ prereqfailedrules: "skipped", level: "level", inputfile: "input" },
};

function parse(source: Source): ParseResult<SecurityLevel> {
  const { lines, open } = readLines(source);
  const reading = new Reading<SecurityLevel>();
  const values = new Map<string, string>();
  let at: { line: number; lastLine: number } | undefined;
  for (const line of lines) {
    if (line.text.trim() === "") continue;
    const pairs = readPairs(line.text);
    if (pairs === undefined || pairs.some(([name]) => values.has(name))) {
      reading.leave(line, "no line of the summary of a security level");
      continue;
    }
    for (const [name, value] of pairs) values.set(name, value);
    at = { line: at?.line ?? line.line, lastLine: line.line };
  }
  const count = (name: string): number | undefined => {
    const value = values.get(name);
    return value === undefined ? undefined : Number(value);
  };
  const counts = { processed: count("processed"), passed: count("passed"), failed: count("failed") };
  const others = { skipped: count("skipped"), level: values.get("level"), input: values.get("input") };
  if (at !== undefined) reading.records.push({ ...at, ...present({ ...counts, ...others }) });
  return reading.result(open);
}

/** Several pairs may share a line. */
function readPairs(text: string): (readonly [string, string])[] | undefined {
  const pairs: (readonly [string, string])[] = [];
  for (let rest = text; rest.trim() !== "" && pairs.length < 8;) {
    const [all, label = "", value = ""] = pair.exec(rest) ?? [];
    const name = names[label.toLowerCase().replace(/\s/g, "")];
    const isCount = name !== undefined && name !== "level" && name !== "input";
    if (all === undefined || name === undefined || (isCount && !/^\d{1,9}$/.test(value))) return undefined;
    pairs.push([name, value]);
    rest = rest.slice(all.length);
  }
  return pairs.length > 0 && pairs.length < 8 ? pairs : undefined;
}

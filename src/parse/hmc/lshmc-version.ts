import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLines } from "../text/lines.ts";
import { Reading } from "../text/reading.ts";

/** The HMC's own level; `fixes` are the identifiers of the fix lines. */
export interface HmcVersion extends ParsedRecord {
  readonly lastLine: number;
  readonly version?: string;
  readonly release?: string;
  readonly servicePack?: string;
  readonly build?: string;
  readonly fixes: readonly { readonly id: string; readonly text: string; readonly line: number }[];
  readonly baseVersion?: string;
}

type Field = "version" | "release" | "servicePack" | "build" | "baseVersion";

const productions: readonly (readonly [RegExp, Field])[] = [
  [/^\s*"?(?:version=\s*)?Version:\s*(\S+)\s*$/, "version"],
  [/^\s*Release:\s*(\S+)\s*$/, "release"],
  [/^\s*Service Pack:\s*(\S+)\s*$/, "servicePack"],
  [/^\s*HMC Build level\s+(\S+)\s*$/, "build"],
  [/^\s*"?,?"?base_version=([^\s"]+)"?\s*$/, "baseVersion"],
];
const fix = /^\s*(M[HF]\d{5})\s*[:-]\s*(.*)$/;

/** `lshmc -V`: two quoted fields whose values hold line ends; older levels print fixes with a colon, newer with a dash. */
export const lshmcVersion: Parser<HmcVersion> = {
  id: "hmc/lshmc-version",
  command: "lshmc -V",
  kind: "hmc",
  accepts: (command) => command.tool === "lshmc" && command.options.has("-V"),
  looksLike: (sample) => /^"version=\s*Version:/.test(sample.lines[0] ?? "") || sample.lines.some(isBaseVersion),
  parse,
};

function isBaseVersion(line: string): boolean {
  return /^\s*"?,?"?base_version=/.test(line);
}

function parse(source: Source): ParseResult<HmcVersion> {
  const { lines, open } = readLines(source);
  const reading = new Reading<HmcVersion>();
  const found: Partial<Record<Field, string>> = {};
  const fixes: { id: string; text: string; line: number }[] = [];
  let quotes = 0;
  for (const line of lines) {
    const { text } = line;
    quotes += text.split('"').length - 1;
    if (text.trim() === "" || text.trim() === '"') continue;
    const hit = productions.find(([pattern, field]) => found[field] === undefined && pattern.test(text));
    const fixed = fix.exec(text);
    if (hit !== undefined) found[hit[1]] = hit[0].exec(text)?.[1] ?? "";
    else if (fixed !== null) fixes.push({ id: fixed[1] ?? "", text: (fixed[2] ?? "").trim(), line: line.line });
    else reading.leave(line, "no line of an HMC's version");
  }
  // The closing quote on a line of its own carries nothing that could be cut.
  const closes = open?.text.trim() === '"' && quotes % 2 === 1;
  if ((quotes + (closes ? 1 : 0)) % 2 === 1) reading.breakOff();
  const lastLine = (closes ? open.line : undefined) ?? lines.at(-1)?.line ?? source.firstLine;
  if (Object.keys(found).length > 0) reading.records.push({ line: source.firstLine, lastLine, ...found, fixes });
  return reading.result(closes ? undefined : open);
}

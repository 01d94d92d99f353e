import type { Unread } from "../../capture/capture.ts";
import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readAnswer } from "../text/answers.ts";

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
  [/^\s*"?,?"?base_version=(\S+?)"?\s*$/, "baseVersion"],
];
const fix = /^\s*(M[HF]\d{5})\s*[:-]\s*(.*)$/;

/** `lshmc -V`: two quoted fields whose values hold line ends; older levels print fixes with a colon, newer with a dash. */
export const lshmcVersion: Parser<HmcVersion> = {
  id: "hmc/lshmc-version",
  command: "lshmc -V",
  kind: "hmc",
  accepts: (command) => command.tool === "lshmc" && command.options.has("-V"),
  looksLike: (sample) => sample.lines.slice(0, 8).some((line) => /^\s*"?,?"?base_version=/.test(line)),
  parse,
};

function parse(source: Source): ParseResult<HmcVersion> {
  const found: Partial<Record<Field, string>> = {};
  const fixes: { id: string; text: string; line: number }[] = [];
  const unread: Unread[] = [];
  const texts = source.text.split("\n");
  let read = 0;
  for (const [i, text] of texts.entries()) {
    const line = source.firstLine + i;
    if (text.trim() === "" || text.trim() === '"') continue;
    const hit = productions.find(([pattern]) => pattern.test(text));
    const fixed = fix.exec(text);
    if (hit !== undefined) {
      found[hit[1]] = hit[0].exec(text)?.[1] ?? "";
      read++;
    } else if (fixed !== null) fixes.push({ id: fixed[1] ?? "", text: (fixed[2] ?? "").trim(), line });
    else {
      const answer = read === 0 ? readAnswer(text, line) : undefined;
      if (answer !== undefined) return { records: [], unread, answer };
      unread.push({ line, text, why: "no line of an HMC's version" });
    }
  }
  if (read === 0) return { records: [], unread };
  const record = { line: source.firstLine, lastLine: source.firstLine + texts.length - 1, ...found, fixes };
  return { records: [record], unread };
}

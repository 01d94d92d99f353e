import type { ParsedRecord, Parser } from "../parser.ts";
import { readAnswer } from "../text/answers.ts";
import { allFit, readListing } from "../text/listing.ts";
import type { Line } from "../text/lines.ts";

/** Whether all filesets of a fix or maintenance level are installed. */
export interface InstalledFix extends ParsedRecord {
  /** `IV12345`, `7200-05_AIX_ML` */
  readonly fix: string;
  readonly complete: boolean;
}

/** `instfix -i`: the fixes and maintenance levels that AIX knows. */
export const instfix: Parser<InstalledFix> = {
  id: "client/instfix",
  command: "instfix -i",
  kind: "client",
  accepts: ({ tool, options }) => tool === "instfix" && [...options.keys()].some((key) => /^-[a-z]*i/.test(key)),
  looksLike: ({ lines }) => allFit(lines, (line) => row.test(line)),
  narrows: ({ piped, options }) => piped || [...options.keys()].some((key) => /^-[a-z]*k/.test(key)),
  parse: (source) => readListing(source, "no fix", readRow),
};

const row = /^\s*(?:(All)|Not all) filesets for (\S+) were found\.\s*$/;

function readRow({ text, line }: Line): InstalledFix | undefined {
  const [, all, fix] = row.exec(text) ?? [];
  if (fix === undefined || readAnswer(text, line) !== undefined) return undefined;
  return { line, fix, complete: all !== undefined };
}

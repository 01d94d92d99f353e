import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLines, type Line } from "../text/lines.ts";
import { isRuler } from "../text/map-blocks.ts";
import { filled, present } from "../text/present.ts";
import { Reading } from "../text/reading.ts";

/** An installed interim fix. */
export interface InterimFix extends ParsedRecord {
  readonly id: number;
  /** `S` stable, `Q` waits for a restart, `M` mounted; more under the list. */
  readonly state: string;
  readonly label: string;
  readonly installed: string;
  readonly updatedBy?: string;
  readonly abstract?: string;
}

/** `emgr -l`: the interim fixes, as root on AIX or a Virtual I/O Server. */
export const emgr: Parser<InterimFix> = {
  id: "client/emgr",
  command: "emgr -l",
  kind: "client",
  accepts: ({ tool, options }) => tool === "emgr" && options.has("-l"),
  looksLike: ({ lines: [first = ""] }) => header.test(first) || none.test(first),
  narrows: ({ piped, options }) => piped || options.has("-L"),
  parse,
};

const header = /^\s*ID\s+STATE\s+LABEL\s+INSTALL TIME\s+UPDATED BY\s+ABSTRACT\s*$/;
const none = /^\s*There is no (?:efix|interim fix) data on this system\.\s*$/i;
const row = /^\s*(\d{1,4})\s+(\*?[A-Z]{1,2}\*?)\s+(\S+)\s+(\d{2}\/\d{2}\/\d{2,4} \d{2}:\d{2}:\d{2})(.*)$/;
const legends = new Set(
  [
    ...["STATE codes:", "S = STABLE", "M = MOUNTED", "U = UNMOUNTED", "Q = REBOOT REQUIRED", "B = BROKEN"],
    ...["I = INSTALLING", "R = REMOVING", "T = TESTED", "P = PATCHED", "N = NOT PATCHED", "SP = STABLE + PATCHED"],
    ...["SN = STABLE + NOT PATCHED", "QP = BOOT IMAGE MODIFIED + PATCHED", "QN = BOOT IMAGE MODIFIED + NOT PATCHED"],
    ...["RQ = REMOVING + REBOOT REQUIRED"],
  ].map((words) => words.toLowerCase()),
);

function parse(source: Source): ParseResult<InterimFix> {
  const { lines, open } = readLines(source);
  const reading = new Reading<InterimFix>();
  let abstractAt: number | undefined;
  for (const line of lines) {
    const words = line.text.trim().replace(/\s+/g, " ").toLowerCase();
    if (words === "" || isRuler(line.text) || legends.has(words)) continue;
    if (header.test(line.text)) {
      abstractAt = line.text.indexOf("ABSTRACT");
      continue;
    }
    const fix = readRow(line, abstractAt);
    if (fix !== undefined) reading.records.push(fix);
    else if (none.test(line.text)) reading.answerNone(line);
    else reading.leave(line, "no row of an interim fix");
  }
  return reading.result(open);
}

/** What updated a fix stands before the abstract and is mostly blank; only columns tell the two apart. */
function readRow({ text, line }: Line, abstractAt: number | undefined): InterimFix | undefined {
  const [, id, state, label, installed, rest = ""] = row.exec(text) ?? [];
  if (id === undefined || state === undefined || label === undefined || installed === undefined) return undefined;
  const from = abstractAt === undefined ? 0 : Math.max(abstractAt - (text.length - rest.length), 0);
  const isAligned = from > 0 && /\s$/.test(rest.slice(0, from));
  const updatedBy = isAligned ? filled(rest.slice(0, from)) : undefined;
  const abstract = filled(isAligned ? rest.slice(from) : rest);
  return { line, id: Number(id), state, label, installed, ...present({ updatedBy, abstract }) };
}

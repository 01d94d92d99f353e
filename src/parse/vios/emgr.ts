import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLines } from "../text/lines.ts";
import { isRuler } from "../text/map-blocks.ts";
import { filled, present } from "../text/present.ts";
import { Reading } from "../text/reading.ts";

/** An interim fix. */
export interface InterimFix extends ParsedRecord {
  readonly id: number;
  /** `S` stable, `Q` a reboot is due, `B` broken; others as the legend under the table says. */
  readonly state: string;
  readonly label: string;
  /** `MM/DD/YY hh:mm:ss` */
  readonly installed: string;
  readonly updatedBy?: string;
  readonly abstract?: string;
}

/** `emgr -l`: the interim fixes, as root. */
export const emgr: Parser<InterimFix> = {
  id: "vios/emgr",
  command: "emgr -l",
  kind: "vios",
  accepts: ({ tool, options }) => tool === "emgr" && [...options.keys()].some((key) => /^-[a-zA-Z]*l/.test(key)),
  looksLike: ({ lines: [first = ""] }) => header.test(first) || none.test(first),
  narrows: ({ piped, options }) => piped || ["-L", "-n", "-u"].some((key) => options.has(key)),
  parse,
};

const none = /^\s*There is no (?:efix|interim fix) data on this system\.?\s*$/i;
const header = /^\s*ID\s+STATE\s+LABEL\s+INSTALL TIME\s+UPDATED BY\s+ABSTRACT\s*$/i;
const legend = /^\s*(?:STATE codes:|(?:[A-Z]{1,2}) = [A-Z &+]{4,60})\s*$/;
const row = /^\s*(\d{1,4})\s+(\*?[A-Z]{1,3}\*?)\s+(\S+)\s+(\d{2}\/\d{2}\/\d{2,4} \d{2}:\d{2}:\d{2})(?: (.*))?$/;

function parse(source: Source): ParseResult<InterimFix> {
  const { lines, open } = readLines(source);
  const reading = new Reading<InterimFix>();
  let abstractAt: number | undefined;
  for (const line of lines) {
    const { text } = line;
    if (isRuler(text)) abstractAt = text.trimEnd().lastIndexOf(" ") + 1;
    if (text.trim() === "" || isRuler(text) || header.test(text) || legend.test(text)) continue;
    const [, id, state, label, installed, rest = ""] = row.exec(text) ?? [];
    if (id !== undefined && state !== undefined && label !== undefined && installed !== undefined) {
      const from = text.length - rest.length;
      const border = abstractAt !== undefined && abstractAt > from ? abstractAt - from : 0;
      const isCut = border > 0 && /\S/.test(rest[border - 1] ?? " ");
      const updatedBy = isCut ? undefined : filled(rest.slice(0, border));
      const abstract = filled(isCut ? rest : rest.slice(border));
      reading.records.push({
        line: line.line,
        id: Number(id),
        state,
        label,
        installed,
        ...present({ updatedBy, abstract }),
      });
    } else if (none.test(text) && reading.records.length === 0) reading.answerNone(line);
    else reading.leave(line, "no row of an interim fix");
  }
  return reading.result(open);
}

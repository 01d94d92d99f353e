import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLines } from "../text/lines.ts";
import { isRuler } from "../text/map-blocks.ts";
import { Reading } from "../text/reading.ts";

/** An adapter below the disks of PowerPath, or how many disks of a kind of array there are. */
export type PowerSummary = PowerAdapter | PowerCount;

interface PowerAdapter extends ParsedRecord {
  readonly hba: string;
  readonly adapter: string;
  /** `optimal`, `degraded`, `failed` */
  readonly summary: string;
  readonly total: number;
  readonly dead: number;
  readonly queued: string;
  readonly errors: number;
}

interface PowerCount extends ParsedRecord {
  readonly array: string;
  readonly devices: number;
}

/** `powermt display`: the adapters below the disks of PowerPath. Shape recalled. */
export const powermt: Parser<PowerSummary> = {
  id: "vios/powermt",
  command: "powermt display",
  kind: "vios",
  accepts: ({ tool, words }) => tool === "powermt" && words.length === 1 && words[0] === "display",
  looksLike: ({ lines: [first = ""] }) => count.test(first),
  narrows: ({ piped }) => piped,
  parse,
};

const count = /^\s*(\S.{0,40}) logical device count=(\d{1,6})\s*$/i;
const header = /^\s*###\s+HW Path\s+Summary\s+Total\s+Dead\s+IO\/Sec\s+Q-IOs\s+Errors\s*$/i;
const groups = /^\s*-+ Host Bus Adapters -+\s+-+ I\/O Paths -+\s+-+ Stats -+\s*$/;
const row = /^\s*(\d{1,6})\s+(\S+)\s+([a-z]+)\s+(\d{1,6})\s+(\d{1,6})\s+(?:\d+|-)\s+(\d+|-)\s+(\d{1,9})\s*$/;

function parse(source: Source): ParseResult<PowerSummary> {
  const { lines, open } = readLines(source);
  const reading = new Reading<PowerSummary>();
  for (const line of lines) {
    const { text } = line;
    if (text.trim() === "" || isRuler(text) || header.test(text) || groups.test(text)) continue;
    const [, array, devices] = count.exec(text) ?? [];
    const [, hba, adapter, summary, total, dead, queued, errors] = row.exec(text) ?? [];
    if (array !== undefined) reading.records.push({ line: line.line, array, devices: Number(devices) });
    else if (hba !== undefined && adapter !== undefined && summary !== undefined && queued !== undefined) {
      const counts = { total: Number(total), dead: Number(dead), queued, errors: Number(errors) };
      reading.records.push({ line: line.line, hba, adapter, summary, ...counts });
    } else reading.leave(line, "neither an adapter nor a count of disks");
  }
  return reading.result(open);
}

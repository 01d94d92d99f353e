import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLines, type Line } from "../text/lines.ts";
import { filled, present } from "../text/present.ts";
import { Reading } from "../text/reading.ts";
import { narrowest } from "../text/wrapped-rows.ts";

/** How the HMC's resource monitoring sees a partition. The second line of a record, from `active` on, may be missing. */
export interface DlparPartition extends ParsedRecord {
  readonly lastLine: number;
  /** The number of the entry, not of the partition; numbers skip. */
  readonly entry: number;
  readonly lparId: number;
  /** `TTTT-MMM*SERIAL` */
  readonly system: string;
  readonly hostname?: string;
  readonly ipaddr?: string;
  /** 1 where the connection is active. */
  readonly active?: number;
  /** `AIX`, then its version and its level where they are known. */
  readonly os?: readonly string[];
  readonly dcaps?: string;
  readonly cmdCaps?: readonly string[];
  readonly pinnedMem?: number;
}

/**
 * `lspartition -dlpar`: the partitions that the HMC has or had a connection to, in two lines each, which a terminal may
 * wrap. `-all` prints the same of all that it knows (recalled).
 */
export const lspartitionDlpar: Parser<DlparPartition> = {
  id: "hmc/lspartition-dlpar",
  command: "lspartition -dlpar",
  kind: "hmc",
  accepts: ({ tool, options }) => tool === "lspartition" && (options.has("-dlpar") || options.has("-all")),
  looksLike: ({ lines }) => lines.some((line) => first.test(line)),
  narrows: ({ piped, options }) => piped || options.has("-c"),
  parse,
};

const first = /^\s*<#(\d{1,9})>\s*Partition:<(\d{1,9})\*([^*,<>\s]+\*[^*,<>\s]+),([^,<>]*),([^,<>]*)>\s*$/;
const second =
  /^\s*Active:<(\d{1,9})>,\s*OS:<([^<>]*)>,\s*DCaps:<([^<>]*)>,\s*CmdCaps:<([^<>]*)>,\s*PinnedMem:<(\d{1,12})>\s*$/;

const begins = /^\s*(?:<#\d|Active:<)/;

type First = Pick<DlparPartition, "line" | "lastLine" | "entry" | "lparId" | "system" | "hostname" | "ipaddr">;

function parse(source: Source): ParseResult<DlparPartition> {
  const { lines, open } = readLines(source);
  const reading = new Reading<DlparPartition>();
  let begun: First | undefined;
  for (const line of unwrapped(lines)) {
    if (line.text.trim() === "") continue;
    const next = readFirst(line);
    const rest = second.exec(line.text);
    if (next !== undefined) {
      if (begun !== undefined) reading.records.push(begun);
      begun = next;
    } else if (begun !== undefined && rest !== null) {
      reading.records.push({ ...begun, lastLine: line.lastLine, ...readSecond(rest) });
      begun = undefined;
    } else {
      if (begun !== undefined) reading.records.push(begun);
      begun = undefined;
      reading.leave(line, rest === null ? "no line of a partition" : "the first line of this partition is missing");
    }
  }
  if (begun !== undefined) {
    reading.records.push(begun);
    reading.breakOff();
  }
  return reading.result(open);
}

interface Unwrapped extends Line {
  readonly lastLine: number;
}

/** The two lines begin as they do and end in `>`; what a terminal cut off of one stands in the next line. */
function unwrapped(lines: readonly Line[]): Unwrapped[] {
  const whole: Unwrapped[] = [];
  for (let i = 0; i < lines.length; i++) {
    const { text, line } = lines[i] ?? { text: "", line: 0 };
    const joined = text + (lines[i + 1]?.text ?? "");
    const isBegun = text.length >= narrowest && begins.test(text) && !first.test(text) && !second.test(text);
    const isSecond = second.test(joined) && first.test(whole.at(-1)?.text ?? "");
    const isWrapped = isBegun && (first.test(joined) || isSecond);
    whole.push({ text: isWrapped ? joined : text, line, lastLine: isWrapped ? line + 1 : line });
    if (isWrapped) i++;
  }
  return whole;
}

function readFirst({ text, line, lastLine }: Unwrapped): First | undefined {
  const [, entry, lparId, system, hostname, ipaddr] = first.exec(text) ?? [];
  if (system === undefined) return undefined;
  const names = present({ hostname: filled(hostname), ipaddr: filled(ipaddr) });
  return { line, lastLine, entry: Number(entry), lparId: Number(lparId), system, ...names };
}

function readSecond([, active, os, dcaps, cmdCaps, pinnedMem]: RegExpExecArray): Partial<DlparPartition> {
  const words = listed(os);
  return {
    active: Number(active),
    ...(words.length === 0 ? {} : { os: words }),
    ...present({ dcaps: filled(dcaps) }),
    cmdCaps: listed(cmdCaps),
    pinnedMem: Number(pinnedMem),
  };
}

function listed(text: string | undefined): string[] {
  return (text ?? "")
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

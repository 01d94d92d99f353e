import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import type { Detail } from "../text/details.ts";
import { readKeyed } from "../text/keyed-lines.ts";
import { readLines } from "../text/lines.ts";
import { Reading } from "../text/reading.ts";
import { readWwn } from "../text/wwn.ts";

/** A port of a host as a VNX or CLARiiON knows it. */
export interface HbaPort extends ParsedRecord {
  readonly lastLine: number;
  readonly wwnn?: string;
  readonly wwpn?: string;
  readonly details: readonly Detail[];
  /** At which ports of the storage it is known, and in which storage group. */
  readonly ports: readonly { readonly line: number; readonly details: readonly Detail[] }[];
}

/** `naviseccli port -list -hba`: the ports of hosts that a VNX or CLARiiON knows. */
export const naviseccliPortHba: Parser<HbaPort> = {
  id: "san/naviseccli-port-hba",
  command: "naviseccli port -list -hba",
  kind: "storage",
  accepts: ({ tool, options }) => /^navi(?:sec)?cli$/i.test(tool) && options.has("-list") && options.has("-hba"),
  looksLike: ({ lines }) => lines.some((line) => heading.test(line)),
  narrows: ({ piped }) => piped,
  parse,
};

const heading = /^\s*Information about each HBA:\s*$/;
const ports = /^\s*Information about each port of this HBA:\s*$/;

interface Draft extends HbaPort {
  lastLine: number;
  readonly details: Detail[];
  readonly ports: { readonly line: number; readonly details: Detail[] }[];
}

function parse(source: Source): ParseResult<HbaPort> {
  const { lines, open } = readLines(source);
  const reading = new Reading<HbaPort>();
  let last: Draft | undefined;
  for (const line of lines) {
    const { text } = line;
    if (text.trim() === "" || text.trim() === "." || heading.test(text) || ports.test(text)) continue;
    const pair = readKeyed(text);
    if (pair?.name === "HBA UID") {
      last = { line: line.line, lastLine: line.line, ...readUid(pair.value), details: [], ports: [] };
      reading.records.push(last);
    }
    if (last === undefined || pair === undefined) {
      reading.leave(line, "no value of a port of a host");
      continue;
    }
    const detail = { ...pair, line: line.line };
    if (pair.name === "SP Name") last.ports.push({ line: line.line, details: [detail] });
    else (last.ports.at(-1)?.details ?? last.details).push(detail);
    last.lastLine = line.line;
  }
  if (last?.details.length === 1) reading.breakOff();
  return reading.result(open);
}

/** The name of the node stands before that of the port. */
function readUid(text: string): Pick<HbaPort, "wwnn" | "wwpn"> {
  const wwnn = readWwn(text.slice(0, 23));
  const wwpn = readWwn(text.slice(24));
  return wwnn === undefined || wwpn === undefined ? {} : { wwnn, wwpn };
}

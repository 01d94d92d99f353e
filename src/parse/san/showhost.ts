import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLines, type Line } from "../text/lines.ts";
import { isRuler } from "../text/map-blocks.ts";
import { Reading } from "../text/reading.ts";
import { readWwn } from "../text/wwn.ts";

/** A port of a host as an HPE 3PAR or Primera knows it. */
export interface HostPath extends ParsedRecord {
  /** Absent, like name and persona, where no host has the port. */
  readonly id?: string;
  readonly name?: string;
  readonly persona?: string;
  /** A WWPN, or the name of an iSCSI port. */
  readonly port: string;
  readonly wwpn?: string;
  /** `0:1:2`, where it is logged in. */
  readonly storagePort?: string;
  readonly address: string;
}

/** `showhost -d`: the hosts of an HPE 3PAR or Primera, one port in each row. */
export const showhost: Parser<HostPath> = {
  id: "san/showhost",
  command: "showhost -d",
  kind: "storage",
  accepts: ({ tool, options }) => tool === "showhost" && options.has("-d"),
  looksLike: ({ lines }) => lines.some((text) => header.test(text)),
  narrows: ({ piped, words, options }) =>
    piped || words.length > 0 || options.size > 1 || options.get("-d")?.length !== 0,
  parse,
};

const header = /^\s*Id\s+Name\s+Persona\s+-+WWN\/iSCSI_Name-+\s+Port\s+IP_addr\s*$/;
const row =
  /^\s*(\d{1,6}|--)\s+(\S{1,60})\s+(\S{1,40})\s+(\S{1,230})\s+(\d{1,2}:\d{1,2}:\d{1,2}|---)\s+([\w.:/]{1,50}|-{1,3})\s*$/;
const total = /^\s*(\d{1,6})\s+total\s*$/;

function parse(source: Source): ParseResult<HostPath> {
  const { lines, open } = readLines(source);
  const reading = new Reading<HostPath>();
  let hasHeader = false;
  for (const line of lines) {
    if (line.text.trim() === "" || isRuler(line.text)) continue;
    if (header.test(line.text)) {
      hasHeader = true;
      continue;
    }
    const count = total.exec(line.text)?.[1];
    const record = readPath(line);
    if (record !== undefined) reading.records.push(record);
    else if (count === undefined) reading.leave(line, "no port of a host");
    else if (Number(count) !== reading.records.length) reading.leave(line, "the number is not that of the rows above");
  }
  if (hasHeader && reading.records.length === 0) reading.breakOff();
  return reading.result(open);
}

function readPath({ text, line }: Line): HostPath | undefined {
  const [, id, name = "", persona = "", port = "", at = "", address = ""] = row.exec(text) ?? [];
  if (id === undefined) return undefined;
  const wwpn = readWwn(port);
  const host = id === "--" ? {} : { id, name, persona };
  const login = at === "---" ? {} : { storagePort: at };
  return { line, ...host, port, ...(wwpn === undefined ? {} : { wwpn }), ...login, address };
}

import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readDscliBanner, type DscliBanner } from "../text/dscli.ts";
import { readLines, type Line } from "../text/lines.ts";
import { isRuler } from "../text/map-blocks.ts";
import { Reading } from "../text/reading.ts";
import { readWwn } from "../text/wwn.ts";

/** One WWPN of a host, and the volume group that it is given. */
export interface HostConnect extends ParsedRecord {
  readonly kind: "connect";
  readonly name: string;
  readonly id: string;
  readonly wwpn: string;
  /** Type and profile of the host; both have blanks in them. */
  readonly profile: string;
  readonly portgrp: string;
  /** `V15`; absent where the WWPN is given nothing. */
  readonly volgrp?: string;
  /** `all`, or the ports of the storage at which it may log in. */
  readonly ioports: string;
}

type Row = DscliBanner | HostConnect;

/** `lshostconnect`: the WWPNs of the hosts of a DS8000, one in each row. */
export const lshostconnect: Parser<Row> = {
  id: "san/lshostconnect",
  command: "lshostconnect",
  kind: "storage",
  accepts: ({ tool, options }) => tool === "lshostconnect" && !options.has("-login"),
  looksLike: ({ lines }) => lines.some((text) => header.test(text)),
  narrows: ({ piped, words, options }) =>
    piped || words.length > 0 || [...options.keys()].some((name) => name !== "-dev"),
  parse,
};

const header = /^\s*Name\s+ID\s+WWPN\s+HostType\s+Profile\s+portgrp\s+volgrpID\s+ESSIOport\s*$/;
const row =
  /^\s*(\S.{0,120}?)\s+([0-9A-F]{4})\s+([0-9A-F]{16})\s+(\S.{0,120}?)\s+(\d{1,5})\s+(V\d{1,5}|-)\s+(all|-|I[0-9A-F]{4}(?:,I[0-9A-F]{4})*)\s*$/;

function parse(source: Source): ParseResult<Row> {
  const { lines, open } = readLines(source);
  const reading = new Reading<Row>();
  let hasHeader = false;
  for (const line of lines) {
    if (line.text.trim() === "" || isRuler(line.text)) continue;
    if (header.test(line.text)) {
      hasHeader = true;
      continue;
    }
    const record = readDscliBanner(line) ?? (line.text.length < 600 ? readConnect(line) : undefined);
    if (record === undefined) reading.leave(line, "no WWPN of a host");
    else reading.records.push(record);
  }
  if (hasHeader && reading.records.every(({ kind }) => kind !== "connect")) reading.breakOff();
  return reading.result(open);
}

function readConnect({ text, line }: Line): HostConnect | undefined {
  const [, name = "", id = "", port = "", profile = "", portgrp = "", volgrp = "", ioports = ""] = row.exec(text) ?? [];
  const wwpn = readWwn(port);
  if (wwpn === undefined) return undefined;
  const given = volgrp === "-" ? {} : { volgrp };
  return { line, kind: "connect", name, id, wwpn, profile, portgrp, ...given, ioports };
}

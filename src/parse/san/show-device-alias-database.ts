import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLines, type Line } from "../text/lines.ts";
import { Reading } from "../text/reading.ts";
import { isPager, isShow } from "../text/show-words.ts";
import { readWwn } from "../text/wwn.ts";

/** A name for a WWPN, the same in all VSANs. */
export interface DeviceAlias extends ParsedRecord {
  readonly name: string;
  readonly wwpn: string;
}

/** `show device-alias database`: the device aliases of a Cisco fabric. */
export const showDeviceAliasDatabase: Parser<DeviceAlias> = {
  id: "san/show-device-alias-database",
  command: "show device-alias database",
  kind: "switch",
  accepts: (command) => isShow(command, "device-/alias", "d/atabase"),
  looksLike: ({ lines }) => lines.some((line) => readAlias({ text: line, line: 0 }) !== undefined),
  narrows: ({ piped }) => piped,
  parse,
};

const row = /^\s*device-alias name (\S{1,64}) pwwn (\S{23})\s*$/;
const closing = /^\s*Total number of entries\s*=\s*(\d{1,6})\.?\s*$/i;
const none = /^\s*There are no entries in the database\.?\s*$/i;

function parse(source: Source): ParseResult<DeviceAlias> {
  const { lines, open } = readLines(source);
  const reading = new Reading<DeviceAlias>();
  let isClosed = false;
  for (const line of lines) {
    const record = readAlias(line);
    const total = closing.exec(line.text)?.[1];
    if (line.text.trim() === "" || isPager(line.text)) continue;
    if (record !== undefined) {
      reading.records.push(record);
      isClosed = false;
    } else if (total !== undefined && Number(total) === reading.records.length) isClosed = true;
    else if (none.test(line.text) && reading.records.length === 0) reading.answerNone(line);
    else reading.leave(line, total === undefined ? "no device alias" : "the number is not that of the aliases above");
  }
  if (!isClosed && reading.records.length > 0) reading.breakOff();
  return reading.result(open);
}

function readAlias({ text, line }: Line): DeviceAlias | undefined {
  const [, name = "", port = ""] = row.exec(text) ?? [];
  const wwpn = readWwn(port);
  return wwpn === undefined ? undefined : { line, name, wwpn };
}

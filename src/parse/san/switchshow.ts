import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import type { Detail } from "../text/details.ts";
import { readLines, type Line } from "../text/lines.ts";
import { isRuler } from "../text/map-blocks.ts";
import { present } from "../text/present.ts";
import { Reading } from "../text/reading.ts";
import { readBanner, type VirtualFabricId } from "../text/virtual-fabric.ts";
import { readWwn } from "../text/wwn.ts";

/** What the switch says of itself: `switchName`, `switchDomain`, `zoning`. */
export interface SwitchSettings extends ParsedRecord {
  readonly kind: "switch";
  readonly lastLine: number;
  readonly details: readonly Detail[];
}

/** A port of the switch. */
export interface SwitchPort extends ParsedRecord {
  readonly kind: "port";
  readonly index: number;
  readonly slot?: number;
  readonly port: number;
  /** 6 hex digits; absent where the port has none. */
  readonly address?: string;
  readonly media: string;
  readonly speed: string;
  readonly state: string;
  /** `FC`, `VE`, `FCIP`. */
  readonly protocol?: string;
  /** `F-Port`, `E-Port`. */
  readonly type?: string;
  /** What is connected; with NPIV a count stands in the remark instead. */
  readonly wwn?: string;
  readonly remark?: string;
}

type Row = SwitchSettings | SwitchPort | VirtualFabricId;

/** `switchshow`: a Brocade switch and its ports. */
export const switchshow: Parser<Row> = {
  id: "san/switchshow",
  command: "switchshow",
  kind: "switch",
  accepts: ({ tool }) => tool === "switchshow",
  looksLike: ({ lines }) => lines.some((text) => /^\s*switchName:\s*\S/.test(text)),
  narrows: ({ piped, words, options }) => piped || words.length > 0 || options.size > 0,
  parse,
};

const header = /^\s*Index\s+(?:Slot\s+)?Port\s+Address\s+Media\s+Speed\s+State(?:\s+Proto)?\s*$/;
const row =
  /^\s*(\d{1,4})\s+(?:(\d{1,2})\s+)?(\d{1,4})\s+([0-9a-f]{6}|-{6})\s+(id|cu|sw|lw|--|[A-Za-z]{2})\s+(\S{1,6})\s+([A-Z]\w{1,20})(?:\s+([A-Z]{2,6}))?(?:\s+([A-Z]{1,2}-Port))?(?:\s+([0-9a-f:]{23})(?=\s|$))?(?:\s+(\S.*))?$/i;
const setting = /^\s{0,4}([A-Za-z][\w ]{0,40}):(?:\s+(\S.*))?$/;

interface Draft extends SwitchSettings {
  lastLine: number;
  readonly details: Detail[];
}

function parse(source: Source): ParseResult<Row> {
  const { lines, open } = readLines(source);
  const reading = new Reading<Row>();
  let last: Draft | undefined;
  let isUnderHeader = false;
  for (const line of lines) {
    if (line.text.trim() === "" || isRuler(line.text)) continue;
    const port = isUnderHeader ? readPort(line) : undefined;
    const detail = readSetting(line);
    const record = port ?? readBanner(line);
    if (header.test(line.text)) isUnderHeader = true;
    else if (record !== undefined) reading.records.push(record);
    else if (detail === undefined) reading.leave(line, "no setting and no port of a switch");
    else {
      if (last === undefined || detail.name === "switchName") {
        last = { line: line.line, lastLine: line.line, kind: "switch", details: [] };
        reading.records.push(last);
      }
      isUnderHeader = false;
      last.details.push(detail);
      last.lastLine = line.line;
    }
  }
  if (!reading.records.some(({ kind }) => kind === "port")) reading.breakOff();
  return reading.result(open);
}

function readSetting({ text, line }: Line): Detail | undefined {
  const [, name, value = ""] = setting.exec(text.trimEnd()) ?? [];
  return name === undefined ? undefined : { name, value, line };
}

function readPort({ text, line }: Line): SwitchPort | undefined {
  const [start, index, slot, port, address = "", media = "", speed = "", state = "", protocol, type, name, remark] =
    row.exec(joined(text.trimEnd())) ?? [];
  if (start === undefined) return undefined;
  return present({
    ...{ line, kind: "port" as const, index: Number(index), slot: slot === undefined ? undefined : Number(slot) },
    ...{ port: Number(port), address: address.startsWith("-") ? undefined : address, media, speed, state },
    ...{ protocol, type, wwn: readWwn(name ?? ""), remark },
  });
}

/** A terminal broke a long line in the middle of a word and filled it up with blanks. */
function joined(text: string): string {
  return text.length > 1000 ? text : text.replace(/([0-9a-f]{2}:|NPIV [a-z]{1,5})\s{20,800}([0-9a-z]{1,6})$/i, "$1$2");
}

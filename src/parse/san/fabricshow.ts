import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLines, type Line } from "../text/lines.ts";
import { isRuler } from "../text/map-blocks.ts";
import { Reading } from "../text/reading.ts";
import { readBanner, type VirtualFabricId } from "../text/virtual-fabric.ts";
import { readWwn } from "../text/wwn.ts";

/** A switch of the fabric. */
export interface FabricSwitch extends ParsedRecord {
  readonly kind: "switch";
  readonly domain: number;
  /** `fffc01` */
  readonly id: string;
  readonly wwn: string;
  readonly ethernet: string;
  readonly fcIp: string;
  readonly name: string;
  /** One switch of each fabric is. */
  readonly isPrincipal: boolean;
}

/** The name that somebody gave to the fabric. */
export interface FabricName extends ParsedRecord {
  readonly kind: "name";
  readonly name: string;
}

type Row = FabricSwitch | FabricName | VirtualFabricId;

/** `fabricshow`: the switches of a Brocade fabric. */
export const fabricshow: Parser<Row> = {
  id: "san/fabricshow",
  command: "fabricshow",
  kind: "switch",
  accepts: ({ tool, options }) => tool === "fabricshow" && options.size === 0,
  looksLike: ({ lines }) => lines.some((line) => header.test(line)),
  narrows: ({ piped }) => piped,
  parse,
};

const header = /^\s*Switch ID\s+Worldwide Name\s+Enet IP Addr\s+FC IP Addr\s+Name\s*$/i;
const row = /^\s*(\d{1,3}):\s+(fffc[0-9a-f]{2})\s+([0-9a-f:]{23})\s+(\S+)\s+(\S+)\s+(>?)"([^"]{1,80})"\s*$/i;
const closing = /^\s*The Fabric has (\d{1,3}) switch(?:es)?\.?\s*$/i;
const named = /^\s*Fabric Name:\s*(\S.*)$/i;

function parse(source: Source): ParseResult<Row> {
  const { lines, open } = readLines(source);
  const reading = new Reading<Row>();
  let count = 0;
  let isClosed = false;
  for (const line of lines) {
    if (line.text.trim() === "" || isRuler(line.text) || header.test(line.text)) continue;
    const end = closing.exec(line.text)?.[1];
    const record = readSwitch(line) ?? readName(line) ?? readBanner(line);
    if (record?.kind === "switch") count++;
    if (record !== undefined) reading.records.push(record);
    else if (end === undefined) reading.leave(line, "no switch of a fabric");
    else {
      if (Number(end) !== count) reading.leave(line, "the number is not that of the switches above");
      isClosed = true;
      count = 0;
    }
  }
  if (count > 0 || !isClosed) reading.breakOff();
  return reading.result(open);
}

function readSwitch({ text, line }: Line): FabricSwitch | undefined {
  const [, domain, id = "", name = "", ethernet = "", fcIp = "", sign, label = ""] = row.exec(text) ?? [];
  const wwn = readWwn(name);
  if (wwn === undefined) return undefined;
  const isPrincipal = sign === ">";
  return { line, kind: "switch", domain: Number(domain), id, wwn, ethernet, fcIp, name: label, isPrincipal };
}

function readName({ text, line }: Line): FabricName | undefined {
  const name = named.exec(text.trimEnd())?.[1];
  return name === undefined ? undefined : { line, kind: "name", name };
}

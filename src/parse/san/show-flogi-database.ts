import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLines, type Line } from "../text/lines.ts";
import { isRuler } from "../text/map-blocks.ts";
import { Reading } from "../text/reading.ts";
import { isShow, isWholeBut } from "../text/show-words.ts";
import { readWwn } from "../text/wwn.ts";

/** A port that is logged in at an interface of this switch; with NPIV an interface has several. */
export interface FabricLogin extends ParsedRecord {
  readonly lastLine: number;
  readonly interface: string;
  readonly vsan: number;
  /** Address in the fabric, 6 hex digits. */
  readonly fcid: string;
  readonly wwpn: string;
  readonly wwnn: string;
  /** Its device alias. */
  readonly alias?: string;
}

/** `show flogi database`: the ports that are logged in at a Cisco switch. */
export const showFlogiDatabase: Parser<FabricLogin> = {
  id: "san/show-flogi-database",
  command: "show flogi database",
  kind: "switch",
  accepts: (command) => isShow(command, "flo/gi", "d/atabase") && !command.words.some((word) => word.startsWith("det")),
  looksLike: ({ lines }) => lines.some((line) => header.test(line)),
  narrows: (command) => !isWholeBut(command, 2),
  parse,
};

const header = /^\s*INTERFACE\s+VSAN\s+FCID\s+PORT NAME\s+NODE NAME\s*$/;
const row = /^\s*([\w./-]{1,40})\s+(\d{1,4})\s+0x([0-9a-f]{6})\s+([0-9a-f:]{23})\s+([0-9a-f:]{23})\s*$/i;
const alias = /^\s+\[([^\]\s]{1,64})\]\s*$/;
const closing = /^\s*Total number of flogi\s*=\s*(\d{1,6})\.?\s*$/i;
const noLogin = /^\s*No flogi sessions found\.?\s*$/i;

interface Draft extends FabricLogin {
  lastLine: number;
  alias?: string;
}

function parse(source: Source): ParseResult<FabricLogin> {
  const { lines, open } = readLines(source);
  const reading = new Reading<FabricLogin>();
  let last: Draft | undefined;
  let count = 0;
  for (const line of lines) {
    if (line.text.trim() === "" || isRuler(line.text) || header.test(line.text)) continue;
    const login = readLogin(line);
    const name = alias.exec(line.text)?.[1];
    const total = closing.exec(line.text)?.[1];
    if (login !== undefined) {
      last = login;
      count++;
      reading.records.push(login);
    } else if (name !== undefined && last !== undefined && last.alias === undefined) {
      last.alias = name;
      last.lastLine = line.line;
    } else if (total !== undefined) {
      if (Number(total) !== count) reading.leave(line, "the number is not that of the logins above");
      last = undefined;
      count = 0;
    } else if (noLogin.test(line.text) && reading.records.length === 0) reading.answerNone(line);
    else {
      // An alias could be of a login that was not read.
      last = undefined;
      reading.leave(line, "no login at an interface");
    }
  }
  if (count > 0) reading.breakOff();
  return reading.result(open);
}

function readLogin({ text, line }: Line): Draft | undefined {
  const [, at = "", vsan, fcid = "", portName = "", nodeName = ""] = row.exec(text) ?? [];
  const [wwpn, wwnn] = [readWwn(portName), readWwn(nodeName)];
  if (wwpn === undefined || wwnn === undefined) return undefined;
  return { line, lastLine: line, interface: at, vsan: Number(vsan), fcid: fcid.toLowerCase(), wwpn, wwnn };
}

import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLines } from "../text/lines.ts";
import { isRuler } from "../text/map-blocks.ts";
import {
  readNameServerDetail,
  readNameServerPort,
  type NameServerDraft,
  type NameServerPort,
} from "../text/name-server-ports.ts";
import { Reading } from "../text/reading.ts";
import { readBanner, type VirtualFabricId } from "../text/virtual-fabric.ts";

/** No port is logged in at this switch. */
export interface NoPort extends ParsedRecord {
  readonly kind: "nothing";
}

type Row = NameServerPort | NoPort | VirtualFabricId;

/** `nsshow -t`: the ports that are logged in at a Brocade switch, and whether they are initiators or targets. */
export const nsshow: Parser<Row> = {
  id: "san/nsshow",
  command: "nsshow -t",
  kind: "switch",
  accepts: ({ tool }) => tool === "nsshow",
  looksLike: ({ lines }) => lines.some((line) => header.test(line)),
  narrows: ({ piped }) => piped,
  parse,
};

const header = /^\s*Type\s+Pid\s+COS\s+PortName\s+NodeName\s+TTL\(sec\)\s*$/i;
const closing = /^\s*The Local Name Server has (\d{1,6}) entr(?:y|ies)\s*\}\s*$/i;
const noEntry = /^\s*There is no entry in the Local Name Server\s*$/i;

function parse(source: Source): ParseResult<Row> {
  const { lines, open } = readLines(source);
  const reading = new Reading<Row>();
  let last: NameServerDraft | undefined;
  let count = 0;
  let isClosed = false;
  for (const line of lines) {
    if (line.text.trim() === "" || isRuler(line.text) || header.test(line.text) || line.text.trim() === "{") continue;
    const begun = readNameServerPort(line);
    const end = closing.exec(line.text)?.[1];
    const fid = readBanner(line);
    if (begun !== undefined) {
      last = begun;
      count++;
      reading.records.push(begun);
    } else if (noEntry.test(line.text) && count === 0) reading.records.push({ line: line.line, kind: "nothing" });
    else if (end !== undefined) {
      if (Number(end) !== count) reading.leave(line, "the number is not that of the entries above");
      isClosed = true;
      last = undefined;
      count = 0;
    } else if (fid !== undefined) reading.records.push(fid);
    else if (last === undefined || !readNameServerDetail(line, last)) {
      // What follows could be of a port whose line was not read.
      last = undefined;
      reading.leave(line, "no entry of the name server");
    }
  }
  if (count > 0 || !isClosed) endEarly(reading);
  return reading.result(open);
}

/** The list of ports ends with a line that counts them. */
function endEarly(reading: Reading<Row>): void {
  if (reading.records.some(({ kind }) => kind === "port")) reading.breakOff();
}

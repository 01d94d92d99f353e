import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLines, type Line } from "../text/lines.ts";
import { filled, present } from "../text/present.ts";
import { Reading } from "../text/reading.ts";

/** A slot of a partition, with the devices in it. */
export interface Slot extends ParsedRecord {
  readonly lastLine?: number;
  readonly slot: string;
  readonly description: string;
  /** Of Linux: `30000002`. */
  readonly linuxName?: string;
  /** As printed; `Unknown` where nothing is configured for it. */
  readonly devices?: string;
}

/** `lsslot` of Linux, and `lsslot -c slot` or `-c pci` of AIX. */
export const lsslot: Parser<Slot> = {
  id: "client/lsslot",
  command: "lsslot",
  kind: "client",
  accepts: ({ tool }) => tool === "lsslot",
  looksLike: ({ lines: [first = ""] }) => linuxHeader.test(first),
  narrows: ({ piped, options }) => piped || ["-s", "-l", "-a", "-o"].some((key) => options.has(key)),
  parse,
};

const linuxHeader = /^\s*#\s*Slot\s+Description\s+Linux Name\s+Device\(s\)\s*$/;
const header = /^\s*#\s*Slot\s+Description\s+Device\(s\)\s*$/;
const row = /^\s*([UPC]\w[\w.-]*)\s+(\S.*)$/;
const known = /^((?:Virtual|Logical) I\/O Slot)\s+(\S.*)$/;
const linuxName = /^([0-9a-f]{8}|[0-9a-f]{4}:[0-9a-f:.]+|-|Empty)(?:\s+(\S.*))?$/;

function parse(source: Source): ParseResult<Slot> {
  const { lines, open } = readLines(source);
  const reading = new Reading<Slot>();
  let isLinux = false;
  for (const line of lines) {
    if (line.text.trim() === "") continue;
    if (linuxHeader.test(line.text) || header.test(line.text)) {
      isLinux = linuxHeader.test(line.text);
      continue;
    }
    const slot = readRow(line, isLinux);
    const last = reading.records.at(-1);
    if (slot !== undefined) reading.records.push(slot);
    else if (last?.devices !== undefined && /^\s{20,}[a-z]\S*(?: [a-z]\S*)*\s*$/.test(line.text))
      reading.records[reading.records.length - 1] = {
        ...last,
        lastLine: line.line,
        devices: `${last.devices} ${line.text.trim()}`,
      };
    else reading.leave(line, "no row of a slot");
  }
  return reading.result(open);
}

/** Descriptions hold blanks; two blanks divide the columns, and the common ones are known. */
function readRow({ text, line }: Line, isLinux: boolean): Slot | undefined {
  const [, slot, rest = ""] = row.exec(text) ?? [];
  if (slot === undefined) return undefined;
  const [, named, behind] = known.exec(rest) ?? [];
  const cells = rest.split(/\s{2,}/);
  const description = named ?? cells[0] ?? "";
  const more = filled(behind ?? cells.slice(1).join(" "));
  const [, name, devices] = (isLinux ? linuxName.exec(more ?? "") : null) ?? [];
  if (isLinux && name === undefined) return undefined;
  return { line, slot, description, ...present({ linuxName: name, devices: isLinux ? filled(devices) : more }) };
}

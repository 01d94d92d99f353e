import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLines } from "../text/lines.ts";
import { isRuler } from "../text/map-blocks.ts";
import { Reading } from "../text/reading.ts";

/** A slot that can be added and removed while the server runs. No device: it is empty, or not configured (`Unknown`). */
export interface DeviceSlot extends ParsedRecord {
  readonly slot: string;
  readonly description: string;
  readonly devices: readonly string[];
  /** Something is in the slot that is not configured. */
  readonly unknown?: true;
}

/** `lsdev -slots`: the slots of a Virtual I/O Server and what is in them; `lsslot -c slot` as root. */
export const lsdevSlots: Parser<DeviceSlot> = {
  id: "vios/lsdev-slots",
  command: "lsdev -slots",
  kind: "vios",
  accepts: ({ tool, options }) => tool === "lsdev" && options.has("-slots"),
  looksLike: ({ lines: [first = "", second = ""] }) =>
    (header.test(first) && (second === "" || row.test(second))) || row.test(first),
  narrows: ({ piped }) => piped,
  parse,
};

const header = /^\s*#\s*Slot\s+Description\s+Device\(s\)\s*$/i;
/** A location code, words that end with `Slot`, then the devices. */
const row = /^\s*((?:U\S+-|HEA )\S+)\s+((?:[A-Za-z0-9/.,()-]+ ){1,8}Slot|Logical HEA Port)(?:\s+(\S.*))?$/i;

function parse(source: Source): ParseResult<DeviceSlot> {
  const { lines, open } = readLines(source);
  const reading = new Reading<DeviceSlot>();
  for (const line of lines) {
    if (line.text.trim() === "" || header.test(line.text) || isRuler(line.text)) continue;
    const [, slot, description, rest = ""] = row.exec(line.text) ?? [];
    const words = rest.split(/\s+/).filter((word) => word !== "" && word !== "Empty");
    if (
      slot === undefined ||
      description === undefined ||
      words.some((word) => !/^(?:[a-z][\w.-]*\d|Unknown)$/i.test(word))
    )
      reading.leave(line, "no row of a slot");
    else {
      const devices = words.filter((word) => word !== "Unknown");
      const unknown = devices.length < words.length ? { unknown: true as const } : {};
      reading.records.push({ line: line.line, slot, description, devices, ...unknown });
    }
  }
  return reading.result(open);
}

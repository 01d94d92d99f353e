import type { Parser, ParseResult, Source } from "../parser.ts";
import { readLines } from "../text/lines.ts";
import { Reading } from "../text/reading.ts";
import { isResourceFrame } from "../text/resource-rows.ts";
import { readDotted, VpdLines, type DeviceVpd } from "../text/vital-product-data.ts";

/** `lscfg -vpl`: location code and vital product data of devices, as root on AIX. */
export const lscfgVpd: Parser<DeviceVpd> = {
  id: "client/lscfg-vpd",
  command: "lscfg -vpl <device>",
  kind: "client",
  accepts: ({ tool, options }) => tool === "lscfg" && [...options.keys()].some((key) => /^-[a-z]*[lv]/.test(key)),
  looksLike: ({ lines }) =>
    lines[0]?.trim() === "INSTALLED RESOURCE LIST WITH VPD" ||
    (begins.test(lines[0] ?? "") && lines.slice(1, 5).some((line) => readDotted(line) !== undefined)),
  narrows: ({ piped, options }) => piped || [...options.keys()].some((key) => /^-[a-z]*l/.test(key)),
  parse,
};

const begins = /^ {0,4}[a-zL]\w*\d +\S/;

function parse(source: Source): ParseResult<DeviceVpd> {
  const { lines, open } = readLines(source);
  const reading = new Reading<DeviceVpd>();
  const vpd = new VpdLines();
  for (const line of lines) {
    if (line.text.trim() === "" || isResourceFrame(line.text)) continue;
    if (!vpd.read(line)) reading.leave(line, "no vital product data of a device");
  }
  reading.records.push(...vpd.devices);
  return reading.result(open);
}

import type { Parser, ParseResult, Source } from "../parser.ts";
import { ethernetTitle, readEthernet, type EthernetAdapter } from "../text/ethernet-statistics.ts";
import { fibreChannelTitle } from "../text/fibre-channel-statistics.ts";
import { readLines } from "../text/lines.ts";
import { isRuler } from "../text/map-blocks.ts";
import { Reading } from "../text/reading.ts";

/** `entstat -d`, in ioscli `entstat -all`: an Ethernet adapter and, where it is shared or aggregated, its members. */
export const entstat: Parser<EthernetAdapter> = {
  id: "vios/entstat",
  command: "entstat -all <device>",
  kind: "vios",
  accepts: ({ tool, options }) => tool === "entstat" && (options.has("-d") || options.has("-all")),
  looksLike: ({ lines }) =>
    ethernetTitle(lines[isRuler(lines[0] ?? "") ? 1 : 0] ?? "") !== undefined &&
    lines.every((line) => fibreChannelTitle(line) === undefined),
  narrows: ({ piped }) => piped,
  parse,
};

function parse(source: Source): ParseResult<EthernetAdapter> {
  const { lines, open } = readLines(source);
  const reading = new Reading<EthernetAdapter>();
  readEthernet(lines, reading);
  return reading.result(open);
}

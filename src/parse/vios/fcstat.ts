import type { Parser, ParseResult, Source } from "../parser.ts";
import { ethernetTitle } from "../text/ethernet-statistics.ts";
import { fibreChannelTitle, readFibreChannel, type FibreChannelPort } from "../text/fibre-channel-statistics.ts";
import { readLines } from "../text/lines.ts";
import { Reading } from "../text/reading.ts";

/** `fcstat`: what a Fibre Channel port is, how it is connected, and what it counted. */
export const fcstat: Parser<FibreChannelPort> = {
  id: "vios/fcstat",
  command: "fcstat <device>",
  kind: "vios",
  accepts: ({ tool }) => tool === "fcstat",
  looksLike: ({ lines }) =>
    lines.some((line) => fibreChannelTitle(line) !== undefined) &&
    lines.every((line) => ethernetTitle(line) === undefined),
  narrows: ({ piped }) => piped,
  parse,
};

function parse(source: Source): ParseResult<FibreChannelPort> {
  const { lines, open } = readLines(source);
  const reading = new Reading<FibreChannelPort>();
  readFibreChannel(lines, reading);
  return reading.result(open);
}

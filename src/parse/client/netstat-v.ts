import type { Parser, ParseResult, Source } from "../parser.ts";
import { ethernetTitle, readEthernet, type EthernetAdapter } from "../text/ethernet-statistics.ts";
import { fibreChannelTitle, readFibreChannel, type FibreChannelPort } from "../text/fibre-channel-statistics.ts";
import { readLines, type Line } from "../text/lines.ts";
import { isRuler } from "../text/map-blocks.ts";
import { Reading } from "../text/reading.ts";

/** `netstat -v`: what `entstat` and `fcstat` tell of all adapters of AIX, one below the other. */
export const netstatV: Parser<EthernetAdapter | FibreChannelPort> = {
  id: "client/netstat-v",
  command: "netstat -v",
  kind: "client",
  accepts: ({ tool, options }) => tool === "netstat" && options.has("-v"),
  looksLike: ({ lines }) =>
    lines.some((line) => ethernetTitle(line) !== undefined) &&
    lines.some((line) => fibreChannelTitle(line) !== undefined),
  narrows: ({ piped }) => piped,
  parse,
};

const otherTitle = /^\s*[A-Z][A-Z ]{2,40} STATISTICS(?: REPORT)?\b.*\(?\w+\)?\s?:?/;

type Kind = "ethernet" | "fibre" | "other";

/** Whose report the line begins. */
function kindOf(text: string): Kind | undefined {
  if (ethernetTitle(text) !== undefined) return "ethernet";
  if (fibreChannelTitle(text) !== undefined) return "fibre";
  return otherTitle.test(text) ? "other" : undefined;
}

/** The reports in the order of the text; those of other adapters are left. */
function parse(source: Source): ParseResult<EthernetAdapter | FibreChannelPort> {
  const { lines, open } = readLines(source);
  const reading = new Reading<EthernetAdapter | FibreChannelPort>();
  let part: Line[] = [];
  let kind: Kind = "other";
  const readPart = (): void => {
    if (kind === "ethernet") readEthernet(part, reading);
    else if (kind === "fibre") readFibreChannel(part, reading);
    else
      for (const line of part)
        if (line.text.trim() !== "" && !isRuler(line.text))
          reading.leave(line, "no statistics of Ethernet or Fibre Channel");
    part = [];
  };
  for (const line of lines) {
    const next = kindOf(line.text);
    if (next !== undefined) {
      readPart();
      kind = next;
    }
    part.push(line);
  }
  readPart();
  return reading.result(open);
}

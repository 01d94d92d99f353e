import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLines, type Line } from "../text/lines.ts";
import { present } from "../text/present.ts";
import { Reading } from "../text/reading.ts";

interface Address {
  readonly line: number;
  readonly family: "inet" | "inet6";
  /** IPv6 with its zone and prefix length: `::1%1/0`. */
  readonly address: string;
  /** Hexadecimal: `0xffffff00`. */
  readonly netmask?: string;
  readonly broadcast?: string;
  /** The other end of a line between two hosts. */
  readonly peer?: string;
}

/** A network interface of AIX. `settings` are what stands without a name of its own, as printed: `tcp_sendspace 262144`. */
export interface NetworkInterface extends ParsedRecord {
  readonly lastLine: number;
  readonly name: string;
  readonly flags: string;
  readonly words: readonly string[];
  readonly addresses: readonly Address[];
  readonly settings: readonly { readonly line: number; readonly name: string; readonly value: string }[];
}

/** `ifconfig -a`: the network interfaces, as root and on AIX. */
export const ifconfig: Parser<NetworkInterface> = {
  id: "vios/ifconfig",
  command: "ifconfig -a",
  kind: "vios",
  accepts: ({ tool, words, options }) => tool === "ifconfig" && (options.has("-a") || words.length === 1),
  looksLike: ({ lines: [first = ""] }) => title.test(first),
  narrows: ({ piped, options }) => piped || !options.has("-a"),
  parse,
};

const title = /^\s*([a-z]+\d+): flags=([0-9a-f]{1,16}(?:,[0-9a-f]{1,16})?)<([A-Z0-9_,()]*)>\s*$/;
const inet =
  /^\s+inet (\d{1,3}(?:\.\d{1,3}){3}) netmask (0x[0-9a-f]{1,8})(?: broadcast (\d{1,3}(?:\.\d{1,3}){3}))?\s*$/i;
const toPeer = /^\s+inet (\S{1,60}) --> (\S{1,60})(?: netmask (0x[0-9a-f]{1,8}))?\s*$/i;
const inet6 = /^\s+inet6 ([0-9a-f:.]{2,60}(?:%\d{1,5})?(?:\/\d{1,3})?)\s*$/i;

interface Draft {
  lastLine: number;
  addresses: Address[];
  settings: { line: number; name: string; value: string }[];
}

function parse(source: Source): ParseResult<NetworkInterface> {
  const { lines, open } = readLines(source);
  const reading = new Reading<NetworkInterface>();
  let current: Draft | undefined;
  for (const line of lines) {
    if (line.text.trim() === "") continue;
    const [, name, flags = "", words = ""] = title.exec(line.text) ?? [];
    if (name !== undefined) {
      const draft = { lastLine: line.line, addresses: [], settings: [] };
      const lists = { words: words.split(",").filter((word) => word !== "") };
      const begun = Object.assign(draft, { line: line.line, name, flags, ...lists });
      reading.records.push(begun);
      current = begun;
    } else if (current === undefined) reading.leave(line, "no interface stands before this line");
    else if (readInto(current, line)) current.lastLine = line.line;
    else reading.leave(line, "neither an address nor a setting of an interface");
  }
  return reading.result(open);
}

function readInto(current: Draft, { text, line }: Line): boolean {
  const [, address, netmask, broadcast] = inet.exec(text) ?? [];
  const six = inet6.exec(text)?.[1];
  const [, own, peer, mask] = toPeer.exec(text) ?? [];
  if (address !== undefined)
    current.addresses.push({ line, family: "inet", address, ...present({ netmask, broadcast }) });
  else if (six !== undefined) current.addresses.push({ line, family: "inet6", address: six });
  else if (own !== undefined)
    current.addresses.push({ line, family: "inet", address: own, ...present({ netmask: mask, peer }) });
  else {
    const words = text.trim().split(/\s+/);
    const isPaired =
      words.length % 2 === 0 && words.every((word, i) => (i % 2 === 0 ? /^[a-z]\w*$/ : /^\d+$/).test(word));
    if (!isPaired || !/^\s/.test(text)) return false;
    for (let i = 0; i < words.length; i += 2)
      current.settings.push({ line, name: words[i] ?? "", value: words[i + 1] ?? "" });
  }
  return true;
}

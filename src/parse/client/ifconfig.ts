import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLines, type Line } from "../text/lines.ts";
import { present } from "../text/present.ts";
import { Reading } from "../text/reading.ts";

interface InetAddress {
  readonly family: "inet" | "inet6";
  readonly address: string;
  readonly netmask?: string;
  readonly broadcast?: string;
  readonly line: number;
}

/** A network interface of AIX. */
export interface NetworkInterface extends ParsedRecord {
  readonly lastLine: number;
  readonly name: string;
  readonly flags: string;
  readonly flagNames: readonly string[];
  readonly addresses: readonly InetAddress[];
  /** Options of the interface: `tcp_sendspace 262144`. */
  readonly options: readonly { readonly name: string; readonly value: string; readonly line: number }[];
}

/** `ifconfig -a`: the network interfaces of AIX with all their addresses. */
export const ifconfig: Parser<NetworkInterface> = {
  id: "client/ifconfig",
  command: "ifconfig -a",
  kind: "client",
  accepts: ({ tool }) => tool === "ifconfig",
  looksLike: ({ lines: [first = ""] }) => head.test(first),
  narrows: ({ piped, options }) => piped || !options.has("-a"),
  parse,
};

const head = /^\s*([a-z]{2,6}\d{1,5}): flags=([0-9a-f,]+)<([^<>]*)>\s*$/;
const inet = /^\s*inet (\d[\d.]*)(?: --> \d[\d.]*)? netmask (0x[0-9a-f]{1,8})(?: broadcast (\d[\d.]*))?\s*$/;
const inet6 = /^\s*inet6 ([0-9a-fA-F:.]+(?:%\d+)?(?:\/\d{1,3})?)\s*$/;

type Draft = { lastLine: number } & Omit<NetworkInterface, "lastLine" | "addresses" | "options"> & {
    addresses: InetAddress[];
    options: { name: string; value: string; line: number }[];
  };

function parse(source: Source): ParseResult<NetworkInterface> {
  const { lines, open } = readLines(source);
  const reading = new Reading<NetworkInterface>();
  let draft: Draft | undefined;
  for (const line of lines) {
    if (line.text.trim() === "") continue;
    const [, name, flags, names] = head.exec(line.text) ?? [];
    if (name !== undefined && flags !== undefined) {
      const at = { line: line.line, lastLine: line.line };
      draft = { ...at, name, flags, flagNames: (names ?? "").split(","), addresses: [], options: [] };
      reading.records.push(draft);
    } else if (draft !== undefined && readInto(draft, line)) draft.lastLine = line.line;
    else reading.leave(line, "no line of an interface");
  }
  return reading.result(open);
}

function readInto(draft: Draft, { text, line }: Line): boolean {
  const [, address, netmask, broadcast] = inet.exec(text) ?? [];
  const six = inet6.exec(text)?.[1];
  const words = text.trim().split(/\s+/);
  if (address !== undefined && !text.includes("-->"))
    draft.addresses.push({ family: "inet", address, ...present({ netmask, broadcast }), line });
  else if (six !== undefined) draft.addresses.push({ family: "inet6", address: six, line });
  else if (words.length % 2 === 0 && words.every((word, i) => (i % 2 === 0 ? /^[a-z_]\w*$/ : /^-?\d+$/).test(word)))
    for (let i = 0; i < words.length; i += 2)
      draft.options.push({ name: words[i] ?? "", value: words[i + 1] ?? "", line });
  else return false;
  return true;
}

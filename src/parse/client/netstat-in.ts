import type { ParsedRecord, Parser } from "../parser.ts";
import { readListing } from "../text/listing.ts";
import type { Line } from "../text/lines.ts";
import { present } from "../text/present.ts";

/** An address of a network interface, with the counts of the interface. */
export interface InterfaceAddress extends ParsedRecord {
  readonly name: string;
  readonly mtu: string;
  /** `link#2` where the address is that of the link. */
  readonly network: string;
  readonly address?: string;
  readonly packetsIn: string;
  readonly errorsIn: string;
  readonly packetsOut: string;
  readonly errorsOut: string;
  readonly collisions: string;
}

/** `netstat -in` and `-i`: the interfaces of AIX. A MAC address is written without leading zeros: `a.c6.24.39.41.3`. */
export const netstatIn: Parser<InterfaceAddress> = {
  id: "client/netstat-in",
  command: "netstat -in",
  kind: "client",
  accepts: ({ tool, options }) =>
    tool === "netstat" && [...options.keys()].some((key) => /^-n?in?$/.test(key)) && !options.has("-v"),
  looksLike: ({ lines: [first = ""] }) => header.test(first),
  narrows: ({ piped, options }) => piped || options.has("-I"),
  parse: (source) =>
    readListing(source, "no row of an interface", (line) => (header.test(line.text) ? true : readRow(line))),
};

const header =
  /^\s*Name\s+Mtu\s+Network\s+(?:ZoneID\s+)?Address\s+(?:ZoneID\s+)?Ipkts\s+Ierrs\s+Opkts\s+Oerrs\s+Coll\s*$/i;
const row =
  /^\s*([a-z]\w*\*?)\s+(\d+)\s+(\S+)\s+(?:((?=\S*[^\s\d])\S+)\s+)?(\d+|-)\s+(\d+|-)\s+(\d+|-)\s+(\d+|-)\s+(\d+|-)\s*$/;

function readRow({ text, line }: Line): InterfaceAddress | undefined {
  const [, name, mtu, network, address, ...counts] = row.exec(text) ?? [];
  const [packetsIn, errorsIn, packetsOut, errorsOut, collisions] = counts;
  if (name === undefined || mtu === undefined || network === undefined || collisions === undefined) return undefined;
  const statistics = { packetsIn: packetsIn ?? "", errorsIn: errorsIn ?? "", packetsOut: packetsOut ?? "" };
  return { line, name, mtu, network, ...present({ address }), ...statistics, errorsOut: errorsOut ?? "", collisions };
}

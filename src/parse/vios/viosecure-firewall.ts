import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLines, type Line } from "../text/lines.ts";
import { isRuler } from "../text/map-blocks.ts";
import { Reading } from "../text/reading.ts";

/** Whether the firewall is on, or a port that it lets through. */
export type FirewallRow = FirewallState | AllowedPort;

interface FirewallState extends ParsedRecord {
  readonly state: "ON" | "OFF";
}

/** The rules are listed while the firewall is off too. `any` and `all` are as printed. */
interface AllowedPort extends ParsedRecord {
  readonly interface: string;
  readonly localPort: string;
  readonly remotePort: string;
  readonly service: string;
  readonly address: string;
  /** Seconds; 0: it does not expire. */
  readonly expires: number;
}

/** `viosecure -firewall view`: the firewall of a Virtual I/O Server. Rules for ICMP do not show here. */
export const viosecureFirewall: Parser<FirewallRow> = {
  id: "vios/viosecure-firewall",
  command: "viosecure -firewall view",
  kind: "vios",
  accepts: ({ tool, options }) => tool === "viosecure" && options.get("-firewall")?.[0] === "view",
  looksLike: ({ lines: [first = "", second = ""] }) =>
    state.test(first) || (/^\s*Firewall\s*$/i.test(first) && alone.test(second)),
  narrows: ({ piped }) => piped,
  parse,
};

const state = /^\s*Firewall\s+(ON|OFF)\s*$/i;
const alone = /^\s*(ON|OFF)\s*$/i;
const headings = new Set([
  "firewall",
  "allowed ports",
  "local remote expiration",
  "local remote expiration time",
  "local remote",
  "interface port port service ipaddress expiration time(seconds)",
  "interface port port service ipaddress time(seconds)",
  "interface local port remote port service ipaddress expiration time(seconds)",
  "interface port port service ipaddress expiration",
  "expiration",
  "time(seconds)",
]);
const port = /^\s*([a-z]+\d*)\s+(any|\d{1,5})\s+(any|\d{1,5})\s+(\S{1,40})\s+([0-9A-Fa-f.:/]{1,50})\s+(\d{1,12})\s*$/i;

function parse(source: Source): ParseResult<FirewallRow> {
  const { lines, open } = readLines(source);
  const reading = new Reading<FirewallRow>();
  let isTold = false;
  for (const line of lines) {
    const words = line.text.trim().toLowerCase().replace(/\s+/g, " ");
    if (words === "" || isRuler(line.text) || headings.has(words)) continue;
    const told = (state.exec(line.text) ?? alone.exec(line.text))?.[1];
    const allowed = readPort(line);
    if (told !== undefined && !isTold) {
      reading.records.push({ line: line.line, state: told.toUpperCase() === "ON" ? "ON" : "OFF" });
      isTold = true;
    } else if (allowed !== undefined) reading.records.push(allowed);
    else reading.leave(line, "neither the state of the firewall nor a port");
  }
  if (!isTold && reading.records.length > 0) reading.breakOff();
  return reading.result(open);
}

function readPort({ text, line }: Line): AllowedPort | undefined {
  const [, device, localPort, remotePort, service, address, expires] = port.exec(text) ?? [];
  if (device === undefined || localPort === undefined || remotePort === undefined) return undefined;
  if (service === undefined || address === undefined) return undefined;
  return { line, interface: device, localPort, remotePort, service, address, expires: Number(expires) };
}

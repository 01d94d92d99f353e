import { lshmcNetwork, type ConsoleNetworkAttribute } from "../parse/hmc/lshmc-network.ts";
import type { AttributeRow } from "../parse/text/attribute-rows.ts";
import { splitList } from "../parse/text/delimited.ts";
import { recordsWith, type Draft } from "./draft.ts";

/** An HMC as `lshmc -n` shows it. */
interface Console {
  readonly hostname: string;
  readonly domain: string;
  readonly addresses: Set<string>;
  /** What prompts, headings and folders call it where it printed that. */
  readonly labels: Set<string>;
}

const loopback = /^(?:127\.|0\.0\.0\.0$|::1$|fe80:)/i;
const nameless = new Set(["", "localhost", "(none)"]);

/** One HMC under several names: a prompt's host, the host name with and without its domain, an address. */
export class HmcNames {
  /** By each text that means one HMC and no other. */
  private readonly names: ReadonlyMap<string, string>;

  constructor(drafts: readonly Draft[]) {
    const consoles = findConsoles(drafts);
    const found = new Map<string, Set<Console>>();
    for (const one of consoles)
      for (const text of textsOf(one)) found.set(text, (found.get(text) ?? new Set()).add(one));
    const names = new Map<string, string>();
    for (const [text, [only, ...others]] of found)
      if (only !== undefined && others.length === 0) names.set(text, nameOf(only, found));
    this.names = names;
  }

  /** The one name of the HMC that a text means; the text itself where no capture shows another. */
  nameOf(host: string): string {
    return this.names.get(host.toLowerCase()) ?? host;
  }

  has(text: string): boolean {
    return this.names.has(text.toLowerCase());
  }
}

/** The host name; with its domain where another HMC has the same one. */
function nameOf(one: Console, found: ReadonlyMap<string, ReadonlySet<Console>>): string {
  return found.get(one.hostname.toLowerCase())?.size === 1 ? one.hostname : qualified(one);
}

function qualified({ hostname, domain }: Console): string {
  return domain === "" ? hostname : `${hostname}.${domain}`;
}

function textsOf(one: Console): Set<string> {
  const texts = [one.hostname, qualified(one), ...one.addresses, ...one.labels];
  return new Set(texts.map((text) => text.toLowerCase()));
}

function findConsoles(drafts: readonly Draft[]): Console[] {
  const consoles: Console[] = [];
  for (const draft of drafts) {
    for (const row of recordsWith(draft, lshmcNetwork)) {
      const shown = readConsole(row, draft.segment.host);
      if (shown === undefined) continue;
      const same = consoles.find((known) => isSame(known, shown));
      if (same === undefined) consoles.push(shown);
      else {
        for (const address of shown.addresses) same.addresses.add(address);
        for (const label of shown.labels) same.labels.add(label);
      }
    }
  }
  return consoles;
}

/** Equal names are one HMC unless their addresses say otherwise. */
function isSame(a: Console, b: Console): boolean {
  if (qualified(a).toLowerCase() !== qualified(b).toLowerCase()) return false;
  return a.addresses.size === 0 || b.addresses.size === 0 || [...a.addresses].some((one) => b.addresses.has(one));
}

function readConsole(row: AttributeRow<ConsoleNetworkAttribute>, label: string | undefined): Console | undefined {
  const hostname = row.get("hostname")?.trim() ?? "";
  if (nameless.has(hostname.toLowerCase())) return undefined;
  const domain = row.get("domain")?.trim() ?? "";
  const listed = splitList(row.get("ipaddr") ?? "");
  const addresses = listed.map((text) => text.trim()).filter((text) => text !== "" && !loopback.test(text));
  // The host name may be printed with its domain.
  const bare = domain !== "" && hostname.endsWith(`.${domain}`) ? hostname.slice(0, -domain.length - 1) : hostname;
  const isLabel = label !== undefined && !nameless.has(label.toLowerCase());
  return { hostname: bare, domain, addresses: new Set(addresses), labels: new Set(isLabel ? [label] : []) };
}

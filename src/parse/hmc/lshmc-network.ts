import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type ConsoleNetworkAttribute =
  | "hostname"
  | "domain"
  | "ipaddr"
  | "networkmask"
  | "gateway"
  | "nameserver"
  | "domainsuffix"
  | "ipaddrlpar"
  | "slpipaddrs";

/** `lshmc -n`: the names and addresses of the HMC itself, in one row; the attributes of its interfaces end in `_eth0` and so on. */
export const lshmcNetwork: Parser<AttributeRow<ConsoleNetworkAttribute>> = hmcListing({
  id: "hmc/lshmc-network",
  command: "lshmc -n",
  tool: "lshmc",
  options: {},
  flag: "-n",
  looksLike: (sample) => hasNames(sample, "hostname") && (hasNames(sample, "domain") || hasNames(sample, "ipaddr")),
});

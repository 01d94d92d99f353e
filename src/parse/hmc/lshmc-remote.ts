import type { Parser } from "../parser.ts";
import { hasNames, type AttributeRow } from "../text/attribute-rows.ts";
import { hmcListing } from "../text/hmc-listing.ts";

export type ConsoleAccessAttribute =
  "ssh" | "sshprotocol" | "remotewebui" | "xntp" | "xntpserver" | "ldap" | "kerberos";

/** `lshmc -r`: which ways into the HMC are open, in one row. */
export const lshmcRemote: Parser<AttributeRow<ConsoleAccessAttribute>> = hmcListing({
  id: "hmc/lshmc-remote",
  command: "lshmc -r",
  tool: "lshmc",
  options: {},
  flag: "-r",
  looksLike: (sample) =>
    hasNames(sample, "ssh") && (hasNames(sample, "remotewebui") || hasNames(sample, "sshprotocol")),
});

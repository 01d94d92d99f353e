import type { Parser } from "../parser.ts";
import { isShow, isWholeBut } from "../text/show-words.ts";
import { readVsanZoning, type VsanZoning } from "../text/zone-lines.ts";

/** `show zoneset active`, and `show zone active`: the zones that the VSANs of a Cisco switch enforce. */
export const showZonesetActive: Parser<VsanZoning> = {
  id: "san/show-zoneset-active",
  command: "show zoneset active",
  kind: "switch",
  accepts: (command) => isShow(command, "zones/et", "a/ctive") || isShow(command, "zone", "a/ctive"),
  // The full database has the same form, but no addresses: it is not in effect.
  looksLike: ({ lines }) =>
    lines.some((line) => /^\s*zoneset name \S+ vsan \d+\s*$/.test(line)) &&
    lines.some((line) => /^\s*\*\s*fcid 0x[0-9a-f]{6}\s/.test(line)),
  narrows: (command) => !isWholeBut(command, 2),
  parse: (source) => readVsanZoning(source, true),
};

import type { CommandLine } from "../command-line.ts";
import type { Parser } from "../parser.ts";
import { isShow } from "../text/show-words.ts";
import { readVsanZoning, type VsanZoning } from "../text/zone-lines.ts";

/** `show zone`, and `show zoneset`: what was defined in the VSANs of a Cisco switch, whether it is in effect or not. */
export const showZone: Parser<VsanZoning> = {
  id: "san/show-zone",
  command: "show zone",
  kind: "switch",
  accepts: (command) => isDefined(command, "zone") || isDefined(command, "zones/et"),
  // What is in effect has the same form, but no zone without members.
  looksLike: ({ lines }) =>
    lines.every((line) => !/^\s*\*|\bfcid 0x/.test(line)) &&
    lines.some((line, i) => zone.test(line) && zone.test(lines[i + 1] ?? "")),
  narrows: ({ piped, words }) => piped || words.slice(1).some((word) => "name".startsWith(word)),
  parse: (source) => readVsanZoning(source, false),
};

const zone = /^\s*zone name \S+ vsan \d+\s*$/;

/** `show zone`, `show zone vsan 20`, `show zone name X`: every other word asks for something else. */
function isDefined(command: CommandLine, kind: string): boolean {
  const [, next] = command.words;
  return isShow(command, kind) && (next === undefined || /^(?:vs(?:an?)?|n(?:ame?)?)$/.test(next));
}

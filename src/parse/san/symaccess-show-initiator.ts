import type { Parser } from "../parser.ts";
import { readSymaccess, type SymaccessGroup } from "../text/symaccess-lines.ts";

/** `symaccess show <group> -type initiator`: the ports of a host that a VMAX or PowerMax masks devices to. */
export const symaccessShowInitiator: Parser<SymaccessGroup> = {
  id: "san/symaccess-show-initiator",
  command: "symaccess show <device> -type initiator",
  kind: "storage",
  accepts: ({ tool, typed, options }) =>
    tool === "symaccess" && /\sshow\s/.test(typed) && options.get("-type")?.[0]?.startsWith("init") === true,
  looksLike: ({ lines }) =>
    lines.some((text) => /^Initiator Group Name\s*:/.test(text)) && lines.every((text) => !text.startsWith("Masking ")),
  parse: readSymaccess,
};

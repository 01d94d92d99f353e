import type { Parser } from "../parser.ts";
import { readSymaccess, type SymaccessGroup } from "../text/symaccess-lines.ts";

/** `symaccess show view <view>`: ports of a host, ports of the storage and devices of a VMAX or PowerMax. */
export const symaccessShowView: Parser<SymaccessGroup> = {
  id: "san/symaccess-show-view",
  command: "symaccess show view <device>",
  kind: "storage",
  accepts: ({ tool, typed }) => tool === "symaccess" && /\sshow\s+view\s/.test(typed),
  looksLike: ({ lines }) => lines.some((text) => /^Masking View Name\s*:/.test(text)),
  parse: readSymaccess,
};

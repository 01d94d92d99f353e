import type { Parser } from "../parser.ts";
import { readListing } from "../text/listing.ts";
import { isResourceFrame, readResource, type InstalledResource } from "../text/resource-rows.ts";

/** A resource of the list, or what stands over it: `Model Architecture: chrp`. */
export interface ConfiguredResource extends InstalledResource {
  readonly value?: string;
}

/** `lscfg`: the installed resources of an AIX partition, with their location codes. */
export const lscfg: Parser<ConfiguredResource> = {
  id: "client/lscfg",
  command: "lscfg",
  kind: "client",
  accepts: ({ tool, options }) => tool === "lscfg" && ![...options.keys()].some((key) => /^-[a-z]*[lv]/.test(key)),
  looksLike: ({ lines: [first = ""] }) => first.trim() === "INSTALLED RESOURCE LIST",
  narrows: ({ piped }) => piped,
  parse: (source) =>
    readListing(source, "no row of a resource", (line) => {
      if (isResourceFrame(line.text)) return true;
      const [, name, value] = model.exec(line.text) ?? [];
      if (name !== undefined && value !== undefined) return { line: line.line, name, mark: "", value: value.trim() };
      return readResource(line);
    }),
};

const model = /^\s*(Model (?:Architecture|Implementation)):(.*)$/;

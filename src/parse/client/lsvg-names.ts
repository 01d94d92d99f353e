import type { ParsedRecord, Parser } from "../parser.ts";
import { allFit, readListing } from "../text/listing.ts";

/** The name of a volume group. */
export interface VolumeGroupName extends ParsedRecord {
  readonly name: string;
}

/** `lsvg` and `lsvg -o`: the names of the volume groups, with `-o` of those that are varied on. */
export const lsvgNames: Parser<VolumeGroupName> = {
  id: "client/lsvg-names",
  command: "lsvg",
  kind: "client",
  accepts: ({ tool, words, options }) =>
    tool === "lsvg" && words.length === 0 && [...options].every(([key, values]) => key === "-o" && values.length === 0),
  looksLike: ({ lines }) => lines.some((line) => line.trim() === "rootvg") && allFit(lines, isName),
  narrows: ({ piped, options }) => piped || options.has("-o"),
  parse: (source) =>
    readListing(source, "no name of a volume group", ({ text, line }) =>
      isName(text) ? { line, name: text.trim() } : undefined,
    ),
};

function isName(text: string): boolean {
  return /^\s*[A-Za-z_][\w.-]{0,40}\s*$/.test(text);
}

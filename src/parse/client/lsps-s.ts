import type { ParsedRecord, Parser } from "../parser.ts";
import { readListing } from "../text/listing.ts";

/** All paging space together. */
export interface PagingTotal extends ParsedRecord {
  /** With its unit: `512MB`. */
  readonly total: string;
  readonly usedPercent: number;
}

/** `lsps -s`: how much paging space there is, and how much of it is used. */
export const lspsS: Parser<PagingTotal> = {
  id: "client/lsps-s",
  command: "lsps -s",
  kind: "client",
  accepts: ({ tool, options }) => tool === "lsps" && options.has("-s"),
  looksLike: ({ lines: [first = ""] }) => header.test(first),
  parse: (source) =>
    readListing(source, "no total of paging space", ({ text, line }) => {
      const [, total, percent] = row.exec(text) ?? [];
      if (total !== undefined) return { line, total, usedPercent: Number(percent) };
      return header.test(text) ? true : undefined;
    }),
};

const header = /^\s*Total Paging Space\s+Percent Used\s*$/;
const row = /^\s*(\d{1,12}(?:MB|GB))\s+(\d{1,3})%?\s*$/;

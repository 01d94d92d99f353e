import type { ParsedRecord, Parser } from "../parser.ts";
import { allFit, readListing } from "../text/listing.ts";

/** A virtual Ethernet adapter of Linux. */
export interface LinuxVeth extends ParsedRecord {
  readonly name: string;
  readonly physloc: string;
}

/** `ls-veth`: the virtual Ethernet adapters of a Linux partition. */
export const lsVeth: Parser<LinuxVeth> = {
  id: "client/ls-veth",
  command: "ls-veth",
  kind: "client",
  accepts: ({ tool }) => tool === "ls-veth",
  looksLike: ({ lines }) => allFit(lines, (line) => row.test(line)),
  narrows: ({ piped }) => piped,
  parse: (source) =>
    readListing(source, "no row of a virtual Ethernet adapter", ({ text, line }) => {
      const [, name, physloc] = row.exec(text) ?? [];
      return name === undefined || physloc === undefined ? undefined : { line, name, physloc };
    }),
};

const row = /^\s*(e(?:th|n|nv)[\w.]{1,15})\s+(U\S+-V\d+-C\d+(?:-T\d+)?)\s*$/;

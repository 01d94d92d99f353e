import type { ParsedRecord, Parser } from "../parser.ts";
import { allFit, readListing } from "../text/listing.ts";

/** A virtual SCSI adapter of Linux. */
export interface LinuxVscsi extends ParsedRecord {
  readonly host: string;
  readonly physloc: string;
}

/** `ls-vscsi`: the virtual SCSI adapters of a Linux partition. */
export const lsVscsi: Parser<LinuxVscsi> = {
  id: "client/ls-vscsi",
  command: "ls-vscsi",
  kind: "client",
  accepts: ({ tool }) => tool === "ls-vscsi",
  looksLike: ({ lines }) => allFit(lines, (line) => row.test(line)),
  narrows: ({ piped }) => piped,
  parse: (source) =>
    readListing(source, "no row of a virtual SCSI adapter", ({ text, line }) => {
      const [, host, physloc] = row.exec(text) ?? [];
      return host === undefined || physloc === undefined ? undefined : { line, host, physloc };
    }),
};

const row = /^\s*(host\d{1,5})\s+(U\S+-V\d+-C\d+(?:-T\d+)?)\s*$/;

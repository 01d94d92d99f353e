import type { ParsedRecord, Parser } from "../parser.ts";
import { allFit, readListing } from "../text/listing.ts";

/** A disk of Linux behind a virtual SCSI adapter. */
export interface LinuxVdev extends ParsedRecord {
  readonly host: string;
  readonly device: string;
}

/** `ls-vdev`: the block devices behind the virtual SCSI adapters of a Linux partition. */
export const lsVdev: Parser<LinuxVdev> = {
  id: "client/ls-vdev",
  command: "ls-vdev",
  kind: "client",
  accepts: ({ tool }) => tool === "ls-vdev",
  looksLike: ({ lines }) => allFit(lines, (line) => row.test(line)),
  narrows: ({ piped }) => piped,
  parse: (source) =>
    readListing(source, "no row of a virtual disk", ({ text, line }) => {
      const [, host, device] = row.exec(text) ?? [];
      return host === undefined || device === undefined ? undefined : { line, host, device };
    }),
};

const row = /^\s*(host\d{1,5})\s+((?:sd|sr|dm-|vd)[a-z0-9]{1,6})\s*$/;

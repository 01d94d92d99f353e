import type { ParsedRecord, Parser } from "../parser.ts";
import { allFit, readListing } from "../text/listing.ts";
import { present } from "../text/present.ts";

/** How many threads the cores of a Linux partition run. */
export interface ThreadMode extends ParsedRecord {
  /** `8`; `off` is one thread. */
  readonly smt: string;
  /** Where cores differ: those that have this mode. */
  readonly cores?: string;
}

/** `ppc64_cpu --smt`: simultaneous multithreading of Linux. */
export const ppc64Cpu: Parser<ThreadMode> = {
  id: "client/ppc64-cpu",
  command: "ppc64_cpu --smt",
  kind: "client",
  accepts: ({ tool, options }) => tool === "ppc64_cpu" && options.has("--smt"),
  looksLike: ({ lines }) => allFit(lines, (line) => row.test(line)),
  parse: (source) =>
    readListing(source, "no mode of threads", ({ text, line }) => {
      const [, number, word, cores] = row.exec(text) ?? [];
      const smt = number ?? word;
      return smt === undefined ? undefined : { line, smt, ...present({ cores }) };
    }),
};

const row = /^\s*SMT(?:\s?=\s?(\d{1,2})| is (on|off))(?::\s+([\d,-]+))?\s*$/;

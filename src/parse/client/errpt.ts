import type { ParsedRecord, Parser } from "../parser.ts";
import { allFit, readListing } from "../text/listing.ts";
import type { Line } from "../text/lines.ts";

/** An entry of the error log of AIX. */
export interface LoggedError extends ParsedRecord {
  /** `08917DC6` says that a migration started, `A5E6DB96` that it ended. */
  readonly identifier: string;
  /** Month, day, hour, minute, year: `MMDDhhmmYY`, in the partition's own time zone. */
  readonly timestamp: string;
  /** `P`, `T`, `I`, `U` */
  readonly type: string;
  /** `H`, `S`, `O`, `U` */
  readonly class: string;
  readonly resource: string;
  /** Cut at about 41 characters. */
  readonly description: string;
}

/** `errpt`: the error log, newest entry first. */
export const errpt: Parser<LoggedError> = {
  id: "client/errpt",
  command: "errpt",
  kind: "client",
  accepts: ({ tool, options }) => tool === "errpt" && ![...options.keys()].some((key) => /^-[a-z]*[aAcg]/.test(key)),
  looksLike: ({ lines: [first = "", ...rest] }) =>
    allFit(header.test(first) ? rest : [first, ...rest], (line) => row.test(line)),
  narrows: ({ piped, options }) => piped || options.size > 0,
  parse: (source) =>
    readListing(source, "no entry of the error log", (line) => (header.test(line.text) ? true : readRow(line))),
};

const header = /^\s*IDENTIFIER\s+TIMESTAMP\s+T\s+C\s+RESOURCE_NAME\s+DESCRIPTION\s*$/;
const row = /^\s*([0-9A-F]{8})\s+(\d{10})\s+([A-Z])\s+([A-Z])\s+(\S+)\s+(\S.*)$/;

function readRow({ text, line }: Line): LoggedError | undefined {
  const [, identifier, timestamp, type, errorClass, resource, description] = row.exec(text) ?? [];
  if (identifier === undefined || timestamp === undefined || type === undefined || errorClass === undefined)
    return undefined;
  const words = (description ?? "").trim();
  return { line, identifier, timestamp, type, class: errorClass, resource: resource ?? "", description: words };
}

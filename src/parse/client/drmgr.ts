import type { ParsedRecord, Parser } from "../parser.ts";
import { readListing } from "../text/listing.ts";
import type { Line } from "../text/lines.ts";
import { present } from "../text/present.ts";

/** What drmgr wrote to the system log or to its own. */
export interface DrmgrMessage extends ParsedRecord {
  /** As the log has it; the year may be missing. */
  readonly at?: string;
  readonly host?: string;
  readonly text: string;
  /** `migration`, `hibernation` */
  readonly operation?: string;
  /** Of the operation; 0 where it went well. */
  readonly rc?: number;
}

/** Messages of `drmgr`, which moves a Linux partition from within. Their whole grammar is not known: other lines stay unread. */
export const drmgr: Parser<DrmgrMessage> = {
  id: "client/drmgr",
  command: "cat /var/log/drmgr",
  kind: "client",
  accepts: ({ tool, words }) =>
    tool === "drmgr" ||
    (tool === "cat" && words.length > 0 && words.every((word) => /\/log\/drmgr(?:\.\d+)?$/.test(word))),
  looksLike: ({ lines }) => lines.some((line) => outcome.test(line) && message.test(line)),
  narrows: ({ piped }) => piped,
  parse: (source) => readListing(source, "no message of drmgr", readMessage),
};

const message =
  /^\s*(?:([A-Z][a-z]{2}\s+\d{1,2} \d{2}:\d{2}:\d{2}|\d{4}-\d{2}-\d{2}T\S{8,20}) (\S+) )?drmgr(?:\[\d{1,8}\])?: (\S.*)$/;
const outcome = /(?:^|: )(migration|hibernation) rc (-?\d{1,6})\s*$/;
const stamp = /^\s*#{4,} ([A-Z][a-z]{2} [A-Z][a-z]{2}\s+\d{1,2} \d{2}:\d{2}:\d{2} \d{4}) #{4,}\s*$/;

function readMessage({ text, line }: Line): DrmgrMessage | undefined {
  const began = stamp.exec(text)?.[1];
  if (began !== undefined) return { line, at: began, text: "" };
  const [, at, host, words] = message.exec(text) ?? [];
  if (words === undefined) return undefined;
  const [, operation, rc] = outcome.exec(text) ?? [];
  const result = { operation, rc: rc === undefined ? undefined : Number(rc) };
  return { line, ...present({ at, host }), text: words.trim(), ...present(result) };
}

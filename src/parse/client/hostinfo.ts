import type { CommandLine } from "../command-line.ts";
import type { Parser, ParseResult, Source } from "../parser.ts";
import { newKeyed, putInto, type KeyedDraft, type KeyedRecord } from "../text/keyed-record.ts";
import { readKeyed } from "../text/keyed-lines.ts";
import { readLines } from "../text/lines.ts";
import { Reading } from "../text/reading.ts";

const fields = {
  "vfc client adapter name": "client",
  "host partition name": "viosName",
  "vfc host adapter name": "host",
  "vfc host adapter location code": "hostLocation",
  "fc adapter name on vios": "port",
  "fc adapter location code on vios": "portLocation",
} as const;

type Field = (typeof fields)[keyof typeof fields];

/** Which Virtual I/O Server and port a virtual Fibre Channel adapter is served by; from AIX 7.2 TL5 on. */
export const hostinfo: Parser<KeyedRecord<Field>> = {
  id: "client/hostinfo",
  command: "cat /proc/sys/adapter/fc/*/hostinfo",
  kind: "client",
  accepts: (command) => printsHostinfo(command),
  looksLike: ({ lines }) => lines.slice(0, 2).some((line) => /^\s*VFC client adapter name\s*:/i.test(line)),
  narrows: ({ piped, words }) => piped || !words.some((word) => /\/fc\/(?:\*|fcs\*)\//.test(word)),
  parse,
};

function printsHostinfo({ tool, words, options }: CommandLine): boolean {
  if (tool === "vfcstat") return options.get("-f")?.[0] === "hostinfo";
  return tool === "cat" && words.length > 0 && words.every((word) => /(?:^|\/)hostinfo$/.test(word));
}

/** A line with the adapter's name may stand above; `(VIOS)` is not on every level. */
function parse(source: Source): ParseResult<KeyedRecord<Field>> {
  const { lines, open } = readLines(source);
  const reading = new Reading<KeyedRecord<Field>>();
  let draft: KeyedDraft<Field> | undefined;
  for (const line of lines) {
    if (line.text.trim() === "") continue;
    const pair = readKeyed(line.text);
    const title = /^\s*(fcs\d+)\s*$/.exec(line.text)?.[1];
    const isFirst = pair !== undefined && /^VFC client adapter name$/i.test(pair.name.replace(/\s+/g, " "));
    if (title !== undefined || (isFirst && (draft === undefined || draft.client !== undefined))) {
      draft = newKeyed<Field>(line);
      if (title !== undefined) draft.values.push({ name: "", value: title, line: line.line });
      reading.records.push(draft);
    }
    if (title !== undefined) continue;
    if (pair === undefined || draft === undefined) reading.leave(line, "no value of a virtual Fibre Channel adapter");
    else {
      const name = pair.name.replace(/\s*\(VIOS\)$/, "").replace(/\s+/g, " ");
      putInto(draft, fields, { ...pair, name, line: line.line });
    }
  }
  return reading.result(open);
}

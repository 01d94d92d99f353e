import type { Parser, ParseResult, Source } from "../parser.ts";
import { newKeyed, putInto, type KeyedDraft, type KeyedRecord } from "../text/keyed-record.ts";
import { readLines } from "../text/lines.ts";
import { Reading } from "../text/reading.ts";

const fields = {
  name: "name",
  id: "id",
  version: "version",
  version_id: "versionId",
  pretty_name: "prettyName",
  cpe_name: "cpeName",
} as const;

type Field = (typeof fields)[keyof typeof fields];

/** `/etc/os-release`: which Linux it is. `versionId` is `9.2`, `15.4`. */
export const osRelease: Parser<KeyedRecord<Field>> = {
  id: "client/os-release",
  command: "cat /etc/os-release",
  kind: "client",
  accepts: ({ tool, words }) => tool === "cat" && words.length === 1 && /(?:^|\/)os-release$/.test(words[0] ?? ""),
  looksLike: ({ lines }) =>
    lines.every((line) => assignment.test(line)) &&
    ["ID", "VERSION_ID"].every((name) => lines.some((line) => line.startsWith(`${name}=`))),
  narrows: ({ piped }) => piped,
  parse,
};

const assignment = /^([A-Z][A-Z0-9_]*)=(?:"([^"]*)"|'([^']*)'|([^\s"']*))$/;

function parse(source: Source): ParseResult<KeyedRecord<Field>> {
  const { lines, open } = readLines(source);
  const reading = new Reading<KeyedRecord<Field>>();
  let draft: KeyedDraft<Field> | undefined;
  for (const line of lines) {
    const [, name, double, simple, bare] = assignment.exec(line.text.trim()) ?? [];
    if (name !== undefined) {
      if (draft === undefined) reading.records.push((draft = newKeyed<Field>(line)));
      putInto(draft, fields, { name, value: double ?? simple ?? bare ?? "", line: line.line });
    } else if (line.text.trim() !== "") reading.leave(line, "no value of os-release");
  }
  return reading.result(open);
}

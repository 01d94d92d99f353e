import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLines } from "../text/lines.ts";
import { Reading } from "../text/reading.ts";

interface ResourceAttribute {
  readonly name: string;
  /** Without the quotes around a string; lists as printed. */
  readonly value: string;
  readonly line: number;
}

/** A resource of a class of RSCT; one of `IBM.MCP` is an HMC that manages the partition. */
export interface RsctResource extends ParsedRecord {
  readonly lastLine: number;
  readonly resourceClass?: string;
  readonly number?: number;
  /** 64 bits, more than a number can hold. */
  readonly nodeId?: string;
  readonly keyToken?: string;
  readonly hostname?: string;
  readonly hmcIpAddress?: string;
  readonly hmcHostname?: string;
  readonly attributes: readonly ResourceAttribute[];
}

/** `lsrsrc IBM.MCP`, before AIX 7.1 `IBM.ManagementServer`: the HMCs that RMC of a partition knows. */
export const lsrsrc: Parser<RsctResource> = {
  id: "client/lsrsrc",
  command: "lsrsrc IBM.MCP",
  kind: "client",
  accepts: ({ tool, words, options }) =>
    tool === "lsrsrc" && [...words, ...[...options.values()].flat()].some((word) => /^IBM\.\w+$/.test(word)),
  looksLike: ({ lines: [first = ""] }) => header.test(first),
  narrows: ({ piped, options }) => piped || options.has("-s"),
  parse,
};

const header = /^\s*Resource (?:Persistent|Dynamic|Persistent and Dynamic) Attributes for (IBM\.\w+)\s*$/;
const begins = /^\s*resource (\d{1,6}):\s*$/;
const attribute = /^\s*([A-Z]\w*)\s*= ?(.*)$/;
const fields: ReadonlyMap<string, "nodeId" | "keyToken" | "hostname" | "hmcIpAddress" | "hmcHostname"> = new Map([
  ["NodeID", "nodeId"],
  ["KeyToken", "keyToken"],
  ["Hostname", "hostname"],
  ["Name", "hostname"],
  ["HMCIPAddr", "hmcIpAddress"],
  ["HMCName", "hmcHostname"],
]);

type Draft = { -readonly [K in keyof RsctResource]: RsctResource[K] } & { attributes: ResourceAttribute[] };

/** The title alone says that the class has no resource: no HMC has reached the partition. */
function parse(source: Source): ParseResult<RsctResource> {
  const { lines, open } = readLines(source);
  const reading = new Reading<RsctResource>();
  const titles = lines.filter(({ text }) => header.test(text));
  let draft: Draft | undefined;
  let resourceClass: string | undefined;
  for (const line of lines) {
    const number = begins.exec(line.text)?.[1];
    const [, name, text] = attribute.exec(line.text) ?? [];
    const title = header.exec(line.text)?.[1];
    if (title !== undefined) {
      resourceClass = title;
      draft = undefined;
    } else if (number !== undefined) {
      draft = { line: line.line, lastLine: line.line, number: Number(number), attributes: [] };
      if (resourceClass !== undefined) draft.resourceClass = resourceClass;
      reading.records.push(draft);
    } else if (name !== undefined && draft !== undefined) put(draft, name, (text ?? "").trim(), line.line);
    else if (line.text.trim() !== "") reading.leave(line, "no attribute of a resource");
  }
  const [only] = titles;
  if (only !== undefined && reading.records.length === 0 && open === undefined && source.command?.piped !== true)
    reading.answerNone(only);
  return reading.result(open);
}

function put(draft: Draft, name: string, printed: string, line: number): void {
  const value = /^"([^"]*)"$/.exec(printed)?.[1] ?? printed;
  const field = fields.get(name);
  if (field !== undefined && draft[field] === undefined && value !== "") draft[field] = value;
  draft.attributes.push({ name, value, line });
  draft.lastLine = line;
}

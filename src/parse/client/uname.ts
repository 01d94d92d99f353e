import type { CommandLine } from "../command-line.ts";
import type { ParsedRecord, Parser } from "../parser.ts";
import { readListing } from "../text/listing.ts";
import type { Line } from "../text/lines.ts";
import { present } from "../text/present.ts";

/** What `uname` says of AIX or Linux. On AIX the level is `version`.`release`, so `release` alone is `2` or `3`. */
export interface SystemName extends ParsedRecord {
  /** `AIX`, `Linux` */
  readonly system?: string;
  readonly node?: string;
  readonly release?: string;
  readonly version?: string;
  /** `ppc64le`; on AIX the machine's identifier. */
  readonly machine?: string;
  readonly lparId?: number;
  readonly lparName?: string;
  readonly model?: string;
  readonly systemId?: string;
}

/** `uname` with one of its options; `uname -L` of AIX gives number and name of the partition. */
export const uname: Parser<SystemName> = {
  id: "client/uname",
  command: "uname -a",
  kind: "client",
  accepts: ({ tool, options, words }) =>
    tool === "uname" && words.length === 0 && options.size <= 1 && [...options.keys()].every((key) => single.has(key)),
  looksLike: ({ lines }) => {
    const [only = ""] = lines;
    return lines.length === 1 && (aix.test(only) || linux.test(only) || kernel.test(only));
  },
  parse: (source) => readListing(source, "nothing that uname prints", (line) => readName(line, source.command)),
};

const single = new Map<
  string,
  "system" | "node" | "release" | "version" | "machine" | "lpar" | "model" | "systemId" | "all"
>([
  ["-a", "all"],
  ["--all", "all"],
  ["-s", "system"],
  ["-n", "node"],
  ["-r", "release"],
  ["--kernel-release", "release"],
  ["-v", "version"],
  ["-m", "machine"],
  ["-p", "machine"],
  ["-L", "lpar"],
  ["-M", "model"],
  ["-u", "systemId"],
]);

const aix = /^\s*(AIX) (\S+) (\d) (\d) ([0-9A-F]{12})\s*$/;
const linux =
  /^\s*(Linux) (\S+) (\S+) (#\S.*?) (ppc64le|ppc64|x86_64|aarch64)(?: (?:ppc64le|ppc64|x86_64|aarch64))* GNU\/Linux\s*$/;
const kernel = /^\s*\d{1,2}\.\d{1,3}\.\d{1,3}-\S*(?:ppc64|ppc64le|default|generic)\s*$/;
const lpar = /^\s*(\d{1,5}) (\S.*)$/;

function readName({ text, line }: Line, command: CommandLine | undefined): SystemName | undefined {
  const asked = single.get([...(command?.options.keys() ?? [])][0] ?? (command === undefined ? "" : "-s"));
  const words = text.trim();
  if (asked === undefined || asked === "all") return readAll(text, line, asked === undefined);
  if (asked === "lpar") {
    const [, id, lparName] = lpar.exec(text.trim()) ?? [];
    return id === undefined ? undefined : { line, lparId: Number(id), ...present({ lparName }) };
  }
  const isWord = asked === "version" ? /^(?:\d|#\S.*)$/.test(words) : /^[^\s:]+$/.test(words);
  return isWord ? { line, [asked]: words } : undefined;
}

function readAll(text: string, line: number, isUntold: boolean): SystemName | undefined {
  const [, system, node, third, fourth, machine] = aix.exec(text) ?? linux.exec(text) ?? [];
  if (system !== undefined) return { line, system, ...present({ node, release: third, version: fourth, machine }) };
  return isUntold && kernel.test(text) ? { line, release: text.trim() } : undefined;
}

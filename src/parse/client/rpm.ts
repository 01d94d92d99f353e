import type { ParsedRecord, Parser } from "../parser.ts";
import { allFit, readListing } from "../text/listing.ts";
import type { Line } from "../text/lines.ts";
import { present } from "../text/present.ts";

/** An RPM package of Linux, or one that was asked for and is not installed. */
export interface RpmPackage extends ParsedRecord {
  readonly name: string;
  readonly installed: boolean;
  readonly version?: string;
  readonly release?: string;
  readonly architecture?: string;
}

/** `rpm -qa`, and `rpm -q` of named packages. */
export const rpm: Parser<RpmPackage> = {
  id: "client/rpm",
  command: "rpm -qa",
  kind: "client",
  accepts: ({ tool, options }) =>
    tool === "rpm" && options.size > 0 && [...options.keys()].every((key) => /^(?:-q|-qa|-a|--query|--all)$/.test(key)),
  looksLike: ({ lines }) =>
    lines.some((line) => full.test(line)) && allFit(lines, (line) => full.test(line) || missing.test(line)),
  narrows: ({ piped, options }) => piped || [...options.values()].flat().length > 0 || !isAll([...options.keys()]),
  parse: (source) => readListing(source, "no package", readRow),
};

function isAll(keys: readonly string[]): boolean {
  return keys.some((key) => key === "-qa" || key === "-a" || key === "--all");
}

const architectures = "ppc64le|ppc64|ppc|noarch|x86_64|i686|src|\\(none\\)";
const full = new RegExp(`^\\s*(\\S+)-([^\\s-]+)-([^\\s-]+)\\.(${architectures})\\s*$`);
const short = /^\s*([A-Za-z]\S*)-(\d[^\s-]*)-([^\s-]+)\s*$/;
const missing = /^\s*package (\S+) is not installed\s*$/;

function readRow({ text, line }: Line): RpmPackage | undefined {
  const absent = missing.exec(text)?.[1];
  if (absent !== undefined) return { line, name: absent, installed: false };
  const [, name, version, release, architecture] = full.exec(text) ?? short.exec(text) ?? [];
  return name === undefined
    ? undefined
    : { line, name, installed: true, ...present({ version, release, architecture }) };
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readCommandLine } from "../../src/parse/command-line.ts";
import { parsers } from "../../src/parse/index.ts";
import type { ParsedRecord, Parser, ParseResult, Sample, Source } from "../../src/parse/parser.ts";
import { sampleNames } from "../../src/parse/text/attribute-rows.ts";

/** One text of `test/fixtures/parse/<folder>/<parser>/<case>.txt` with what it is expected to be read as. */
export interface ParseFixture {
  readonly parser: Parser;
  /** `vios/lspv/padmin` */
  readonly name: string;
  readonly source: Source;
  readonly expectedPath: string;
}

/** What stands in a fixture's `.json`. */
export interface Expected {
  readonly status: Pick<ParseResult<ParsedRecord>, "answer" | "brokenOff">;
  readonly records: readonly unknown[];
  readonly unread: readonly unknown[];
}

const root = join(import.meta.dirname, "../fixtures/parse");

/** The folders of fixtures, as parser ids. */
export function fixtureFolders(): string[] {
  return readdirSync(root).flatMap((kind) => readdirSync(join(root, kind)).map((name) => `${kind}/${name}`));
}

/** Every fixture of a parser, by name. */
export function fixturesOf(parser: Parser): ParseFixture[] {
  const folder = join(root, parser.id);
  const names = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".txt")) : [];
  return names.map((file) => {
    const name = file.slice(0, -".txt".length);
    const source = readSource(readFileSync(join(folder, file), "utf8"));
    return { parser, name: `${parser.id}/${name}`, source, expectedPath: join(folder, `${name}.json`) };
  });
}

export const allFixtures: readonly ParseFixture[] = parsers.flatMap(fixturesOf);

/** A first line `$ command` is the command as typed; the output begins under it. */
export function readSource(text: string): Source {
  const end = text.indexOf("\n") + 1;
  const typed = text.startsWith("$ ") ? readCommandLine(text.slice(2, end)) : undefined;
  const output = typed === undefined ? text : text.slice(end);
  const common = { text: output, firstLine: typed === undefined ? 1 : 2, ended: output.endsWith("\n") };
  return typed === undefined ? common : { ...common, command: typed };
}

/** The result as JSON gives it back, in the shape of a fixture's `.json`. */
export function readAsExpected(parser: Parser, source: Source): Expected {
  const { records, unread, ...status } = parser.parse(source);
  return JSON.parse(JSON.stringify({ status, records, unread })) as Expected;
}

/** The beginning of a text as the recogniser sees it. */
export function sampleOf(text: string): Sample {
  const lines = text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(0, 40);
  return { lines, names: sampleNames(lines[0] ?? "") };
}

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readCommandLine } from "../../src/parse/command-line.ts";
import { parsers } from "../../src/parse/index.ts";
import { allFixtures, fixtureFolders, fixturesOf, sampleOf } from "../parse/parse-fixtures.ts";

/** Drawers of `src/parse` that hold no parsers. */
const sharedFolders = new Set(["text"]);

/** The placeholders of a parser's `command`, as somebody would type them. */
function asTyped(command: string): string {
  return command.replaceAll("<device>", "hdisk3");
}

/**
 * Texts that commands print alike: `lsattr -H`, `lspath -AH` and `lsdev -attr`, where the text is taken for the last
 * one's; and `netstat -v` without Fibre Channel, which is taken for `entstat`. Both ways give the same records. The
 * slots of AIX have the header of `lsdev -slots`.
 */
const alike = new Set([
  "vios/lsattr/table-header",
  "vios/lsattr/damaged-header-alone",
  "client/netstat-v/ethernet-alone",
  "client/lsslot/aix",
  "client/lsslot/aix-pci",
]);

test("every file of a parser folder is registered, and every id is its file", () => {
  const root = join(import.meta.dirname, "../../src/parse");
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const files = folders
    .filter((folder) => !sharedFolders.has(folder.name))
    .flatMap((folder) => readdirSync(join(root, folder.name)).map((file) => `${folder.name}/${file}`));
  expect(parsers.map((parser) => `${parser.id}.ts`).sort()).toEqual(files.sort());
});

test("every folder of fixtures belongs to a parser", () => {
  const ids = parsers.map((parser) => parser.id);
  expect(fixtureFolders().filter((folder) => !ids.includes(folder))).toEqual([]);
});

describe.each(parsers.map((parser) => [parser.id, parser] as const))("%s", (_id, parser) => {
  const own = fixturesOf(parser);
  const damaged = own.filter((fixture) => fixture.name.startsWith(`${parser.id}/damaged`));

  test("has at least two fixtures and a damaged one", () => {
    expect(own.length - damaged.length).toBeGreaterThanOrEqual(2);
    expect(damaged.length).toBeGreaterThanOrEqual(1);
  });

  test("is the first to accept its own command", () => {
    const command = readCommandLine(asTyped(parser.command));
    expect(command && parsers.find((one) => one.accepts(command))?.id).toBe(parser.id);
  });

  test("is the first to accept the commands of its fixtures", () => {
    const commands = own.flatMap(({ source }) => (source.command === undefined ? [] : [source.command]));
    for (const command of commands)
      expect([command.typed, parsers.find((one) => one.accepts(command))?.id]).toEqual([command.typed, parser.id]);
  });

  test("recognises each of its texts of which no command line tells", () => {
    const bare = own.filter(({ source }) => source.command === undefined);
    expect(bare.filter(({ source }) => !parser.looksLike(sampleOf(source.text))).map(({ name }) => name)).toEqual([]);
    expect(own.some(({ source }) => parser.looksLike(sampleOf(source.text)))).toBe(true);
  });

  test("takes no other parser's text for its own", () => {
    const others = allFixtures.filter(
      (fixture) => fixture.parser.command !== parser.command && !alike.has(fixture.name),
    );
    const mistaken = others.filter(({ source }) => parser.looksLike(sampleOf(source.text)));
    expect(mistaken.map(({ name }) => name)).toEqual([]);
  });
});

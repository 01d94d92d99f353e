import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { writeScaffold } from "../../scripts/scaffold/files.ts";
import { scaffoldParser } from "../../scripts/scaffold/parser.ts";
import { readCommandLine } from "../../src/parse/command-line.ts";
import type { Parser } from "../../src/parse/parser.ts";
import { readAsExpected, readSource } from "../parse/parse-fixtures.ts";
import { compileErrors, copyOfProject } from "./project-copy.ts";

const root = copyOfProject("src/capture", "src/parse");
const registry = (): string[] => readFileSync(join(root, "src/parse/index.ts"), "utf8").split("\n");
const following = (line: string): string | undefined => registry()[registry().indexOf(line) + 1];

const cases = [
  { id: "vios/zz-plain", command: "zzplain", identifier: "zzPlain", refuses: "zzplain rootvg" },
  { id: "hmc/lshwres-zz", command: "lshwres -r zz --level sys", identifier: "lshwresZz", refuses: "lshwres -r zz" },
  { id: "vios/lsdev-zz", command: "lsdev -dev <device> -zz", identifier: "lsdevZz", refuses: "lsdev -zz" },
  { id: "vios/zz-device", command: "zzdevice <device>", identifier: "zzDevice", refuses: "zzdevice" },
  { id: "san/zz-words", command: "show zz brief", kind: "switch", identifier: "zzWords", refuses: "show zz" },
] as const;

describe.each(cases)("$id", ({ id, command, identifier, refuses, ...more }) => {
  const folder = `test/fixtures/parse/${id}`;

  test("is written once", async () => {
    const words = [id, command, ...("kind" in more ? [more.kind] : [])];
    const scaffold = await scaffoldParser(root, words);
    writeScaffold(root, scaffold);
    expect(Object.keys(scaffold.created)).toEqual([
      `src/parse/${id}.ts`,
      ...["first.txt", "first.json", "damaged-cut.txt", "damaged-cut.json"].map((file) => `${folder}/${file}`),
    ]);
    expect(scaffold.next).toHaveLength(3);
    expect(() => {
      writeScaffold(root, scaffold);
    }).toThrow(/^There already is src\/parse/);
    await expect(scaffoldParser(root, words)).rejects.toThrow("is taken");
  });

  test("stands in the registry, its import in order", () => {
    expect(registry().filter((line) => line.includes(identifier))).toEqual([
      `import { ${identifier} } from "./${id}.ts";`,
      `  ${identifier},`,
    ]);
    const paths = registry().flatMap((line) => /^import .* from "(.*)";$/.exec(line)?.[1] ?? []);
    expect(paths).toEqual([...paths].sort());
  });

  test("accepts its command and reads its fixtures as they say: nothing, and every line is left", async () => {
    const module = (await import(pathToFileURL(join(root, `src/parse/${id}.ts`)).href)) as Record<string, Parser>;
    const parser = module[identifier]!;
    expect(parser).toMatchObject({ id, command, kind: "kind" in more ? more.kind : id.split("/")[0] });
    const accepts = (typed: string): boolean => parser.accepts(readCommandLine(typed)!);
    expect(accepts(command.replace("<device>", "hdisk3"))).toBe(true);
    expect(accepts(refuses)).toBe(false);
    for (const name of ["first", "damaged-cut"]) {
      const text = readFileSync(join(root, folder, `${name}.txt`), "utf8");
      const expected = JSON.parse(readFileSync(join(root, folder, `${name}.json`), "utf8")) as { unread: unknown[] };
      expect(readAsExpected(parser, readSource(text))).toEqual(expected);
      expect(expected).toMatchObject({ records: [] });
      expect(expected.unread.length).toBeGreaterThan(0);
    }
  });
});

test("what was written compiles", () => {
  const files = cases.map(({ id }) => `src/parse/${id}.ts`);
  expect(compileErrors(root, ["src/parse/index.ts", ...files])).toEqual([]);
});

test("stands before the parser that takes its command so far", async () => {
  const scaffold = await scaffoldParser(root, ["vios/lspv-fmt", "lspv -fmt"]);
  writeScaffold(root, scaffold);
  expect(following("  lspvFmt,")).toBe("  lspv,");
});

test("stands behind the other parsers of its folder", () => {
  expect(following("  lshwresZz,")).toBe("  lsmapAll,");
});

test.each([
  [[], "is not FOLDER/NAME"],
  [["text/lsx", "lsx"], "is not FOLDER/NAME"],
  [["vios/a/b", "lsx"], "is not FOLDER/NAME"],
  [["vios/", "lsx"], "name of the parser is missing"],
  [["vios/LsX", "lsx"], 'The name of the parser "LsX"'],
  [["vios/..", "lsx"], 'The name of the parser ".."'],
  [["vios/parsers", "lsx"], "is taken"],
  [["vios/export", "lsx"], "is taken"],
  [["vios/lspv", "lsx"], "is taken"],
  [["vios/lsx", "lspv"], "vios/lspv reads"],
  [["vios/lsx"], '"" is not a command'],
  [["vios/lsx", "lsx | grep y"], "is not a command"],
  [["vios/lsx", 'lsx -F "a"'], "is not a command"],
  [["vios/lsx", "ssh host lsx"], "is not a command"],
  [["vios/lsx", "lsx <name>"], "is not a command"],
  [["san/lsx", "lsx"], "which kind of host"],
  [["vios/lsx", "lsx", "router"], "which kind of host"],
])("refuses %j", async (words, message) => {
  await expect(scaffoldParser(root, words)).rejects.toThrow(message);
  expect(existsSync(join(root, "src/parse/vios/lsx.ts"))).toBe(false);
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { writeScaffold } from "../../scripts/scaffold/files.ts";
import { scaffoldRule } from "../../scripts/scaffold/rule.ts";
import type { Rule } from "../../src/rules/rule.ts";
import { judge } from "../rules/estate-text.ts";
import { smallEstate } from "../rules/small-estate.ts";
import { compileErrors, copyOfProject } from "./project-copy.ts";

const root = copyOfProject("src", "test/rules/estate-text.ts", "test/rules/small-estate.ts");
const registry = (): string[] => readFileSync(join(root, "src/rules/index.ts"), "utf8").split("\n");
const title = 'A title with "quotes", `ticks` and ${braces}';

const cases = [
  { id: "LPM-PAR-008", subject: "partition", file: "partition/par-008-zz-client", identifier: "zzClient" },
  { id: "LPM-PAR-999", subject: "move", file: "partition/par-999-zz-last", identifier: "zzLast" },
  { id: "LPM-ZZ-001", subject: "pair", file: "zz-new/zz-001-zz-pair", identifier: "zzPair" },
] as const;

describe.each(cases)("$id", ({ id, subject, file, identifier }) => {
  test("is written once", async () => {
    const [category = "", name = ""] = file.split("/");
    const words = [id, category, name.replace(/^[a-z]+-\d+-/, ""), subject, title];
    const scaffold = await scaffoldRule(root, words);
    writeScaffold(root, scaffold);
    expect(Object.keys(scaffold.created)).toEqual([`src/rules/${file}.ts`, `test/rules/${file}.test.ts`]);
    expect(scaffold.next).toHaveLength(3);
    expect(() => {
      writeScaffold(root, scaffold);
    }).toThrow(/^There already is src\/rules/);
    await expect(scaffoldRule(root, words)).rejects.toThrow(`${id} is taken by src/rules/${file}.ts.`);
  });

  test("stands in the registry", () => {
    expect(registry().filter((line) => line.includes(identifier))).toEqual([
      `import { ${identifier} } from "./${file}.ts";`,
      `  ${identifier},`,
    ]);
  });

  test("decides nothing before it is written, so its own test fails", async () => {
    const module = (await import(pathToFileURL(join(root, `src/rules/${file}.ts`)).href)) as Record<string, Rule>;
    const rule = module[identifier]!;
    expect(rule).toMatchObject({ id, subject, title, confidence: "recalled", sources: [] });
    expect(judge(rule, smallEstate)).toMatchObject([{ outcome: "unknown", cause: "knowledge", needs: [] }]);
  });

  test("its test has cases for pass, fail and unknown", () => {
    const text = readFileSync(join(root, `test/rules/${file}.test.ts`), "utf8");
    expect([...text.matchAll(/^describe\("(.*)"/gm)].map(([, name]) => name)).toEqual(["pass", "fail", "unknown"]);
  });
});

test("what was written compiles", () => {
  const files = cases.flatMap(({ file }) => [`src/rules/${file}.ts`, `test/rules/${file}.test.ts`]);
  expect(compileErrors(root, ["src/rules/index.ts", ...files])).toEqual([]);
});

test("stands by its number in its category, and at the end where that is new", () => {
  const at = (identifier: string): number => registry().indexOf(`  ${identifier},`);
  expect(at("zzClient")).toBeGreaterThan(at("clientFilesets"));
  expect(at("zzClient")).toBeLessThan(at("noRedundantErrorPath"));
  expect(at("zzLast")).toBeGreaterThan(at("serverAdaptersNotRequired"));
  expect(at("zzLast")).toBeLessThan(at("rmcActive"));
  expect(registry()[at("zzPair") + 1]).toBe("];");
});

test.each([
  [[], "The category is missing"],
  [["PAR-5", "partition", "zz-a", "partition", "A title"], '"PAR-5" is no id'],
  [["LPM-PAR-003", "partition", "zz-a", "partition", "A title"], "LPM-PAR-003 is taken"],
  [["LPM-PAR-800", "memory", "zz-a", "partition", "A title"], "stand in the category partition"],
  [["LPM-PAR-800", "../partition", "zz-a", "partition", "A title"], "The category"],
  [["LPM-PAR-800", "partition", "ZzA", "partition", "A title"], "The end of the file's name"],
  [["LPM-PAR-800", "partition", "rules", "partition", "A title"], "is taken"],
  [["LPM-PAR-800", "partition", "zz-a", "disk", "A title"], '"disk" is no subject'],
  [["LPM-PAR-800", "partition", "zz-a", "partition"], "The title is the condition"],
  [["LPM-PAR-800", "partition", "zz-a", "partition", "a title."], "The title is the condition"],
  [["LPM-PAR-800", "partition", "zz-a", "partition", "A", "title"], "does not stand in quotes"],
])("refuses %j", async (words, message) => {
  await expect(scaffoldRule(root, words)).rejects.toThrow(message);
});

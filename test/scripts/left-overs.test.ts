import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { placeholder } from "../../scripts/scaffold/parser.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));

/** Files below a folder that hold what a script wrote to be replaced. */
function filesThatHold(folder: string, text: string): string[] {
  const files = readdirSync(join(project, folder), { recursive: true, encoding: "utf8", withFileTypes: true });
  return files
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .filter((path) => readFileSync(path, "utf8").includes(text));
}

test.each([
  ["a capture", "test/fixtures/parse", placeholder],
  ["the reading of a parser", "src/parse", " is read yet"],
  ["the facts of a rule", "src/rules", "notWritten"],
])("nothing stands in place of %s", (_what, folder, text) => {
  expect(filesThatHold(folder, text)).toEqual([]);
});

import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { allFixtures, readAsExpected, type Expected } from "./parse-fixtures.ts";

const update = process.env["UPDATE_FIXTURES"] === "1";

/** One record and one unread line per line of the file, so that a person can read a difference. */
function print({ status, records, unread }: Expected): string {
  const list = (items: readonly unknown[]): string =>
    items.length === 0 ? "[]" : `[\n${items.map((item) => `    ${JSON.stringify(item)}`).join(",\n")}\n  ]`;
  return `{\n  "status": ${JSON.stringify(status)},\n  "records": ${list(records)},\n  "unread": ${list(unread)}\n}\n`;
}

test.each(allFixtures.map((fixture) => [fixture.name, fixture] as const))("%s", (_name, fixture) => {
  const read = readAsExpected(fixture.parser, fixture.source);
  if (update) writeFileSync(fixture.expectedPath, print(read));
  expect(read).toEqual(JSON.parse(readFileSync(fixture.expectedPath, "utf8")));
});

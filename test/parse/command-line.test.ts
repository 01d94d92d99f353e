import { describe, expect, test } from "vitest";
import { readCommandLine } from "../../src/parse/command-line.ts";

describe("what stands around a command", () => {
  test.each([
    ["lssyscfg -r lpar -m p9 | grep vios", { piped: true, redirected: false }],
    ["lssyscfg -r lpar -m p9 2>&1 | grep vios", { piped: true, redirected: false }],
    ["lssyscfg -r lpar -m p9 2>/dev/null | grep vios", { piped: true, redirected: true }],
    ["ssh hscroot@hmc1 lssyscfg -r lpar -m p9 | grep vios", { piped: true, redirected: false }],
    ["ssh hscroot@hmc1 'lssyscfg -r lpar -m p9 | grep vios'", { piped: true, redirected: false }],
    ["viosvrcmd -m p9 -p vios1 -c 'lsmap -all' | grep vhost", { piped: true, redirected: false }],
    ["for m in p9 p10; do lssyscfg -r lpar -m $m; done | grep vios", { piped: true, redirected: false }],
    ["show zoneset active | no-more", { piped: false, redirected: false }],
    ["show zoneset active | include c0:50 | no-more", { piped: true, redirected: false }],
    ["lssyscfg -r lpar -m p9 2>&1", { piped: false, redirected: false }],
    ["lssyscfg -r lpar -m p9; date | cat", { piped: false, redirected: false }],
    ["lssyscfg -r lpar -m p9 && echo 'a | b' > c", { piped: false, redirected: false }],
    ["lssyscfg -r lpar -m p9 # > all | rows", { piped: false, redirected: false }],
    ["lssyscfg -r lpar -m p9 --filter 'lpar_names=a|b>c'", { piped: false, redirected: false }],
    ["migrlpar -o v -m p9 -t p10 -p app > out", { piped: false, redirected: true }],
    ["migrlpar -o v -m p9 -t p10 -p app 2>/dev/null", { piped: false, redirected: true }],
    ["migrlpar -o v -m p9 -t p10 -p app &", { piped: false, redirected: true }],
    ["ssh hscroot@hmc1 migrlpar -o v -m p9 -t p10 -p app > out", { piped: false, redirected: true }],
  ])("%s", (line, around) => {
    expect(readCommandLine(line)).toMatchObject(around);
  });
});

describe("the words of a command, as a POSIX shell splits them", () => {
  test.each([
    [String.raw`lssyscfg -r lpar -m my\ sys`, "my sys"],
    [String.raw`lssyscfg -r lpar -m 'my sys'`, "my sys"],
    [String.raw`lssyscfg -r lpar -m "my \"sys\" \x"`, String.raw`my "sys" \x`],
    [String.raw`lssyscfg -r lpar -m 'p\9'`, String.raw`p\9`],
    [String.raw`lssyscfg -r lpar -m 'it'\''s' | sort`, "it's"],
    [String.raw`lssyscfg -r lpar -m p\|9`, "p|9"],
    ["lssyscfg -r lpar -m p9 \\", "p9"],
  ])("%s", (line, system) => {
    expect(readCommandLine(line)?.options.get("-m")).toEqual([system]);
  });

  test("a quote behind a backslash opens nothing", () => {
    const line = String.raw`lssyscfg -r lpar -m p9 2>&1 \' > out \'`;
    expect(readCommandLine(line)).toMatchObject({ redirected: true });
  });
});

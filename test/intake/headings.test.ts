import { describe, expect, test } from "vitest";
import { issues, lpars, lspv, memory, shown, sys } from "./take.ts";

describe("headings that capture scripts write", () => {
  test.each([
    ["### vios1 2026-11-20T09:12:44+01:00 lspv", "vios1", " | 2026-11-20T09:12:44"],
    ["### vios1 2026-11-20 09:12:44 lspv rc=0", "vios1", " | 2026-11-20T09:12:44"],
    ["## vios1 2026-11-20T09:12:44 lspv rc=0", "vios1", " | 2026-11-20T09:12:44"],
    ["### vios1 2026-11-20T09:12:44", "vios1", " | 2026-11-20T09:12:44"],
    ["###command:lspv###", "-", ""],
    ["# Command: lspv", "-", ""],
    ["### lspv", "-", ""],
    ["### vios1: lspv", "vios1", ""],
    ["==== lspv ====", "-", ""],
    ["--- vios1 lspv ---", "vios1", ""],
    ["+ lspv", "-", ""],
    [">>> lspv", "-", ""],
    ["*** lspv ***", "-", ""],
  ])("%s", (heading, host, at) => {
    expect(shown({ x: `${heading}\n${lspv}` })).toEqual([`x:2-4 lspv | parsed 2 | ${host} | -${at}`]);
  });

  test.each([["### hdisk3"], ["#ent5"], ["-----"], ["### notes on lspv"], ["== summary =="]])(
    "no heading: %s",
    (line) => {
      expect(shown({ x: `$ lspv\n${lspv}${line}\n` })).toEqual(["x:2-5 lspv | partial 2 | - | -"]);
    },
  );

  test("several in one file, each with its host and time", () => {
    const x =
      `### hmc1 2026-11-20T09:00:00+01:00 lssyscfg -r sys rc=0\n${sys}### rc=0\n` +
      `### hmc2 2026-11-20T09:01:00+01:00 lssyscfg -r lpar -m wren rc=0\n${lpars}`;
    expect(shown({ x })).toEqual([
      "x:2-3 lssyscfg -r sys | parsed 2 | hmc1 | - | 2026-11-20T09:00:00",
      "x:6-7 lssyscfg -r lpar | parsed 2 | hmc2 | 9009-42A*78A1B20 | 2026-11-20T09:01:00",
    ]);
    expect(issues({ x })).toEqual([]);
  });
});

describe("exit status in headings and trailers", () => {
  const heading = "### hmc1 2026-11-20T09:00:00 lshwres -r mem --level sys -m wren";
  test.each([
    [`${heading} rc=0\n${memory}`, "parsed 1"],
    [`${heading} rc=1\n${memory}`, "failed 1"],
    [`${heading}\n${memory}### rc=0\n`, "parsed 1"],
    [`${heading}\n${memory}### rc=2\n`, "failed 1"],
    [`${heading}\n${memory.trimEnd()}\n### exit status: 0`, "parsed 1"],
    [`${heading}\nHSCL1234 The system is gone.\n### rc=1\n`, "failed 0"],
    [`${heading}\nNo results were found.\n### rc=0\n`, "none 0"],
    [`${heading}\n### rc=0\n`, "empty 0"],
    [heading, "empty 0"],
  ])("%s", (x, status) => {
    const [line = ""] = shown({ x });
    expect(line.split(" | ")[1]).toBe(status);
  });
});

describe("when", () => {
  test("date holds for what follows on the same host", () => {
    const log =
      `$ lspv\n${lspv}$ date\nFri Nov 20 09:02:03 CET 2026\n$ lsnports\n$ exit\n` +
      `hscroot@hmc1:~> lssyscfg -r sys\n${sys}hscroot@hmc1:~> date\nFri Nov 20 09:10:00 CET 2026\n` +
      `hscroot@hmc1:~> lssyscfg -r lpar -m wren\n${lpars}`;
    expect(shown({ log })).toEqual([
      "log:2-4 lspv | parsed 2 | - | -",
      "log:7-7 lsnports | empty 0 | - | - | 2026-11-20T09:02:03",
      "log:10-11 lssyscfg -r sys | parsed 2 | hmc1 | -",
      "log:15-16 lssyscfg -r lpar | parsed 2 | hmc1 | 9009-42A*78A1B20 | 2026-11-20T09:10:00",
    ]);
  });

  test("a heading's own time outranks the session's", () => {
    const x = `$ date\nFri Nov 20 09:02:03 CET 2026\n### vios1 2026-11-20T10:00:00 lspv\n${lspv}`;
    expect(shown({ x })).toEqual(["x:4-6 lspv | parsed 2 | vios1 | - | 2026-11-20T10:00:00"]);
  });

  test("nothing else tells", () => {
    expect(shown({ "2026-11-20/vios1/lspv.txt": lspv })).toEqual([
      "2026-11-20/vios1/lspv.txt:1-3 lspv | parsed 2 | vios1 | -",
    ]);
  });
});

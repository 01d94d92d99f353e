import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { newFolder } from "../e2e/cli.ts";
import { smallEstate } from "../rules/small-estate.ts";
import { analyze, folderOf, run, textsOf, verdictsOf } from "./run.ts";

const core = "samples/two-frames/core";
const small = folderOf(textsOf(smallEstate));

describe("exit codes", () => {
  test.concurrent.each([
    [0, "READY", ["--partition", "app01", "--to", "heron"]],
    [4, "READY WITH CONDITIONS", ["--partition", "mid01", "--to", "heron"]],
    [3, "NOT READY", ["--partition", "big01", "--to", "heron"]],
    [3, "NOT READY", ["--partition", "kestrel:app01", "--to", "kestrel"]],
  ])("%i: %s %j", async (code, verdict, args) => {
    const ran = await analyze(core, "samples/two-frames/deep", ...args);
    expect(verdictsOf(ran)).toEqual([verdict]);
    expect(ran.code).toBe(code);
  });

  test.concurrent("5: INSUFFICIENT EVIDENCE", async () => {
    const ran = await analyze(`${core}/hmc-north`, "--partition", "web 01, blue", "--to", "heron");
    expect(verdictsOf(ran)).toEqual(["INSUFFICIENT EVIDENCE"]);
    expect(ran.code).toBe(5);
  });

  test.concurrent("without --to a partition counts with its best destination", async () => {
    const ran = await analyze(core, "samples/two-frames/deep", "--partition", "app02");
    expect(new Set(verdictsOf(ran))).toEqual(new Set(["NOT READY", "READY"]));
    expect(ran.code).toBe(0);
  });

  test.concurrent("of several moves the worst counts", async () => {
    const ran = await analyze(core, "--partition", "app01", "--partition", "lic01", "--to", "heron");
    expect(ran.code).toBe(3);
  });

  test.concurrent("1: the report cannot be written", async () => {
    const file = join(newFolder("cli"), "taken");
    writeFileSync(file, "");
    const ran = await run("analyze", small, "-o", file, "--format", "json");
    expect(ran.code).toBe(1);
    expect(ran.err).toContain("taken");
  });
});

describe("wrong options end with 2 and say what would be right", () => {
  test.concurrent.each<[string[], string[]]>([
    [[], ["Usage:", "analyze"]],
    [["analyze"], ["paths"]],
    [["inspect"], ["paths"]],
    [["nonsense"], ["nonsense"]],
    [["analyze", small, "--nonsense"], ["--nonsense"]],
    [
      ["analyze", small, "--format", "nonsense"],
      ["--format", "html, pdf, json, csv", "nonsense"],
    ],
    [["analyze", small, "--paper", "a3"], ["a4, letter"]],
    [
      ["analyze", small, "--as-of", "yesterday"],
      ["--as-of", "2026-"],
    ],
    [["analyze", small, "--max-age", "old"], ["--max-age"]],
    [["analyze", small, "--max-age", "-1"], ["--max-age"]],
    [["analyze", small, "--allow", "nonsense"], ["vlanbridge"]],
    [["analyze", "/nowhere/at/all"], ["/nowhere/at/all"]],
    [["inspect", "/nowhere/at/all"], ["/nowhere/at/all"]],
    [
      ["analyze", small, "--partition", "nobody"],
      ["nobody", "app", "idle"],
    ],
    [
      ["analyze", small, "--partition", "p9a:nobody"],
      ["nobody", "app"],
    ],
    [
      ["analyze", small, "--from", "nowhere"],
      ["nowhere", "p9a", "p10b"],
    ],
    [
      ["analyze", small, "--to", "nowhere"],
      ["nowhere", "p9a (9009-42A*7800A10)"],
    ],
    [["analyze", small, "--moves", "/nowhere.csv"], ["/nowhere.csv"]],
    [
      ["analyze", small, "--moves", "x.csv", "--to", "p10b"],
      ["--moves", "--to"],
    ],
  ])("%j", async (args, words) => {
    const ran = await run(...args);
    expect(ran.code).toBe(2);
    for (const word of words) expect(ran.err).toContain(word);
    expect(ran.out).toBe("");
  });
});

describe("names that fit several", () => {
  test.concurrent("a partition on two systems: both are offered, and each can be named", async () => {
    const twin = smallEstate
      .swap("p10b-lpar", "name=idle", "name=app")
      .swap("p10b-mem", "lpar_name=idle", "lpar_name=app");
    const folder = folderOf(textsOf(twin));
    const ran = await run("analyze", folder, "--partition", "app", "--to", "p10b");
    expect(ran.code).toBe(2);
    expect(ran.err).toContain("p9a:app");
    expect(ran.err).toContain("p10b:app");
    // A partition of that name stands in its way.
    expect((await analyze(folder, "--partition", "p9a:app", "--to", "p10b")).code).toBe(3);
  });

  test.concurrent("two systems of one name: their keys are offered, and each can be named", async () => {
    const twin = smallEstate.swap("sys", "name=p10b", "name=p9a");
    const folder = folderOf(textsOf(twin));
    const ran = await run("analyze", folder, "--to", "p9a");
    expect(ran.code).toBe(2);
    expect(ran.err).toContain("9009-42A*7800A10");
    expect(ran.err).toContain("9105-42A*7800B20");
    expect((await run("analyze", folder, "--to", "9105-42A*7800B20", "--json")).code).not.toBe(2);
  });
});

describe("--moves", () => {
  test.concurrent.each([
    ["", ":1: the header"],
    ["partition,source,destination\n", "no moves"],
    ["partition,source,destination\napp,p9a\n", ":2: a move needs"],
    ["partition,source,destination\napp,p9a,p10b\nweb 01, blue,p9a,p10b\n", ":3: a move needs"],
    ["partition,source,destination\n\napp,,p10b\n", ":3: a move needs"],
    ['partition,source,destination\n"app,p9a,p10b\n', ":2: a move needs"],
    ["partition,source,destination\nnobody,p9a,p10b\n", "nobody"],
    ["partition,source,destination\nidle,p9a,p10b\n", "No partition idle on p9a"],
  ])("%j", async (text, words) => {
    const file = join(newFolder("cli"), "moves.csv");
    writeFileSync(file, text);
    const ran = await run("analyze", small, "--moves", file);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(words);
    if (words.startsWith(":")) expect(ran.err).toContain(file + words);
  });

  test.concurrent("columns in any order, BOM, CR LF and blank lines are fine", async () => {
    const file = join(newFolder("cli"), "moves.csv");
    writeFileSync(file, "\uFEFFDestination, Partition ,source\r\n\r\np10b,app,p9a\r\n");
    const ran = await analyze(small, "--moves", file);
    expect(verdictsOf(ran)).toEqual(["READY"]);
    expect(ran.code).toBe(0);
  });
});

test.concurrent("a wrong option writes nothing", async () => {
  const folder = newFolder("cli");
  mkdirSync(join(folder, "in"));
  await run("analyze", join(folder, "in"), "-o", join(folder, "out"), "--format", "json");
  expect(readdirSync(folder)).toEqual(["in"]);
});

import { chmodSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { zip } from "../intake/archive/pack.ts";
import { smallEstate } from "../rules/small-estate.ts";
import { analyze, documentOf, folderOf, run, textsOf, verdictsOf } from "./run.ts";

const good = textsOf(smallEstate);
const move = ["--partition", "app", "--to", "p10b"];

describe("nothing that could be judged ends with 2", () => {
  test.concurrent.each<[string, Readonly<Record<string, string | Uint8Array>>]>([
    ["a folder without files", {}],
    ["an empty file", { "lssyscfg -r lpar.txt": "" }],
    ["a binary file", { "core.bin": new Uint8Array(4096).fill(1) }],
    ["prose", { "README.md": "Nothing to see here.\n" }],
    ["hidden files only", { ".git/config": "x" }],
    ["an error alone", { "x/lssyscfg -r sys.txt": "HSCL0001 no\n" }],
    ["systems without partitions", { "lssyscfg -r sys.txt": "name=p9a,type_model=9009-42A,serial_num=7800A10\n" }],
  ])("%s", async (_, texts) => {
    const ran = await run("analyze", folderOf(texts));
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(/^lpm-preflight: \S/);
    expect(ran.err.trim().split("\n")).toHaveLength(1);
  });
});

describe("one bad file beside good ones: the rest is judged, and the exit code is its own", () => {
  test.concurrent.each<[string, string, string | Uint8Array, string]>([
    ["empty", "more.txt", "", "empty-file"],
    ["binary", "core.bin", new Uint8Array(4096).fill(1), "binary-file"],
    ["a damaged gzip", "snap.tar.gz", new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]), "unreadable-file"],
    [
      "an archive that another tool opens",
      "sos.tar.xz",
      new Uint8Array([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, 0]),
      "unreadable-file",
    ],
    ["a file of an archive", "more.zip", zip({ "a/lspv.txt": "hdisk0 none None\nwhat is this\n" }), "text-unread"],
    ["an archive of names that lead elsewhere", "bad.zip", zip({ "../lspv.txt": "x" }), "archive-left-out"],
    [
      "an error of the HMC",
      "p9a/lshwres -r sriov --rsubtype logport --level eth.txt",
      "HSCL127D: no\n",
      "command-failed",
    ],
    ["truncated", "p9a/lshwres -r proc --level lpar.txt", "lpar_name=app,lpar_id=5,curr_pr", "broken-off"],
    ["of nobody", "x/ioslevel.txt", "3.1.4.31\n", "owner-unknown"],
    ["wrongly named", "p9a/lslic.txt", "lpar_name=app,lpar_id=5,curr_proc_mode=shared\n", "name-contradicts-content"],
  ])("%s", async (_, path, text, code) => {
    const folder = folderOf({ ...good, [path]: text });
    const ran = await analyze(folder, ...move);
    expect(verdictsOf(ran)).toEqual(["READY"]);
    expect(ran.code).toBe(0);
    const issue = documentOf(ran).issues.find((one) => one.code === code);
    expect(issue?.file).toContain(path);
  });

  test.concurrent("with --strict it ends with 2", async () => {
    expect((await analyze(folderOf({ ...good, "more.txt": "" }), ...move, "--strict")).code).toBe(2);
  });

  test.concurrent("good files alone pass --strict, and notes do too", async () => {
    expect((await analyze(folderOf({ ...good, "notes.txt": "Good morning.\n" }), ...move, "--strict")).code).toBe(0);
  });

  test.concurrent("a link that leads nowhere is an unreadable file", async () => {
    const folder = folderOf(good);
    symlinkSync("/nowhere/at/all", join(folder, "link.txt"));
    const ran = await analyze(folder, ...move);
    expect(ran.code).toBe(0);
    expect(documentOf(ran).issues.map(({ code }) => code)).toEqual(["unreadable-file"]);
  });

  test.skipIf(process.getuid?.() === 0)("a file that may not be read is named", async () => {
    const folder = folderOf({ ...good, "secret.txt": "x" });
    chmodSync(join(folder, "secret.txt"), 0);
    const ran = await analyze(folder, ...move);
    expect(ran.code).toBe(0);
    expect(documentOf(ran).issues.map(({ code }) => code)).toEqual(["unreadable-file"]);
  });
});

describe("what damage does to the verdict", () => {
  test.concurrent("an error in place of a base capture: insufficient, and the command is asked for again", async () => {
    const text = "hscroot@hmc1:~> lshwres -r mem --level sys -m p10b\nHSCL0237 Only in the Operating state.\n";
    const ran = await analyze(folderOf(textsOf(smallEstate.with("p10b-memsys", text))), ...move);
    expect(ran.code).toBe(5);
    expect(ran.err).toContain("lshwres -r mem --level sys -m p10b");
    expect(documentOf(ran).issues.map(({ code, line }) => [code, line])).toEqual([["command-failed", 2]]);
  });

  test.concurrent("captures that contradict each other: insufficient, by conflict", async () => {
    const other = "hscroot@hmc1:~> lshwres -r mem --level sys -m p10b\ncurr_avail_sys_mem=1024,mem_region_size=128\n";
    const ran = await analyze(folderOf(textsOf(smallEstate.with("again", other))), ...move);
    expect(ran.code).toBe(5);
    expect(documentOf(ran).outcomes.filter(({ cause }) => cause === "conflict").length).toBeGreaterThan(0);
  });

  test.concurrent("No results were found. is a known empty list", async () => {
    const none = (command: string): string => `hscroot@hmc1:~> ${command} -m p9a\nNo results were found.\n`;
    const scsi = "lshwres -r virtualio --rsubtype scsi --level lpar";
    const ran = await analyze(
      folderOf(textsOf(smallEstate.with("p9a-scsi", none(scsi)).with("p9a-io", none("lshwres -r io --rsubtype slot")))),
      ...move,
    );
    // Without any disk adapter it boots over the network, or something was not captured: a warning.
    expect(verdictsOf(ran)).toEqual(["READY WITH CONDITIONS"]);
    const storage = documentOf(ran).outcomes.filter(({ rule }) => rule.startsWith("LPM-STO"));
    expect(new Set(storage.map(({ outcome }) => outcome))).toEqual(new Set(["notApplicable"]));
  });

  test.concurrent("every file cut in half: nothing is READY, and nothing breaks", async () => {
    const halves = Object.fromEntries(
      Object.entries(good).map(([path, bytes]) => [path, bytes.slice(0, bytes.length / 2)]),
    );
    const ran = await run("analyze", folderOf(halves), "--json");
    expect([2, 3, 5]).toContain(ran.code);
  });
});

test.concurrent("inspect says what was not read, and ends with 2 where nothing was", async () => {
  const some = await run("inspect", folderOf({ "lspv.txt": "hdisk0 none None\nwhat is this\n" }));
  expect(some.code).toBe(0);
  expect(some.out).toContain("1 line (no row of a physical volume), first captures/lspv.txt:2: what is this");
  expect((await run("inspect", folderOf({ x: "what is this\n" }))).code).toBe(2);
  expect((await run("inspect", folderOf({}))).code).toBe(2);
});

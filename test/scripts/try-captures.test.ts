import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { bareCommand } from "../../scripts/captures/bare-command.ts";
import { readIndex } from "../../scripts/captures/index-file.ts";
import { scoreCaptures, type Score } from "../../scripts/captures/score.ts";
import type { InputFile } from "../../src/capture/capture.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));

const texts = {
  "hmc/sys.txt":
    "hscroot@hmc9:~> lssyscfg -r sys\nname=frame-q,type_model=9009-42A,serial_num=78A0001,state=Operating\n",
  "vios/level.txt": "\n3.1.4.31\n",
  "vios/pv.txt":
    "$ lspv\nNAME   PVID               VG       STATUS\nhdisk0 00c0b20000000010 rootvg   active\n\nwhat is this\n",
  "vios/other.txt": "$ frobnicate\nquux\n",
  "vios/nothing.txt": "",
  "notes.txt": "of no interest\n",
};
const index = `file\tsource\tcommand
hmc/sys.txt\tinvented\tuser@host:~> lssyscfg -r sys -m frame-q -F name
vios/level.txt\tinvented\tlspv
vios/pv.txt\tinvented\tlspv -fmt : | grep hdisk
vios/other.txt\tinvented\tfrobnicate ent3 (retyped)
vios/nothing.txt\tinvented\tioslevel
vios/lost.txt\tinvented\tioslevel
`;

function input(path: string, text: string): InputFile {
  return { path: `captures/${path}`, bytes: new TextEncoder().encode(text), sha256: path };
}

const inputs = new Map(Object.entries(texts).map(([path, text]) => [path, input(path, text)]));

describe("bareCommand", () => {
  test.each([
    ["lshwres -m frame-q -r virtualio --level lpar --rsubtype eth", "lshwres -r virtualio --rsubtype eth --level lpar"],
    ["lssyscfg -r prof -m S --filter lpar_names=a,b -F name,x --header", "lssyscfg -r prof"],
    ["IBM_2145:cluster:superuser>lsvdisk -delim : 0", "lsvdisk"],
    ["dscli> lsfbvol -lss 01", "lsfbvol -lss 02"],
    ["lsmap -vadapter vhost25", "lsmap -all"],
    ["lsmap -npiv -vadapter vfchost4 -fmt :", "lsmap -all -npiv"],
    ["lsattr -EOl mem0", "lsattr -El <device>"],
    ["lsdev -dev hdisk4 -attr reserve_policy", "lsdev -dev <device> -attr"],
    ["lslpp -c -l (some filesets)", "lslpp -l -c"],
    ["lsvm node1 (of xCAT)", "lssyscfg -r prof"],
    ["lspartition -all", "lspartition -dlpar"],
    ["lshwres -r sriov --rsubtype physport --level roce", "lshwres -r sriov --rsubtype physport --level eth"],
    ["lspv | grep -w hdisk3", "lspv"],
    ["(unknown)", ""],
  ])("%s is %s", (left, right) => {
    expect(bareCommand(left)).toBe(bareCommand(right));
  });

  test.each([
    ["lspv hdisk0", "lspv"],
    ["lsmap -all -net", "lsmap -all"],
    ["lshmc -v", "lshmc -V"],
    ["lshwres -r mem --level sys", "lshwres -r mem --level lpar"],
  ])("%s is not %s", (left, right) => {
    expect(bareCommand(left)).not.toBe(bareCommand(right));
  });
});

describe("scoreCaptures", () => {
  const score = scoreCaptures(inputs, readIndex(index) ?? []);
  const file = (path: string): unknown => score.files.find((one) => one.file === path);

  test("says what each file was recognised as, and what was not read of it", () => {
    expect(file("hmc/sys.txt")).toMatchObject({
      recognised: ["lssyscfg -r sys"],
      same: true,
      status: ["parsed"],
      ...{ lines: 2, marks: 1, unread: 0 },
    });
    expect(file("vios/level.txt")).toMatchObject({ recognised: ["ioslevel"], same: false, lines: 1, marks: 0 });
    expect(file("vios/pv.txt")).toMatchObject({ same: true, status: ["partial"], lines: 4, marks: 1, unread: 1 });
    expect(file("vios/other.txt")).toMatchObject({ recognised: [], same: false, lines: 2, marks: 1, unread: 1 });
    expect(file("vios/nothing.txt")).toMatchObject({ recognised: [], status: ["empty-file"], lines: 0 });
  });

  test("adds up by command and over all", () => {
    expect(score.commands.map(({ command, hasParser, files, same }) => [command, hasParser, files, same])).toEqual([
      ["frobnicate <device>", false, 1, 0],
      ["ioslevel", true, 1, 0],
      ["lspv", true, 2, 1],
      ["lssyscfg -r sys", true, 1, 1],
    ]);
    expect(score.withParser).toMatchObject({ files: 4, recognised: 3, same: 2, lines: 7, unread: 1 });
    expect(score.all).toMatchObject({ files: 5, recognised: 3, same: 2, lines: 9, marks: 3, unread: 2 });
  });

  test("names what only one of index and folder has", () => {
    expect(score).toMatchObject({ missing: ["vios/lost.txt"], unlisted: ["notes.txt"], crashes: [] });
  });

  test("a crash has the name of its file and stops no other", () => {
    const broken: InputFile = {
      ...input("vios/level.txt", ""),
      get bytes(): Uint8Array {
        throw new RangeError("broken");
      },
    };
    const { crashes, files } = scoreCaptures(new Map([...inputs, ["vios/level.txt", broken]]), readIndex(index) ?? []);
    expect(crashes).toEqual(
      ["vios/level.txt", "all files together"].map((name) => ({ file: name, error: "RangeError: broken" })),
    );
    expect(files).toHaveLength(4);
  });
});

describe("the script", () => {
  const folder = mkdtempSync(join(tmpdir(), "lpm-preflight-captures-"));
  for (const [path, text] of Object.entries({ ...texts, "INDEX.tsv": index })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const run = (...words: readonly string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, ["--import", "tsx", "scripts/try-captures.ts", ...words], {
      cwd: project,
      encoding: "utf8",
    });

  test("prints a table", () => {
    const { status, stdout } = run(folder, join(folder, "INDEX.tsv"));
    expect(stdout).toMatch(/^hmc\/sys\.txt +lssyscfg -r sys +yes +parsed +2 +1 +0 +100 %$/m);
    expect(stdout).toMatch(/^vios\/level\.txt +ioslevel +NO +parsed +1 +0 +0 +100 %$/m);
    expect(stdout).toMatch(/^vios\/nothing\.txt +- +- +empty-file +0 +0 +0 +-$/m);
    expect(stdout).toMatch(/^all +5 +3 +2 +9 +3 +2 +66 %$/m);
    expect(stdout).toContain("Crashes: none");
    expect(status).toBe(0);
  });

  test("prints JSON; by content alone, no name and no prompt speaks", () => {
    const { status, stdout } = run(folder, join(folder, "INDEX.tsv"), "--content", "--json");
    const { files } = JSON.parse(stdout) as Score;
    expect(files.map(({ recognised, marks }) => [recognised, marks])).toEqual([
      [["lssyscfg -r sys"], 0],
      [["ioslevel"], 0],
      [["lspv"], 0],
      [[], 0],
      [[], 0],
    ]);
    expect(status).toBe(0);
  });

  test.each([
    [[], "is missing"],
    [[folder], "is missing"],
    [[join(folder, "nowhere"), join(folder, "INDEX.tsv")], "nowhere"],
    [[folder, join(folder, "notes.txt")], "no columns"],
  ])("ends with 1 where it has nothing to do: %#", (words, message) => {
    const { status, stderr } = run(...words);
    expect(status).toBe(1);
    expect(stderr).toContain(message);
    expect(stderr).toContain("Usage: ");
  });
});

import { execFileSync } from "node:child_process";
import { gzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { archiveIssues, bytesOf, open, sha256, shownInputs, tar, zip } from "./pack.ts";

const held = { "wren/a.txt": "one\n", "b.txt": "two\n" };
const inside = (archive: string): string[] => [`${archive}/wren/a.txt = one\n`, `${archive}/b.txt = two\n`];

/** What `compress` makes of `hdisk0 00f1 None\n` five times over. */
const compressed = Uint8Array.from(
  atob("H52QaMikmbMGBggYMMzEAOHkjZsyCgIOLHgw4cKGDyMKJGgQoUKGDiFK5FjxI0aRGyl6vBhSAQ=="),
  (char) => char.charCodeAt(0),
);

describe("archives are opened by their content, and their files are named below them", () => {
  test("zip, under any name", async () => {
    expect(await shownInputs({ "in/a.zip": zip(held) })).toEqual(["in/a.zip: zip", ...inside("in/a.zip")]);
    expect(await shownInputs({ "in/captures": zip(held) })).toEqual(["in/captures: zip", ...inside("in/captures")]);
  });

  test("tar, and tar in gzip", async () => {
    const packed = await tar(held);
    expect(await shownInputs({ "a.tar": packed })).toEqual(["a.tar: tar", ...inside("a.tar")]);
    for (const name of ["a.tgz", "a.tar.gz", "a"])
      expect(await shownInputs({ [name]: gzipSync(packed) })).toEqual([`${name}: tar.gz`, ...inside(name)]);
  });

  test("a single file in gzip, also in several members", async () => {
    const twice = new Uint8Array([...gzipSync(bytesOf("one\n")), ...gzipSync(bytesOf("two\n"))]);
    expect(await shownInputs({ "vios1/lspv.txt.gz": twice })).toEqual([
      "vios1/lspv.txt.gz: gz",
      "vios1/lspv.txt.gz/lspv.txt = one\ntwo\n",
    ]);
  });

  test("what is called an archive and is text stays a text", async () => {
    expect(await shownInputs({ "a.zip": "one\n", "b.tar.gz": "PK\n", "c.Z": "" })).toEqual([
      "a.zip = one\n",
      "b.tar.gz = PK\n",
      "c.Z = ",
    ]);
  });

  test("each file has the hash of its own bytes", async () => {
    const [archive, file] = await open({ "a.zip": zip({ x: "one\n" }) });
    expect(file?.sha256).toBe(sha256(bytesOf("one\n")));
    expect(archive?.sha256).toBe(sha256(zip({ x: "one\n" })));
    expect(archive?.archive).toMatchObject({ form: "zip", files: 1, leftOut: [], issues: [] });
  });

  test("archives inside archives, two deep and no deeper", async () => {
    const deepest = zip({ "deep.zip": zip({ x: "one\n" }) });
    const all = { "a.zip": zip({ "b.tar.gz": gzipSync(await tar({ "c.zip": deepest, "y.txt": "two\n" })) }) };
    expect((await shownInputs(all)).map((line) => line.slice(0, 70))).toEqual([
      "a.zip: zip",
      "a.zip/b.tar.gz: tar.gz",
      "a.zip/b.tar.gz/c.zip: zip",
      "a.zip/b.tar.gz/c.zip/deep.zip ! it is an archive inside archives inside an archive".slice(0, 70),
      "a.zip/b.tar.gz/y.txt = two\n",
    ]);
  });

  test("names of every length and alphabet", async () => {
    const long = `${"very-long-folder/".repeat(12)}lspv.txt`;
    const files = { [long]: "one\n", "bücher/日本.txt": "two\n", "very-long-folder/x.txt": "three\n" };
    const expected = Object.entries(files).map(([path, text]) => `x/${path} = ${text}`);
    expect((await shownInputs({ x: await tar(files) })).slice(1)).toEqual(expected);
    expect((await shownInputs({ x: zip(files) })).slice(1)).toEqual(expected);
  });

  test("hidden files are left away, as they are in folders", async () => {
    const hidden = zip({ ".DS_Store": "x", "__MACOSX/._a.txt": "x", "a/.git/config": "x", "./a/b.txt": "one\n" });
    expect(await shownInputs({ "a.zip": hidden })).toEqual(["a.zip: zip", "a.zip/a/b.txt = one\n"]);
    expect(await archiveIssues({ "a.zip": hidden })).toEqual([]);
  });
});

describe("what UNIX compress writes", () => {
  const line = "hdisk0 00f1 None\n";
  test("a text", async () => {
    expect(await shownInputs({ "lspv.txt.Z": compressed })).toEqual([
      "lspv.txt.Z: Z",
      `lspv.txt.Z/lspv.txt = ${line.repeat(5)}`,
    ]);
  });

  test.each([
    // Codes of nine bits: a, b, the string ab (257), and the string that is only just being made.
    ["codes by hand", [0x1f, 0x9d, 0x90, 0x61, 0xc4, 0x04, 0x04], "abab"],
    ["the clear code", [0x1f, 0x9d, 0x90, 0x61, 0x00, 0x02, ...Array<number>(6).fill(0), 0x62, 0x00], "ab"],
    ["a string that is made while it is used", [0x1f, 0x9d, 0x90, 0x61, 0x02, 0x0a, 0x04], "aaaaaa"],
    ["nothing in it", [0x1f, 0x9d, 0x90], ""],
  ])("%s", async (_, bytes, text) => {
    const shown = (await shownInputs({ "x.Z": Uint8Array.from(bytes) })).at(-1);
    expect(shown?.split(" = ")[1] ?? "").toBe(text);
  });

  const found = ["compress"].find((tool) => {
    try {
      execFileSync(tool, ["-V"], { stdio: "ignore" });
      return true;
    } catch {
      return false;
    }
  });
  test.skipIf(found === undefined)("every width of codes, from the tool itself", async () => {
    const noise = Uint8Array.from({ length: 300_000 }, (_, i) => (i * i + (i >> 7)) % 251);
    for (let bits = 10; bits <= 16; bits++) {
      const packed = execFileSync("compress", ["-c", "-f", "-b", String(bits)], { input: noise, maxBuffer: 1e7 });
      const files = await open({ "x.bin.Z": packed });
      expect(files.at(-1)?.sha256).toBe(sha256(noise));
    }
  });
});

describe("what only another tool opens is named with that tool", () => {
  test.each([
    ["sosreport.tar.xz", [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, 0, 4], "xz", "tar -xJf"],
    ["a.tar.bz2", [0x42, 0x5a, 0x68, 0x39, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59], "bzip2", "tar -xjf"],
    ["a.7z", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4], "7-Zip", "7z x"],
    ["a.rar", [0x52, 0x61, 0x72, 0x21, 0x1a, 7, 0], "RAR", "unrar"],
    ["a.tar.zst", [0x28, 0xb5, 0x2f, 0xfd, 0, 0], "Zstandard", "zstd"],
    ["snap.pax", [...bytesOf(`070707${"0".repeat(70)}`)], "cpio", "cpio -id"],
  ])("%s", async (name, bytes, form, tool) => {
    const [shown = ""] = await shownInputs({ [name]: Uint8Array.from(bytes) });
    expect(shown).toContain(`${name} ! ${form} is not opened here`);
    expect(shown).toContain(tool);
  });

  test("a spreadsheet is no archive of captures", async () => {
    const files = await open({ "report.xlsx": zip({ "[Content_Types].xml": "<x/>", "xl/workbook.xml": "<x/>" }) });
    expect(files.map(({ path, archive }) => [path, archive])).toEqual([["report.xlsx", undefined]]);
  });
});

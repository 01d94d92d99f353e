import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { gzipSync, zipSync } from "fflate";
import { packTar } from "modern-tar";
import { describe, expect, test } from "vitest";
import { archiveIssues, bytesOf, open, shownInputs, tar, zip } from "./pack.ts";

const text = "hdisk0 none None\n".repeat(200);

/** Bytes of one zip, with something in it changed. */
function changed(bytes: Uint8Array, change: (view: DataView, at: number) => void, mark: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at++) if (view.getUint32(at, true) === mark) change(view, at);
  return copy;
}
const localHeader = 0x04034b50;
const directoryHeader = 0x02014b50;

describe("names that lead elsewhere", () => {
  const names = {
    "../../etc/passwd": "x",
    "a/../../b": "x",
    "..\\..\\c": "x",
    "nul\u0000.txt": "x",
    [`long/${"n".repeat(10_000)}`]: "x",
    "good.txt": "one\n",
  };
  test("are not read, and named", async () => {
    expect(await shownInputs({ "a.zip": zip(names) })).toEqual(["a.zip: zip", "a.zip/good.txt = one\n"]);
    const issues = await archiveIssues({ "a.zip": zip(names) });
    expect(issues.map((issue) => issue.slice(0, 200))).toEqual([
      "archive-left-out a.zip: 3 entries were not read (the name leads out of the archive): ../../etc/passwd, a/../../b, ..\\..\\c",
      "archive-left-out a.zip: 1 entry was not read (the name holds control characters): nul�.txt",
      expect.stringMatching(/^archive-left-out a\.zip: 1 entry was not read \(the name is too long\): long\/n+…n+$/),
    ]);
    expect(Math.max(...issues.map(({ length }) => length))).toBeLessThan(400);
  });

  test("from the root of a disk, and with backslashes, stand below the archive", async () => {
    const rooted = zip({ "/tmp/ibmsupt/a.txt": "one\n", "C:\\logs\\b.txt": "two\n", "logs\\c.txt": "three\n" });
    expect(await shownInputs({ "a.zip": rooted })).toEqual([
      "a.zip: zip",
      "a.zip/tmp/ibmsupt/a.txt = one\n",
      "a.zip/logs/b.txt = two\n",
      "a.zip/logs/c.txt = three\n",
    ]);
    expect(await archiveIssues({ "a.zip": rooted })).toEqual([
      "archive-left-out a.zip: 2 of its names begin at the root of a disk: their files stand below the archive here",
    ]);
  });

  test("that stand twice are numbered; the same bytes again are one file", async () => {
    const entry = (body: string) => ({ header: { name: "lspv.txt", size: body.length }, body });
    const twice = await packTar([entry("one\n"), entry("two\n"), entry("one\n")]);
    expect(await shownInputs({ "a.tar": twice })).toEqual([
      "a.tar: tar",
      "a.tar/lspv.txt = one\n",
      "a.tar/lspv (2).txt = two\n",
    ]);
    expect(await archiveIssues({ "a.tar": twice })).toEqual([
      "archive-duplicate a.tar: 1 name stands in it for several files, which are numbered here: lspv.txt",
    ]);
  });
});

describe("links are named and not followed", () => {
  test("in a tar", async () => {
    const link = { header: { name: "passwd", size: 0, type: "symlink" as const, linkname: "/etc/passwd" } };
    const hard = { header: { name: "again", size: 0, type: "link" as const, linkname: "a.txt" } };
    const pipe = { header: { name: "pipe", size: 0, type: "fifo" as const } };
    const file = { header: { name: "a.txt", size: 4 }, body: "one\n" };
    const packed = await packTar([link, hard, pipe, file]);
    expect(await shownInputs({ "a.tar": packed })).toEqual(["a.tar: tar", "a.tar/a.txt = one\n"]);
    expect(await archiveIssues({ "a.tar": packed })).toEqual([
      "archive-left-out a.tar: 2 entries were not read (a link, which is not followed): passwd → /etc/passwd, again → a.txt",
      "archive-left-out a.tar: 1 entry was not read (no regular file): pipe",
    ]);
  });

  test("in a zip", async () => {
    const mode = 0o120777 << 16;
    const packed = zipSync({ link: [bytesOf("/etc/passwd"), { os: 3, attrs: mode, level: 0 }], x: bytesOf("one\n") });
    expect(await shownInputs({ "a.zip": packed })).toEqual(["a.zip: zip", "a.zip/x = one\n"]);
    expect((await archiveIssues({ "a.zip": packed }))[0]).toContain("link → /etc/passwd");
  });
});

describe("entries of a zip that cannot be read", () => {
  const files = zip({ "a.txt": text, "b.txt": text });
  test("encrypted", async () => {
    const secret = changed(
      files,
      (view, at) => {
        view.setUint16(at + 8, 1, true);
      },
      directoryHeader,
    );
    expect(await shownInputs({ "a.zip": secret })).toEqual(["a.zip: zip"]);
    expect((await archiveIssues({ "a.zip": secret }))[0]).toContain("2 entries were not read (encrypted");
  });

  test("of another method", async () => {
    const other = changed(
      files,
      (view, at) => {
        view.setUint16(at + 10, 12, true);
      },
      directoryHeader,
    );
    expect((await archiveIssues({ "a.zip": other }))[0]).toContain("packed by a method");
  });

  test("with a wrong checksum, or a wrong size", async () => {
    const crc = changed(
      files,
      (view, at) => {
        view.setUint32(at + 16, 7, true);
      },
      directoryHeader,
    );
    expect((await archiveIssues({ "a.zip": crc }))[0]).toContain("its checksum is wrong");
    const size = changed(
      files,
      (view, at) => {
        view.setUint32(at + 24, 5, true);
      },
      directoryHeader,
    );
    expect((await archiveIssues({ "a.zip": size }))[0]).toContain("its checksum is wrong");
  });

  test("whose header is elsewhere", async () => {
    const lost = changed(
      files,
      (view, at) => {
        view.setUint32(at, 0, true);
      },
      localHeader,
    );
    expect((await shownInputs({ "a.zip": lost.fill(0x50, 0, 1) })).length).toBeGreaterThan(0);
  });
});

describe("archives that were cut off: what was readable is kept", () => {
  test("tar: the file in which it ends is marked", async () => {
    const whole = await tar({ "a.txt": text, "b.txt": text });
    const shown = await shownInputs({ "a.tar": whole.subarray(0, 512 + 3584 + 512 + 1000) });
    expect(shown.slice(0, 2)).toEqual(["a.tar: tar", `a.tar/a.txt = ${text}`]);
    expect(shown[2]).toBe(`a.tar/b.txt … ${text.slice(0, 1000)}`);
    expect((await archiveIssues({ "a.tar": whole.subarray(0, 5000) }))[0]).toContain("archive-damaged a.tar");
  });

  test("gzip and tar in gzip", async () => {
    const noise = Array.from({ length: 20_000 }, (_, i) => `hdisk${(i * i) % 7919} none None\n`).join("");
    const packed = gzipSync(bytesOf(noise));
    const [, file] = await open({ "x.log.gz": packed.subarray(0, packed.length / 2) });
    expect(file?.cut).toBe(true);
    expect(noise.startsWith(new TextDecoder().decode(file?.bytes))).toBe(true);
    const tarred = gzipSync(await tar({ "a.txt": "one\n", "b.txt": noise }));
    const shown = await shownInputs({ "x.tgz": tarred.subarray(0, tarred.length / 2) });
    expect(shown[1]).toBe("x.tgz/a.txt = one\n");
    expect(shown[2]).toMatch(/^x\.tgz\/b\.txt … hdisk0/);
  });

  test("wherever it is cut, nothing comes out that was never in it", async () => {
    const noise = Array.from({ length: 3000 }, (_, i) => `hdisk${(i * i) % 7919} none None\n`).join("");
    const packed = gzipSync(bytesOf(noise));
    for (let length = 30; length < packed.length; length += 37) {
      const file = (await open({ "x.gz": packed.subarray(0, length) })).at(-1);
      if (file?.unreadable !== undefined) continue;
      expect(file?.cut).toBe(true);
      expect(noise.startsWith(new TextDecoder().decode(file?.bytes))).toBe(true);
    }
  });

  test("zip: without its directory the entries are found one after another", async () => {
    const noise = Array.from({ length: 20_000 }, (_, i) => `hdisk${(i * i) % 7919} none None\n`).join("");
    const whole = zip({ "a.txt": text, "b.txt": noise });
    const directory = whole.length - 2 * 51 - 22;
    expect((await shownInputs({ "a.zip": whole.subarray(0, directory) })).length).toBe(3);
    const half = await open({ "a.zip": whole.subarray(0, directory / 2) });
    expect(half.map(({ path, cut }) => [path, cut ?? false])).toEqual([
      ["a.zip", false],
      ["a.zip/a.txt", false],
      ["a.zip/b.txt", true],
    ]);
  });

  test("with a wrong checksum nothing is taken", async () => {
    const packed = gzipSync(bytesOf(text));
    packed[packed.length - 8] = (packed.at(-8) ?? 0) ^ 1;
    expect(await shownInputs({ "x.gz": packed })).toEqual([
      "x.gz ! nothing could be taken out of this archive (its checksum is wrong, so it is damaged)",
    ]);
  });

  test("a character is not cut in two", async () => {
    const packed = await tar({ "a.txt": "größe".repeat(200) });
    const [, file] = await open({ "a.tar": packed.subarray(0, 512 + 3) });
    expect(new TextDecoder().decode(file?.bytes)).toBe("gr");
  });
});

describe("bombs end at the limit", () => {
  const zeros = new Uint8Array(40_000_000);
  const limits = { totalBytes: 30_000_000, ratioFrom: 1_000_000 };
  test("much in little", async () => {
    const packed = zip({ "a.txt": "one\n", zeros });
    expect(await shownInputs({ "a.zip": packed }, limits)).toEqual(["a.zip: zip", "a.zip/a.txt = one\n"]);
    expect(await archiveIssues({ "a.zip": packed }, limits)).toEqual([
      "archive-limit a.zip: 1 entry was not read (more comes out of the archive than the limit allows): zeros",
    ]);
    expect((await archiveIssues({ "x.gz": gzipSync(zeros) }, limits))[0]).toContain("archive-limit");
  });

  test("archives in archives", async () => {
    const inner = zip({ zeros });
    const all = zip(Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`${i}.zip`, inner])));
    const files = await open({ "a.zip": all }, limits);
    expect(files.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(30_000_000);
  });

  test("entries that share their bytes", async () => {
    const one = zip({ x: text.repeat(100) });
    const at = one.length - 22 - 47;
    const entry = one.subarray(at, at + 47);
    const many = 5000;
    const bomb = new Uint8Array(at + many * 47 + 22);
    bomb.set(one.subarray(0, at));
    for (let i = 0; i < many; i++) bomb.set(entry, at + i * 47);
    bomb.set(one.subarray(-22), at + many * 47);
    const view = new DataView(bomb.buffer);
    view.setUint16(bomb.length - 12, many, true);
    expect(await archiveIssues({ "a.zip": bomb })).not.toEqual([]);
  });

  test("entries beyond count", async () => {
    const many = zip(Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.txt`, `${i}\n`])));
    expect((await open({ "a.zip": many }, { entries: 10 })).length).toBe(11);
    expect((await archiveIssues({ "a.zip": many }, { entries: 10 }))[0]).toContain("more than 10 entries");
  });

  test("a file beyond size", async () => {
    expect((await archiveIssues({ "a.zip": zip({ zeros }) }, { fileBytes: 1000 }))[0]).toContain("limit for one file");
    expect((await archiveIssues({ "a.tar": await tar({ x: text }) }, { fileBytes: 1000 }))[0]).toContain("x");
  });

  test("members of gzip, and what stands behind the end, cost no more than they are long", async () => {
    const empty = gzipSync(new Uint8Array());
    const members = new Uint8Array(empty.length * 200_000);
    for (let i = 0; i < 200_000; i++) members.set(empty, i * empty.length);
    const tail = new Uint8Array(50_000_000);
    tail.set(gzipSync(bytesOf("one\n")));
    const start = performance.now();
    await open({ "a.gz": members, "b.gz": tail });
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

test("damage of any kind ends in inputs and issues, and writes nothing", { timeout: 60_000 }, async () => {
  const seeds = [
    zip({ "a.txt": text, "b/c.txt": "one\n", "d.zip": zip({ e: "two\n" }) }),
    await tar({ "a.txt": text, [`${"long/".repeat(40)}b.txt`]: "one\n" }),
    gzipSync(await tar({ "a.txt": text })),
    gzipSync(bytesOf(text)),
  ];
  const folder = mkdtempSync(join(tmpdir(), "archives-"));
  const before = process.cwd();
  process.chdir(folder);
  try {
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...seeds), edits, fc.nat(), async (seed, changes, cut) => {
        const bytes = seed.slice(0, cut % 3 === 0 ? cut % seed.length : seed.length);
        for (const [at, byte] of changes) bytes[at % Math.max(1, bytes.length)] = byte;
        const files = await open({ "x.bin": bytes });
        expect(files[0]?.path).toBe("x.bin");
        for (const { path } of files) expect(path).toMatch(/^x\.bin(?:\/(?!\.\.(?:\/|$))[^/]+)*$/);
      }),
      { numRuns: 400 },
    );
    expect(readdirSync(folder)).toEqual([]);
  } finally {
    process.chdir(before);
  }
});

describe("archives of the tools of this machine", () => {
  test("tar with its own headers for long names, and links", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tools-"));
    const long = `${"n".repeat(120)}.txt`;
    writeFileSync(join(folder, long), "one\n");
    symlinkSync(long, join(folder, "link"));
    for (const format of ["gnu", "pax", "ustar", "v7"]) {
      const names = format === "ustar" || format === "v7" ? [] : [long, "link"];
      writeFileSync(join(folder, "short.txt"), "two\n");
      const to = join(folder, `${format}.tar`);
      execFileSync("tar", [`--format=${format}`, "-cf", to, "-C", folder, "short.txt", ...names]);
      const shown = await shownInputs({ "a.tar": readFileSync(to) });
      expect(shown).toEqual([
        "a.tar: tar",
        "a.tar/short.txt = two\n",
        ...names.slice(0, 1).map(() => `a.tar/${long} = one\n`),
      ]);
    }
  });
});

import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { unpackChromium } from "../../../src/node/browser/bundled-browser.ts";
import { findCarrierPackage } from "../../../src/node/browser/carrier-package.ts";
import { thisMachine } from "../../../src/node/browser/machine.ts";
import { tarFiles } from "../../../src/node/browser/tar.ts";
import { unpackOnce } from "../../../src/node/browser/unpack.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unpack-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe("unpackOnce", () => {
  const fill =
    (text: string) =>
    (into: string): Promise<void> => {
      mkdirSync(join(into, "deep"));
      writeFileSync(join(into, "deep", "file"), text);
      return Promise.resolve();
    };
  const target = (): string => join(folder, "thing-1");
  const content = (): string => readFileSync(join(target(), "deep", "file"), "utf8");

  it("fills once", async () => {
    await unpackOnce(target(), fill("first"));
    await unpackOnce(target(), fill("second"));
    expect(content()).toBe("first");
    expect(readdirSync(folder)).toEqual(["thing-1"]);
  });

  it("fills again what a cleaner took apart", async () => {
    await unpackOnce(target(), fill("first"));
    rmSync(join(target(), "deep", "file"));
    await unpackOnce(target(), fill("second"));
    expect(content()).toBe("second");
    expect(readdirSync(folder)).toEqual(["thing-1"]);
  });

  it("leaves nothing behind when filling fails", async () => {
    const failing = unpackOnce(target(), () => Promise.reject(new Error("disk full")));
    await expect(failing).rejects.toThrow("disk full");
    expect(readdirSync(folder)).toEqual([]);
  });

  it("removes what a killed run left an hour ago, not what another run is filling", async () => {
    mkdirSync(`${target()}.partial-old`);
    utimesSync(`${target()}.partial-old`, 1, 1);
    mkdirSync(`${target()}.partial-new`);
    await unpackOnce(target(), fill("first"));
    expect(readdirSync(folder).sort()).toEqual(["thing-1", "thing-1.partial-new"]);
  });

  it("replaces a file that lies in its place", async () => {
    writeFileSync(target(), "a file");
    await unpackOnce(target(), fill("first"));
    expect(content()).toBe("first");
  });
});

describe("unpackChromium", () => {
  const carrier = findCarrierPackage(thisMachine(process.env));

  it.runIf(carrier && process.platform === "linux")("is usable after three first runs at once", async () => {
    const folders = await Promise.all([1, 2, 3].map(() => unpackChromium(carrier!, folder)));
    expect(new Set(folders).size).toBe(1);
    expect(readdirSync(folder)).toEqual([`chromium-${carrier!.version}`]);
    const env = { LD_LIBRARY_PATH: join(folders[0]!, "lib") };
    expect(execFileSync(join(folders[0]!, "chromium"), ["--version"], { env, encoding: "utf8" })).toMatch(
      /^Chromium 1/,
    );
    expect(existsSync(join(folders[0]!, "lib", "libnss3.so"))).toBe(true);
  });
});

describe("tarFiles", () => {
  it("reads files, long names by prefix, and passes over folders", () => {
    const archive = Buffer.concat([
      entry({ name: "lib/", type: "5" }),
      entry({ name: "a.so", prefix: "lib/deep", text: "x".repeat(600) }),
      entry({ name: "b", text: "" }),
      Buffer.alloc(1024),
    ]);
    expect([...tarFiles(archive)].map(({ name, data }) => [name, data.length])).toEqual([
      ["lib/deep/a.so", 600],
      ["b", 0],
    ]);
  });

  it.each(["../x", "/etc/passwd", "a/../../x", "a\\..\\x"])("refuses %s", (name) => {
    expect(() => [...tarFiles(entry({ name, text: "x" }))]).toThrow("leaves its folder");
  });

  it("refuses a damaged archive", () => {
    expect(() => [...tarFiles(entry({ name: "a", text: "x" }).subarray(0, 512))]).toThrow("damaged");
    expect(() => [...tarFiles(Buffer.alloc(512, "q"))]).toThrow("damaged");
  });
});

function entry({ name, prefix = "", type = "0", text = "" }: Record<string, string> & { name: string }): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write(text.length.toString(8).padStart(11, "0"), 124);
  header.write(type, 156);
  header.write(prefix, 345);
  const data = Buffer.alloc(Math.ceil(text.length / 512) * 512);
  data.write(text);
  return Buffer.concat([header, data]);
}

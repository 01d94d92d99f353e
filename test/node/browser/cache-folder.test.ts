import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { privateCacheFolder } from "../../../src/node/browser/cache-folder.ts";

let home: string;
let temporary: string;
const user = process.getuid?.() ?? 0;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "cache-folder-"));
  temporary = join(home, "tmp");
  mkdirSync(temporary);
  vi.stubEnv("TMPDIR", temporary);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true });
});

describe("privateCacheFolder", () => {
  it("lies below XDG_CACHE_HOME or ~/.cache and is closed to others", () => {
    expect(privateCacheFolder({ XDG_CACHE_HOME: join(home, "x") }, home)).toBe(join(home, "x", "lpm-preflight"));
    const folder = privateCacheFolder({ XDG_CACHE_HOME: "relative" }, home);
    expect(folder).toBe(join(home, ".cache", "lpm-preflight"));
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it("moves among the temporary files when the cache is out of reach", () => {
    writeFileSync(join(home, ".cache"), "");
    expect(privateCacheFolder({}, home)).toBe(join(temporary, `lpm-preflight-${user}`));
  });

  it("trusts neither a folder that others can write nor a link", () => {
    mkdirSync(join(home, ".cache", "lpm-preflight"), { recursive: true });
    chmodSync(join(home, ".cache", "lpm-preflight"), 0o777);
    symlinkSync(home, join(temporary, `lpm-preflight-${user}`));
    expect(() => privateCacheFolder({}, home)).toThrow(/others may write in .*is not a folder/);
  });

  it.runIf(user === 0)("trusts no folder of another user", async () => {
    const { chownSync } = await import("node:fs");
    mkdirSync(join(home, ".cache", "lpm-preflight"), { recursive: true });
    chownSync(join(home, ".cache", "lpm-preflight"), 12345, 12345);
    expect(privateCacheFolder({}, home)).toBe(join(temporary, `lpm-preflight-${user}`));
  });
});

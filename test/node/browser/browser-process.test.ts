import { mkdirSync, mkdtempSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withBrowser, type BrowserStart } from "../../../src/node/browser/browser-process.ts";
import { executableOf } from "../../../src/node/browser/bundled-browser.ts";
import { findBrowsers } from "../../../src/node/browser/candidates.ts";
import { onSuddenExit } from "../../../src/node/browser/sudden-exit.ts";
import { testEnvironment } from "./test-environment.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "browser-process-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function start(executable: string, more: Partial<BrowserStart> = {}): BrowserStart {
  const profile = join(folder, "profile");
  mkdirSync(profile, { recursive: true });
  const env = testEnvironment();
  return { executable, env, sandbox: false, profile, startLimitMs: 20_000, answerLimitMs: 20_000, ...more };
}

function program(text: string, mode = 0o755): string {
  const path = join(folder, `program-${mode.toString(8)}`);
  writeFileSync(path, text, { mode });
  return path;
}

const nothing = (): Promise<void> => Promise.resolve();

describe("withBrowser", () => {
  it("reports a file that cannot be executed", async () => {
    await expect(withBrowser(start(program("", 0o644)), nothing)).rejects.toThrow("EACCES");
    await expect(withBrowser(start(program("#!/no/such/shell\n")), nothing)).rejects.toThrow("ENOENT");
    expect(existsSync(join(folder, "profile"))).toBe(false);
  });

  it("reports what the browser said before it ended", async () => {
    const silent = withBrowser(start(program("#!/bin/sh\nexit 3\n")), nothing);
    await expect(silent).rejects.toThrow("The browser ended (exit code 3): it gave no reason");
    const talking = "#!/bin/sh\necho start >&2\necho 'FATAL: No usable sandbox!' >&2\necho end >&2\nkill -TRAP $$\n";
    await expect(withBrowser(start(program(talking)), nothing)).rejects.toThrow(
      "The browser ended (signal SIGTRAP): FATAL: No usable sandbox!",
    );
  });

  it("ends a program that never answers, with its children", async () => {
    const hanging = program(`#!/bin/sh\nsleep 600 &\necho $! > ${folder}/child\nwait\n`);
    await expect(withBrowser(start(hanging, { startLimitMs: 300 }), nothing)).rejects.toThrow(
      "Starting the browser took longer than 0.3 s",
    );
    expect(isRunning(Number(readFileSync(join(folder, "child"), "utf8")))).toBe(false);
  });

  it("ends the browser when its work fails, and notices when the browser dies first", async () => {
    const env = testEnvironment();
    // The last one brings its own libraries, which a bare machine lacks.
    const bundled = findBrowsers({ env }).findLast(({ source }) => source === "bundled");
    if (!bundled) return;
    const { path, env: libraries } = await executableOf(bundled, env, "/nowhere");
    const whole = { env: { ...env, ...libraries } };
    let pid = 0;
    const failing = withBrowser(start(path, whole), async (browser) => {
      pid = await processIdOf(browser);
      throw new Error("work failed");
    });
    await expect(failing).rejects.toThrow("work failed");
    expect(isRunning(pid)).toBe(false);
    const dying = withBrowser(start(path, whole), async (browser) => {
      process.kill(await processIdOf(browser), "SIGKILL");
      await new Promise(() => undefined);
    });
    await expect(dying).rejects.toThrow("The browser ended (signal SIGKILL)");
  });
});

describe("onSuddenExit", () => {
  it("cleans up once, last registered first, and leaves no listener behind", () => {
    const before = process.listenerCount("SIGHUP");
    const done: string[] = [];
    const survive = (): void => void done.push("handler of the program");
    process.on("SIGHUP", survive);
    onSuddenExit(() => done.push("folder"));
    onSuddenExit(() => done.push("browser"));
    onSuddenExit(() => done.push("forgotten")).forget();
    process.emit("SIGHUP", "SIGHUP");
    process.emit("SIGHUP", "SIGHUP");
    process.off("SIGHUP", survive);
    expect(done).toEqual(["handler of the program", "browser", "folder", "handler of the program"]);
    expect(process.listenerCount("SIGHUP")).toBe(before);
  });
});

async function processIdOf(browser: Parameters<Parameters<typeof withBrowser>[1]>[0]): Promise<number> {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  return processInfo.find(({ type }) => type === "browser")?.id ?? 0;
}

/** A process that has ended but was not yet collected by its parent does not count. */
function isRunning(pid: number): boolean {
  const state = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, "utf8") : ") Z";
  return !/\) [ZX]/.test(state);
}

import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { setTimeout } from "node:timers/promises";
import puppeteer, { type Browser } from "puppeteer-core";
import { tellingLine } from "./failure-text.ts";
import { pipeTransport } from "./pipe-transport.ts";
import { onSuddenExit } from "./sudden-exit.ts";
import { within } from "./time-limit.ts";

const closeLimitMs = 5_000;
const graceMs = 200;
const outputKept = 20_000;

export interface BrowserStart {
  readonly executable: string;
  readonly env: NodeJS.ProcessEnv;
  readonly sandbox: boolean;
  /** A folder for all that the browser writes; it does not outlive the browser. */
  readonly profile: string;
  /** How long it may take to answer for the first time. */
  readonly startLimitMs: number;
  /** How long a single answer of the browser may take. */
  readonly answerLimitMs: number;
}

/**
 * Starts a browser, lends it out and ends it, whatever happens in between. The process is started here and not by
 * puppeteer's launcher: over a pipe that one keeps the browser's error output to itself, has no time limit and lets
 * an executable that cannot be started end the whole program.
 */
export async function withBrowser<T>(start: BrowserStart, use: (browser: Browser) => Promise<T>): Promise<T> {
  const child = spawnBrowser(start);
  const unexpectedEnd = endOf(child);
  const exit = onSuddenExit(() => {
    killGroup(child);
  });
  let patienceMs = 0;
  try {
    const connecting = puppeteer.connect({
      transport: pipeTransport(child.stdio[3] as Writable, child.stdio[4] as Readable),
      defaultViewport: null,
      protocolTimeout: start.answerLimitMs,
    });
    const browser = await firstOf(unexpectedEnd, within(start.startLimitMs, "Starting the browser", connecting));
    patienceMs = closeLimitMs;
    return await firstOf(unexpectedEnd, use(browser));
  } finally {
    await end(child, unexpectedEnd, patienceMs);
    await rm(start.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    exit.forget();
  }
}

function spawnBrowser({ executable, env, sandbox, profile }: BrowserStart): ChildProcess {
  const args = puppeteer.defaultArgs({
    headless: true,
    userDataDir: profile,
    args: [
      "--remote-debugging-pipe",
      "--disable-gpu",
      // The only one of the three walls that prefetch, preconnect and <object> do not pass.
      "--host-resolver-rules=MAP * ~NOTFOUND",
      ...(sandbox ? [] : ["--no-sandbox"]),
    ],
  });
  return spawn(executable, args, {
    env: { ...env, XDG_CONFIG_HOME: join(profile, "config"), XDG_CACHE_HOME: join(profile, "cache") },
    detached: process.platform !== "win32",
    stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"],
  });
}

/** Resolves when the process is gone, with the reason as far as it left one. */
function endOf(child: ChildProcess): Promise<Error> {
  let output = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    output = (output + text).slice(-outputKept);
  });
  return new Promise((resolve) => {
    child.on("error", resolve);
    child.on("close", (code, signal) => {
      const how = signal === null ? `exit code ${String(code)}` : `signal ${signal}`;
      resolve(new Error(`The browser ended (${how}): ${tellingLine(output) || "it gave no reason"}`));
    });
  });
}

/** When the browser ends, its connection fails first; the end says more. */
async function firstOf<T>(end: Promise<Error>, work: Promise<T>): Promise<T> {
  const settled = work.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  const outcome = await Promise.race([settled, end.then((error) => ({ error }))]);
  if ("value" in outcome) return outcome.value;
  throw (await Promise.race([end, setTimeout(graceMs, outcome.error)])) as Error;
}

/** A browser ends by itself when its pipe closes; one that hangs is killed with all its children. */
async function end(child: ChildProcess, ended: Promise<Error>, patienceMs: number): Promise<void> {
  (child.stdio[3] as Writable).end();
  await within(patienceMs, "Closing the browser", ended).catch(() => undefined);
  killGroup(child);
  await within(closeLimitMs, "Ending the browser", ended).catch(() => undefined);
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    if (process.platform === "win32") spawnSync("taskkill", ["/pid", String(pid), "/T", "/F"], { stdio: "ignore" });
    else process.kill(-pid, "SIGKILL");
  } catch {
    // Nothing of the group is left.
  }
}

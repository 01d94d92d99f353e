import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withBrowser } from "./browser-process.ts";
import { executableOf } from "./bundled-browser.ts";
import { describeCandidate, findBrowsers, type BrowserCandidate } from "./candidates.ts";
import { messageOf } from "./failure-text.ts";
import { fontEnvironment } from "./font-environment.ts";
import { thisMachine, type Machine } from "./machine.ts";
import { NoBrowserError, type Attempt } from "./no-browser-error.ts";
import type { Paper, RunningText } from "./page-rules.ts";
import { pinDates } from "./pdf-dates.ts";
import { answerLimitMs, printPage } from "./print-page.ts";
import { isSandboxRefusal, sandboxIsPossible } from "./sandbox.ts";
import { onSuddenExit } from "./sudden-exit.ts";

const startLimitMs = 30_000;

export interface PrintOptions {
  readonly paper: Paper;
  /** The value of --browser. */
  readonly browser?: string | undefined;
  readonly env: NodeJS.ProcessEnv;
  readonly running: RunningText;
  /** Written into the PDF as its dates, so that equal documents give equal bytes. */
  readonly asOf?: Date | undefined;
}

export interface PrintedPdf {
  readonly pdf: Uint8Array;
  /** Which browser printed. */
  readonly browser: string;
  /** What was tried before and failed. */
  readonly attempts: readonly Attempt[];
}

interface Job {
  readonly html: string;
  readonly options: PrintOptions;
  readonly machine: Machine;
  readonly env: NodeJS.ProcessEnv;
  readonly workFolder: string;
}

/** Prints a document with the first browser that manages to. Throws NoBrowserError when none does. */
export async function printPdf(html: string, options: PrintOptions): Promise<PrintedPdf> {
  const machine = thisMachine(options.env);
  const workFolder = await mkdtemp(join(tmpdir(), "lpm-preflight-print-"));
  const exit = onSuddenExit(() => {
    rmSync(workFolder, { recursive: true, force: true, maxRetries: 3 });
  });
  try {
    const env = { ...options.env, ...(await fontEnvironment(machine, options.env, workFolder)) };
    const printed = await firstPrint({ html, options, machine, env, workFolder });
    if (options.asOf) pinDates(printed.pdf, options.asOf);
    return printed;
  } finally {
    await rm(workFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    exit.forget();
  }
}

async function firstPrint(job: Job): Promise<PrintedPdf> {
  const { machine, options } = job;
  const attempts: Attempt[] = [];
  for (const candidate of findBrowsers({ browser: options.browser, env: options.env, machine })) {
    if (candidate.source === "bundled" && candidate.libraries === "package" && !lacksLibraries(attempts)) continue;
    for (const sandbox of sandboxIsPossible() ? [true, false] : [false]) {
      try {
        return { pdf: await printWith(candidate, sandbox, job), browser: describeCandidate(candidate), attempts };
      } catch (error) {
        const failure = messageOf(error);
        attempts.push({ source: candidate.source, browser: named(candidate), failure });
        if (!isSandboxRefusal(failure)) break;
      }
    }
  }
  throw new NoBrowserError(attempts);
}

async function printWith(candidate: BrowserCandidate, sandbox: boolean, job: Job): Promise<Uint8Array> {
  if (candidate.source !== "bundled" && !job.machine.isFile(candidate.path)) throw new Error("there is no such file");
  const { path, env } = await executableOf(candidate, job.options.env, job.machine.home);
  const profile = await mkdtemp(join(job.workFolder, "profile-"));
  return withBrowser(
    { executable: path, env: { ...job.env, ...env }, sandbox, profile, startLimitMs, answerLimitMs },
    (browser) => printPage(browser, job.html, { ...job.options.running, paper: job.options.paper }),
  );
}

function lacksLibraries(attempts: readonly Attempt[]): boolean {
  return attempts.some(({ failure }) => failure.includes("error while loading shared libraries"));
}

function named(candidate: BrowserCandidate): string {
  return candidate.source === "chosen" ? `${candidate.path} (from ${candidate.by})` : describeCandidate(candidate);
}

import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { testEnvironment } from "../node/browser/test-environment.ts";

export const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line in the project's folder, with the browser from the npm package and no other. */
export function runCli(args: readonly string[], env: NodeJS.ProcessEnv = testEnvironment()): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["bin/lpm-preflight.js", ...args], {
    cwd: root,
    env,
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  return { code: status, out: stdout, err: stderr };
}

export function newFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `lpm-preflight-${name}-`));
}

/** The arguments with which the committed report of a sample is made. */
export function analyzeSample(sample: string): string[] {
  const folder = `samples/${sample}`;
  const inputs = [`${folder}/core`, `${folder}/deep`];
  return ["analyze", ...inputs, "--moves", `${folder}/moves.csv`, "--as-of", "2026-11-23T09:00:00+01:00"];
}

export const twoFrames = analyzeSample("two-frames");

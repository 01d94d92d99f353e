import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Exit codes that say how ready a partition is, and not that something went wrong. */
const verdicts = new Set([0, 3, 4, 5]);

/** Runs the built command line in the project's folder; ends this process with its code where it failed. */
export function runCli(args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, ["bin/lpm-preflight.js", ...args], { cwd: root, stdio: "inherit" });
  if (!verdicts.has(status ?? 1)) process.exit(status ?? 1);
}

/** The options that make a sample's report the same on every day and machine. */
export function sampleOptions(sample: string): string[] {
  const folder = `samples/${sample}`;
  return [`${folder}/core`, `${folder}/deep`, "--moves", `${folder}/moves.csv`, "--as-of", "2026-11-23T09:00:00+01:00"];
}

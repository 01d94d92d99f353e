import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { WholeRun } from "./results.ts";
import type { EstateFolder } from "./sizes.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Runs in the measured process and says at its end what it took: KB, and microseconds of both kinds of CPU time. */
const meter = `data:text/javascript,${encodeURIComponent(
  `process.on("exit", () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    process.stderr.write("\\nmeter " + JSON.stringify([maxRSS, userCPUTime + systemCPUTime]) + "\\n");
  });`,
)}`;

/** Codes that say how ready a partition is. */
const verdicts = new Set([0, 3, 4, 5]);

/** The built command line on an estate, with JSON and HTML written: the best of some runs, and the most memory of all. */
export function runWhole({ captures, moves }: EstateFolder, runs: number): WholeRun {
  const folder = join(captures, "..", "whole");
  mkdirSync(folder, { recursive: true });
  const options = ["--moves", moves, "--format", "json,html", "-o", folder, "--quiet"];
  const measured = Array.from({ length: runs }, () => {
    const args = ["--import", meter, "bin/lpm-preflight.js", "analyze", captures, ...options];
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
    const ms = performance.now() - start;
    const said = /^meter (\[.*\])$/m.exec(stderr)?.[1];
    if (!verdicts.has(status ?? 1) || said === undefined) throw new Error(`the command line failed: ${stderr}`);
    const [kilobytes = 0, microseconds = 0] = JSON.parse(said) as number[];
    return { ms, cpuMs: microseconds / 1000, peakRssMb: kilobytes / 1024 };
  });
  return {
    ms: Math.min(...measured.map(({ ms }) => ms)),
    cpuMs: Math.min(...measured.map(({ cpuMs }) => cpuMs)),
    peakRssMb: Math.max(...measured.map(({ peakRssMb }) => peakRssMb)),
    runs,
  };
}

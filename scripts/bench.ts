import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { extras, type Extra } from "./bench/extras.ts";
import { benchMarkdown } from "./bench/markdown.ts";
import type { BenchResult, ExtraResult, SizeResult } from "./bench/results.ts";
import { shapes, writeEstate, type EstateFolder } from "./bench/sizes.ts";
import { timeSteps, type Steps } from "./bench/steps.ts";
import { runWhole } from "./bench/whole-run.ts";
import { layouts } from "./estate/files.ts";

const { values: options } = parseArgs({
  options: {
    size: { type: "string", multiple: true, default: Object.keys(shapes) },
    layout: { type: "string", multiple: true, default: [...layouts] },
    out: { type: "string", default: "bench" },
    rounds: { type: "string", default: "5" },
    runs: { type: "string", default: "3" },
    /** One size of one layout, in this process; the bench starts itself so. */
    steps: { type: "string" },
  },
});

const smallest = 100;

if (options.steps === undefined) await bench();
else {
  const estate = JSON.parse(options.steps) as EstateFolder;
  const steps = await timeSteps(estate, Number(options.rounds), estate.partitions === smallest);
  writeFileSync(stepsFile(estate), JSON.stringify(steps));
}

async function bench(): Promise<void> {
  const sizes: SizeResult[] = [];
  for (const size of options.size) {
    for (const layout of layouts.filter((one) => options.layout.includes(one))) {
      const estate = writeEstate(join(options.out, "estates"), size, layout);
      console.error(`${size} partitions, ${layout}`);
      sizes.push({ ...stepsApart(estate), whole: runWhole(estate, Number(options.runs)) });
    }
  }
  const machine = { cpu: cpus()[0]?.model ?? "?", cores: availableParallelism(), node: process.version };
  const date = new Date().toISOString().slice(0, 10);
  const result: BenchResult = { date, machine, sizes, extras: await runExtras() };
  const markdown = benchMarkdown(result);
  mkdirSync(options.out, { recursive: true });
  writeFileSync(join(options.out, "bench.json"), `${JSON.stringify(result, undefined, 2)}\n`);
  writeFileSync(join(options.out, "bench.md"), markdown);
  console.log(markdown);
}

function stepsFile({ captures }: EstateFolder): string {
  return join(captures, "..", "steps.json");
}

/** In a process of its own, so that sizes do not disturb each other. */
function stepsApart(estate: EstateFolder): Steps {
  const script = fileURLToPath(import.meta.url);
  const args = ["--expose-gc", "--import", "tsx", script, "--steps", JSON.stringify(estate)];
  execFileSync(process.execPath, [...args, "--rounds", options.rounds], { stdio: "inherit" });
  return JSON.parse(readFileSync(stepsFile(estate), "utf8")) as Steps;
}

async function runExtras(): Promise<ExtraResult[]> {
  const results: ExtraResult[] = [];
  for (const extra of extras) results.push(await runExtra(extra));
  return results;
}

async function runExtra({ name, mostMs, prepare }: Extra): Promise<ExtraResult> {
  const run = await prepare();
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return { name, mostMs, ms: Math.min(...times) };
}

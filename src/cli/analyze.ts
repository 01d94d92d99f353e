import { readFile } from "node:fs/promises";
import { analysis } from "../analysis/analysis.ts";
import { readMoves } from "../analysis/moves-file.ts";
import { SelectionError, type AnalysisOptions } from "../analysis/options.ts";
import type { Assessment } from "../assessment/assessment.ts";
import { localNow } from "../node/clock.ts";
import { readInputs } from "../node/read-inputs.ts";
import { formats, writeOutputs, type Format } from "../node/write-outputs.ts";
import { jsonChunks } from "../report/json.ts";
import { assessmentCode } from "./assessment-code.ts";
import { readAnalyzeOptions, type AnalyzeOptions } from "./analyze-options.ts";
import { exitCodes } from "./exit-codes.ts";
import { newPaint } from "./paint.ts";
import { newProgress } from "./progress.ts";
import { terminalText } from "./terminal-text.ts";
import { verdictTable } from "./verdict-table.ts";

const defaultFolder = "lpm-preflight-report";

/** Reads, judges, writes and says how it went. Returns the exit code; wrong options throw. */
export async function analyze(
  paths: readonly string[],
  given: Record<string, unknown>,
  version: string,
): Promise<number> {
  const options = readAnalyzeOptions(given);
  const progress = newProgress(options.quiet);
  const files = await readInputs(paths);
  const moves = options.moves === undefined ? {} : { moves: await movesFrom(options.moves) };
  const assessment = analysis(files, { ...analysisOptions(options, version), ...moves, onProgress: progress.show });
  progress.clear();
  const out = options.json ? process.stderr : process.stdout;
  if (options.json) for (const chunk of jsonChunks(assessment)) process.stdout.write(chunk);
  const written = await writeReport(assessment, options, progress.show);
  progress.clear();
  if (!options.quiet) {
    const paint = newPaint(options.color && out.isTTY && process.env["NO_COLOR"] === undefined);
    out.write(verdictTable(assessment, paint, options));
    for (const file of written.files) out.write(`  ${terminalText(file)}\n`);
  }
  if (written.noPdf !== undefined) process.stderr.write(`${terminalText(written.noPdf)}\n`);
  if (written.noPdf !== undefined && options.format?.includes("pdf") === true) return exitCodes.failed;
  const unusable = assessment.issues.some(({ severity }) => severity !== "note");
  return options.strict && unusable ? exitCodes.usage : assessmentCode(assessment);
}

function analysisOptions(options: AnalyzeOptions, toolVersion: string): AnalysisOptions {
  const { from, to, partitions, inactive, allow, maxAgeHours } = options;
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(maxAgeHours === undefined ? {} : { maxAgeHours }),
    partitions,
    inactive,
    allow,
    asOf: options.asOf ?? localNow(),
    toolVersion,
  };
}

async function movesFrom(path: string): Promise<ReturnType<typeof readMoves>> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch {
    throw new SelectionError(`The moves file ${path} cannot be read.`);
  }
  return readMoves(text, path);
}

/** With --json and no folder named, nothing is written. */
async function writeReport(
  assessment: Assessment,
  options: AnalyzeOptions,
  show: (step: string, done: number, of: number) => void,
): Promise<{ files: readonly string[]; noPdf?: string }> {
  if (options.json && options.output === undefined) return { files: [] };
  show("writing the report", 0, 1);
  const wanted: readonly Format[] = options.format ?? formats;
  const { paper, browser } = options;
  return writeOutputs(assessment, { folder: options.output ?? defaultFolder, formats: wanted, paper, browser });
}

import { createHash } from "node:crypto";
import { createWriteStream, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline as stream } from "node:stream/promises";
import Papa from "papaparse";
import type { Assessment } from "../../src/assessment/assessment.ts";
import type { InputFile } from "../../src/capture/capture.ts";
import type { Estate } from "../../src/estate/estate.ts";
import { loadPipeline, loadPrinting, type Pipeline } from "./pipeline.ts";
import { stepNames, type SizeResult } from "./results.ts";
import type { EstateFolder } from "./sizes.ts";
import { Stopwatch } from "./stopwatch.ts";

const asOf = "2026-11-23T09:00:00+01:00";
/** As `analysis` has it: of more moves the verdict is kept. */
const keepMoves = 2000;

export type Steps = Omit<SizeResult, "whole">;

/** Times each step of the pipeline apart, in this process, `rounds` times. */
export async function timeSteps(estate: EstateFolder, rounds: number, withPdf: boolean): Promise<Steps> {
  const pipe = await loadPipeline();
  const watch = new Stopwatch();
  const parse = watchParsers(pipe);
  const texts = await readTexts(pipe, watch, estate.captures, rounds);
  const yardstick = new Stopwatch();
  let last: Round | undefined;
  for (let i = 0; i < rounds; i++) {
    last = undefined;
    yardstick.time("papaparse", () => yard(texts.all));
    last = runRound(pipe, watch, parse, texts, estate);
  }
  if (last === undefined) throw new Error("no round");
  await write(pipe, watch, last.assessment, estate, withPdf);
  const { assessment } = last;
  return {
    ...{ partitions: estate.partitions, layout: estate.layout, files: texts.files.length },
    ...{ megabytes: texts.bytes / 1e6, moves: assessment.moves.length, captures: assessment.captures.length },
    unreadLines: assessment.captures.reduce((sum, { unread }) => sum + unread.length, 0),
    ...{ outcomes: last.outcomes, verdicts: tally(assessment), rounds },
    ...{ yardstickMs: yardstick.best("papaparse"), steps: watch.steps },
  };
}

function tally({ moves }: Assessment): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { verdict } of moves) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}

/** How long the parsers took since it was asked last. */
function watchParsers({ parsers }: Pipeline): () => number {
  let spent = 0;
  for (const parser of parsers as unknown as { parse: (typeof parsers)[number]["parse"] }[]) {
    const { parse } = parser;
    parser.parse = (source) => {
      const start = performance.now();
      const result = parse(source);
      spent += performance.now() - start;
      return result;
    };
  }
  return () => {
    const since = spent;
    spent = 0;
    return since;
  };
}

interface Texts {
  readonly files: readonly InputFile[];
  readonly bytes: number;
  readonly all: readonly { readonly text: string; readonly delimiter: string }[];
}

async function readTexts(pipe: Pipeline, watch: Stopwatch, folder: string, rounds: number): Promise<Texts> {
  let files: readonly InputFile[] = [];
  let all: Texts["all"] = [];
  for (let i = 0; i < rounds; i++) {
    files = await watch.timeAsync(
      "read and hash",
      () => pipe.readInputs([folder]),
      "files in folders, SHA-256 of each",
    );
    watch.time("hash", () => {
      for (const { bytes } of files) createHash("sha256").update(bytes).digest("hex");
    });
    all = watch.time("decode", () =>
      files.map(({ bytes }) => {
        const decoded = pipe.decode(bytes);
        return { text: "text" in decoded ? decoded.text : "", delimiter: "" };
      }),
    );
  }
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  return { files, bytes, all: all.map(({ text }) => ({ text, delimiter: text.includes(",") ? "," : ":" })) };
}

function yard(texts: Texts["all"]): number {
  let rows = 0;
  for (const { text, delimiter } of texts) rows += Papa.parse(text, { delimiter, newline: "\n" }).data.length;
  return rows;
}

interface Round {
  readonly assessment: Assessment;
  readonly outcomes: number;
}

function runRound(
  pipe: Pipeline,
  watch: Stopwatch,
  parse: () => number,
  { files }: Texts,
  { moves: path }: EstateFolder,
): Round {
  const started = new Stopwatch();
  const intake = started.time("all", () => pipe.takeIn(files));
  const parsing = parse();
  // It decodes the files itself.
  watch.add(stepNames.intake, started.best("all") - parsing - watch.best("decode"), "cut, recognised, owners found");
  watch.add(stepNames.parse, parsing, "by the parsers alone");
  const estate = watch.time(stepNames.estate, () => pipe.buildEstate(intake.captures));
  watch.time(stepNames.lists, () => askLists(estate), "partitions, adapters, slots, disks, devices, ports");
  const options = { asOf, toolVersion: "bench", moves: pipe.readMoves(readFileSync(path, "utf8"), path) };
  const requests = watch.time("moves chosen", () => pipe.selectMoves(estate, options));
  const knowledge = pipe.loadKnowledge();
  const judging = { knowledge, asOf };
  const moves = watch.time(stepNames.rules, () => pipe.assess(pipe.rules, requests, judging, { allow: [], keepMoves }));
  const parts = { files, intake, issues: intake.issues, moves, rules: pipe.rules, knowledge, options };
  const assessment = watch.time("document", () => pipe.writeDocument(parts));
  // Counted after all that is timed: here every outcome of every move is kept.
  const all = pipe.assess(pipe.rules, requests, judging, { allow: [], keepMoves: Infinity });
  const outcomes = new Set(all.flatMap((move) => move.outcomes)).size;
  return { assessment, outcomes };
}

/** Every list that a partition or a Virtual I/O Server has, as rules ask for them. */
function askLists({ systems }: Estate): number {
  let count = 0;
  for (const system of systems) {
    for (const partition of system.partitions.items) {
      const { ethernet, scsiClients, fcClients, physicalSlots } = partition;
      count += ethernet.items.length + physicalSlots.items.length;
      for (const { serverId, serverSlot } of [...scsiClients.items, ...fcClients.items]) {
        if (serverId.state !== "known" || serverSlot.state !== "known") continue;
        const vios = system.vios(serverId.value);
        count += vios.targetsAt(serverSlot.value).items.length;
        if (vios.fibreChannelAt(serverSlot.value).state === "known") count++;
      }
    }
    for (const vios of system.vioses.items) count += vios.disks.items.length;
  }
  return count;
}

async function write(
  pipe: Pipeline,
  watch: Stopwatch,
  assessment: Assessment,
  { captures }: EstateFolder,
  withPdf: boolean,
): Promise<void> {
  const folder = join(captures, "..", "report");
  mkdirSync(folder, { recursive: true });
  await watch.timeAsync("JSON", () =>
    stream(Readable.from(pipe.jsonChunks(assessment)), createWriteStream(join(folder, "assessment.json"))),
  );
  watch.time("HTML", () => {
    writeFileSync(join(folder, "report.html"), pipe.renderHtml(assessment, { paper: "a4" }));
  });
  if (!withPdf) return;
  const writeOutputs = await loadPrinting();
  const options = { folder, formats: ["pdf"], paper: "a4" } as const;
  // The first one may unpack the browser.
  await writeOutputs(assessment, options);
  await watch.timeAsync("PDF", () => writeOutputs(assessment, options), "HTML made and printed, browser started");
}

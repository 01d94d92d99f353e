import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Assessment } from "../assessment/assessment.ts";
import { wwpnCsv } from "../report/csv.ts";
import { renderHtml } from "../report/html.ts";
import { jsonChunks } from "../report/json.ts";
import { reportId } from "../report/report-id.ts";
import { tally } from "../report/verdicts.ts";
import { NoBrowserError } from "./browser/no-browser-error.ts";
import { printPdf } from "./browser/print-pdf.ts";

export const formats = ["html", "pdf", "json", "csv"] as const;
export type Format = (typeof formats)[number];

export interface OutputOptions {
  readonly folder: string;
  readonly formats: readonly Format[];
  readonly paper: "a4" | "letter";
  readonly browser?: string | undefined;
}

export interface Written {
  readonly files: readonly string[];
  /** Why there is no PDF, where one was wanted. */
  readonly noPdf?: string;
}

const names: Readonly<Record<Format, string>> = {
  html: "report.html",
  pdf: "report.pdf",
  json: "assessment.json",
  csv: "wwpns.csv",
};

/** Writes the formats into a folder, made if it is not there. A PDF that cannot be printed keeps the others. */
export async function writeOutputs(assessment: Assessment, options: OutputOptions): Promise<Written> {
  await makeFolder(options.folder);
  const files: string[] = [];
  const path = (format: Format): string => join(options.folder, names[format]);
  const wants = (format: Format): boolean => options.formats.includes(format);
  if (wants("json")) {
    await pipeline(Readable.from(inBlocks(jsonChunks(assessment))), createWriteStream(path("json")));
    files.push(path("json"));
  }
  if (wants("csv")) {
    await writeFile(path("csv"), wwpnCsv(assessment));
    files.push(path("csv"));
  }
  const html = wants("html") || wants("pdf") ? renderHtml(assessment, { paper: options.paper }) : "";
  if (wants("html")) {
    await writeFile(path("html"), html);
    files.push(path("html"));
  }
  if (!wants("pdf")) return { files };
  try {
    await writeFile(path("pdf"), await print(assessment, html, options));
    return { files: [...files, path("pdf")] };
  } catch (error) {
    if (!(error instanceof NoBrowserError)) throw error;
    return { files, noPdf: error.message };
  }
}

const blockLength = 1 << 16;

/** Short texts joined: each that is written costs a turn of the event loop. */
function* inBlocks(texts: Iterable<string>): Generator<string> {
  let block = "";
  for (const text of texts) {
    block += text;
    if (block.length < blockLength) continue;
    yield block;
    block = "";
  }
  yield block;
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "unknown";
    throw new Error(`The folder ${folder} cannot be made (${code}): name another one with -o.`, { cause: error });
  }
}

async function print(assessment: Assessment, html: string, options: OutputOptions): Promise<Uint8Array> {
  const running = { reportId: reportId(assessment), classification: "", verdict: tally(assessment).worst ?? "" };
  const { paper, browser } = options;
  const asOf = new Date(assessment.asOf);
  const dated = Number.isNaN(asOf.getTime()) ? {} : { asOf };
  return (await printPdf(html, { paper, browser, env: process.env, running, ...dated })).pdf;
}

import { readFileSync } from "node:fs";
import { judgeMoves } from "../../src/analysis/judge-moves.ts";
import { readMoves, type MoveRow } from "../../src/analysis/moves-file.ts";
import { SelectionError } from "../../src/analysis/options.ts";
import type { Verdict } from "../../src/assessment/verdict.ts";
import type { InputFile } from "../../src/capture/capture.ts";
import { takeIn } from "../../src/intake/intake.ts";
import type { ReadCapture } from "../../src/parse/read-capture.ts";
import { readFolder, samplePath } from "../samples/run-sample.ts";

const sample = samplePath("two-frames");

/** The sample's captures and the moves that it asks for. */
export const files: readonly InputFile[] = ["core", "deep"].flatMap((part) => readFolder(`${sample}/${part}`, part));
const moves = readMoves(readFileSync(`${sample}/moves.csv`, "utf8"), "moves.csv");
export const captures: readonly ReadCapture[] = takeIn(files).captures;

export const asked = { asOf: "2026-11-23T09:00:00+01:00", toolVersion: "0.0.0", moves };

/** Repeats the random cases of every test so many times: `EFFORT=20 npx vitest run test/invariants`. */
export const effort = Number(process.env["EFFORT"] ?? "1");

/** A move that cannot be found any more is none that anybody is told to make. */
type Said = Verdict | "no such move";

/**
 * What a person may do with a verdict. NOT READY and INSUFFICIENT EVIDENCE both say: do not move. Without the capture that
 * proves a fault, the fault is unproven, and so is the move.
 */
const green: Readonly<Record<Said, number>> = {
  "no such move": 0,
  "NOT READY": 0,
  "INSUFFICIENT EVIDENCE": 0,
  "READY WITH CONDITIONS": 1,
  READY: 2,
};

function judge(some: readonly InputFile[], wanted: readonly MoveRow[]): readonly Said[] {
  try {
    return judgeMoves(some, { ...asked, moves: wanted }).moves.map(({ verdict }) => verdict);
  } catch (error) {
    if (!(error instanceof SelectionError)) throw error;
    return wanted.length === 1 ? ["no such move"] : wanted.flatMap((move) => judge(some, [move]));
  }
}

/** Says for damaged captures which moves became greener than they were. */
export class Estate {
  readonly files: readonly InputFile[];
  private readonly before: readonly Said[];

  constructor(all: readonly InputFile[]) {
    this.files = all;
    this.before = judge(all, moves);
  }

  greener(damaged: readonly InputFile[]): string[] {
    return judge(damaged, moves).flatMap((after, i) => {
      const before = this.before[i] ?? "no such move";
      const { partition = "", destination = "" } = moves[i] ?? {};
      return green[after] > green[before] ? [`${partition} to ${destination}: ${before} became ${after}`] : [];
    });
  }

  /** The same with other text in one file. */
  greenerWith(path: string, text: string | Uint8Array): string[] {
    return this.greener(this.files.map((file) => (file.path === path ? changed(file, text) : file)));
  }
}

/** The whole sample. */
export const estate = new Estate(files);

export function changed(file: InputFile, text: string | Uint8Array): InputFile {
  return { ...file, bytes: typeof text === "string" ? new TextEncoder().encode(text) : text, sha256: "changed" };
}

export function textOf(file: InputFile): string {
  return new TextDecoder().decode(file.bytes);
}

/** The lines of a file, each with its line end. */
export function linesOf(file: InputFile): string[] {
  return textOf(file).split(/(?<=\n)/);
}

export function fileOf(path: string): InputFile {
  const file = files.find((one) => one.path === path);
  if (file === undefined) throw new Error(`no file ${path}`);
  return file;
}

/** The fields of a row of the HMC as they stand in the text, quotes and all. */
export function rawFields(row: string): string[] {
  const fields: string[] = [""];
  let quoted = false;
  for (const char of row) {
    if (char === '"') quoted = !quoted;
    if (char === "," && !quoted) fields.push("");
    else fields[fields.length - 1] = `${fields.at(-1) ?? ""}${char}`;
  }
  return fields;
}

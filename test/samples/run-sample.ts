import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { analysis } from "../../src/analysis/analysis.ts";
import { readMoves } from "../../src/analysis/moves-file.ts";
import type { Assessment } from "../../src/assessment/assessment.ts";
import type { InputFile } from "../../src/capture/capture.ts";

/** The time at which the samples are judged, so that their documents never change with the clock. */
const sampleTime = "2026-11-23T09:00:00+01:00";

export function samplePath(name: string): string {
  return fileURLToPath(new URL(`../../samples/${name}`, import.meta.url));
}

/** All files below a folder, named from the folder on. */
export function readFolder(folder: string, name: string): InputFile[] {
  return readdirSync(folder)
    .sort()
    .flatMap((entry) => {
      const path = `${folder}/${entry}`;
      if (statSync(path).isDirectory()) return readFolder(path, `${name}/${entry}`);
      const bytes = readFileSync(path);
      return [{ path: `${name}/${entry}`, bytes, sha256: createHash("sha256").update(bytes).digest("hex") }];
    });
}

function sampleMoves(name: string): ReturnType<typeof readMoves> {
  return readMoves(readFileSync(samplePath(`${name}/moves.csv`), "utf8"), "moves.csv");
}

/** A sample's captures, judged for the moves that the sample lists. */
export function assessSample(name: string, folders: readonly string[] = ["core", "deep"]): Assessment {
  const files = folders.flatMap((folder) => readFolder(samplePath(`${name}/${folder}`), folder));
  return analysis(files, { moves: sampleMoves(name), asOf: sampleTime, toolVersion: "0.0.0" });
}

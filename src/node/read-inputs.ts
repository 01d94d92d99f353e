import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join, resolve, sep } from "node:path";
import { openArchives } from "../analysis/open-archives.ts";
import type { InputFile } from "../capture/capture.ts";

/** A path was handed over that does not exist. */
export class MissingPathError extends Error {
  override readonly name = "MissingPathError";
}

/**
 * Files and folders (with all that is below them) as inputs, and what archives among them hold. Names begin with the name of what was handed over, or with as
 * much of its path as tells two of them apart. Hidden entries below a folder (`.git`, `.DS_Store`) are left out.
 * @throws MissingPathError where a path does not exist; what cannot be read becomes an unreadable input.
 */
export async function readInputs(paths: readonly string[]): Promise<InputFile[]> {
  const files: InputFile[] = [];
  const names = inputNames(paths);
  for (const [i, path] of paths.entries()) {
    try {
      await stat(path);
    } catch {
      throw new MissingPathError(`There is no file or folder ${path}.`);
    }
    await readInto(files, path, names[i] ?? path, 0);
  }
  return openArchives(files, sha256);
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function inputNames(paths: readonly string[]): string[] {
  const parts = paths.map((path) =>
    resolve(path)
      .split(sep)
      .filter((part) => part !== ""),
  );
  return parts.map((own, i) => {
    for (let depth = 1; depth < own.length; depth++) {
      const name = own.slice(-depth).join("/");
      if (parts.every((other, j) => j === i || other.slice(-depth).join("/") !== name)) return name;
    }
    return own.join("/") || basename(paths[i] ?? "");
  });
}

const deepest = 32;

async function readInto(files: InputFile[], path: string, name: string, depth: number): Promise<void> {
  try {
    const what = await stat(path);
    if (what.isDirectory()) {
      if (depth > deepest) throw new Error(`folders are nested more than ${deepest} deep`);
      const entries = (await readdir(path)).filter((entry) => !entry.startsWith(".")).sort();
      for (const entry of entries) await readInto(files, join(path, entry), `${name}/${entry}`, depth + 1);
      return;
    }
    if (!what.isFile()) throw new Error("it is no regular file");
    const bytes = await readFile(path);
    files.push({ path: name, bytes, sha256: sha256(bytes) });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    files.push({ path: name, bytes: new Uint8Array(), sha256: "", unreadable: why });
  }
}

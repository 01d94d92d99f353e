import { createReadStream, createWriteStream, rmSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { brotliDecompress, createBrotliDecompress } from "node:zlib";
import { onSuddenExit } from "./sudden-exit.ts";
import { tarFiles } from "./tar.ts";

const contents = "contents.json";
const abandonedAfterMs = 3_600_000;

/**
 * Fills a folder once and for all: beside it first, then renamed into place, so that several first runs at the
 * same time each end with a whole folder. A folder from which a cleaner took files is filled again.
 */
export async function unpackOnce(target: string, fill: (folder: string) => Promise<void>): Promise<string> {
  if (await isWhole(target)) return target;
  await removeAbandoned(target);
  const partial = await mkdtemp(`${target}.partial-`);
  const exit = onSuddenExit(() => {
    rmSync(partial, { recursive: true, force: true, maxRetries: 3 });
  });
  try {
    await fill(partial);
    await writeFile(join(partial, contents), JSON.stringify(await sizesIn(partial)));
    await putInPlace(partial, target);
  } finally {
    await rm(partial, { recursive: true, force: true });
    exit.forget();
  }
  return target;
}

export async function unpackBrotli(archive: string, file: string, mode: number): Promise<void> {
  await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(file, { mode }));
}

export async function unpackBrotliTar(archive: string, folder: string): Promise<void> {
  const tar = await promisify(brotliDecompress)(await readFile(archive));
  for (const { name, data } of tarFiles(tar)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), data);
  }
}

async function putInPlace(partial: string, target: string): Promise<void> {
  if (await renamed(partial, target)) return;
  if (await isWhole(target)) return;
  const damaged = `${partial}.damaged`;
  await renamed(target, damaged);
  await rm(damaged, { recursive: true, force: true });
  if ((await renamed(partial, target)) || (await isWhole(target))) return;
  throw new Error(`${target} cannot be replaced`);
}

async function renamed(from: string, to: string): Promise<boolean> {
  return rename(from, to).then(
    () => true,
    () => false,
  );
}

async function isWhole(folder: string): Promise<boolean> {
  try {
    const expected = JSON.parse(await readFile(join(folder, contents), "utf8")) as Record<string, number>;
    const found = await Promise.all(Object.keys(expected).map((name) => stat(join(folder, name))));
    return Object.values(expected).every((size, i) => found[i]?.size === size);
  } catch {
    return false;
  }
}

async function sizesIn(folder: string): Promise<Record<string, number>> {
  const sizes: Record<string, number> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    sizes[path.slice(folder.length + 1)] = (await stat(path)).size;
  }
  return sizes;
}

/** A run that was killed while unpacking leaves some 200 MB behind. */
async function removeAbandoned(target: string): Promise<void> {
  const folder = dirname(target);
  for (const name of await readdir(folder)) {
    if (!name.startsWith(`${basename(target)}.partial-`)) continue;
    const { mtimeMs } = await stat(join(folder, name)).catch(() => ({ mtimeMs: Infinity }));
    if (Date.now() - mtimeMs > abandonedAfterMs) await rm(join(folder, name), { recursive: true, force: true });
  }
}

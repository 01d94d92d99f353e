import { accessSync, constants, lstatSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { isAbsolute, join } from "node:path";
import { messageOf } from "./failure-text.ts";

/**
 * The folder that keeps unpacked browsers between runs. What lies in it is executed, so it must be a real folder
 * of this user in which no one else can write; where the cache is out of reach, one per user among the temporary files.
 */
export function privateCacheFolder(env: NodeJS.ProcessEnv, home: string): string {
  const user = process.getuid?.() ?? 0;
  const xdg = env["XDG_CACHE_HOME"];
  const caches = xdg !== undefined && isAbsolute(xdg) ? xdg : join(home, ".cache");
  const refusals: string[] = [];
  const folders = [join(caches, "lpm-preflight"), join(tmpdir(), `lpm-preflight-${user}`)];
  for (const folder of folders.filter((path) => isAbsolute(path))) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      assertPrivate(folder, user);
      return folder;
    } catch (error) {
      refusals.push(messageOf(error));
    }
  }
  throw new Error(`No folder to unpack into: ${refusals.join("; ")}`);
}

function assertPrivate(folder: string, user: number): void {
  const found = lstatSync(folder);
  if (!found.isDirectory()) throw new Error(`${folder} is not a folder`);
  if (found.uid !== user) throw new Error(`${folder} belongs to another user`);
  if ((found.mode & 0o022) !== 0) throw new Error(`others may write in ${folder}`);
  accessSync(folder, constants.W_OK);
}

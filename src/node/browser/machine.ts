import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { posix, win32, type PlatformPath } from "node:path";

/** What the search for a browser asks of the machine; a test hands in an invented one. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  readonly home: string;
  /** `node_modules` folders, nearest first. */
  readonly packageFolders: readonly string[];
  isFile(path: string): boolean;
  /** The names inside a folder; empty when it cannot be read. */
  list(folder: string): readonly string[];
  readText(path: string): string;
  realPath(path: string): string;
}

export function thisMachine(env: NodeJS.ProcessEnv): Machine {
  return {
    platform: process.platform,
    arch: process.arch,
    home: env[process.platform === "win32" ? "USERPROFILE" : "HOME"] ?? homedir(),
    packageFolders: createRequire(import.meta.url).resolve.paths("@sparticuz/chromium") ?? [],
    isFile: (path) => attempt(() => statSync(path).isFile(), false),
    list: (folder) => attempt(() => readdirSync(folder), []),
    readText: (path) => readFileSync(path, "utf8"),
    realPath: (path) => attempt(() => realpathSync(path), path),
  };
}

export function pathsOf(machine: Machine): PlatformPath {
  return machine.platform === "win32" ? win32 : posix;
}

function attempt<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

import { posix, win32 } from "node:path";
import type { Machine } from "./machine.ts";

const linuxNames = [
  "google-chrome-stable",
  "google-chrome",
  "chromium",
  "chromium-browser",
  "chromium-headless-shell",
  "chrome-headless-shell",
  "microsoft-edge-stable",
  "microsoft-edge",
];
/** Searched after PATH, which is empty under `env -i` and short in cron. */
const linuxFolders = ["/usr/local/bin", "/usr/bin", "/snap/bin"];
const linuxFixed = ["/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge"];
const macApps = ["Google Chrome", "Chromium", "Microsoft Edge"];
const windowsPrograms = [
  ["Google", "Chrome", "Application", "chrome.exe"],
  ["Chromium", "Application", "chrome.exe"],
  ["Microsoft", "Edge", "Application", "msedge.exe"],
];

/** Chrome, Chromium and Edge as their installers place them. */
export function installedBrowsers(machine: Machine, env: NodeJS.ProcessEnv): string[] {
  return placesOn(machine, env).filter((path) => machine.isFile(path));
}

/** The file that a bare name stands for on PATH. */
export function onPath(name: string, machine: Machine, env: NodeJS.ProcessEnv): string | undefined {
  return pathFolders(env)
    .map((folder) => posix.join(folder, name))
    .find((path) => machine.isFile(path));
}

function placesOn(machine: Machine, env: NodeJS.ProcessEnv): string[] {
  switch (machine.platform) {
    case "win32":
      return windowsPlaces(env);
    case "darwin":
      return macApps.flatMap((app) =>
        ["/Applications", posix.join(machine.home, "Applications")].map((folder) =>
          posix.join(folder, `${app}.app`, "Contents", "MacOS", app),
        ),
      );
    default: {
      const folders = [...pathFolders(env), ...linuxFolders];
      return [...linuxNames.flatMap((name) => folders.map((folder) => posix.join(folder, name))), ...linuxFixed];
    }
  }
}

function windowsPlaces(env: NodeJS.ProcessEnv): string[] {
  const roots = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => env[name] ?? []);
  return windowsPrograms.flatMap((program) => roots.map((root) => win32.join(root, ...program)));
}

/** Relative entries are left out: a program in the folder being analysed must never be run. */
function pathFolders(env: NodeJS.ProcessEnv): string[] {
  return (env["PATH"] ?? "").split(":").filter((folder) => posix.isAbsolute(folder));
}

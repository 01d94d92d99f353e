import { pathsOf, type Machine } from "./machine.ts";

/** Folder prefix of a build and suffix of the folder inside it, as puppeteer's installer names them. */
const builds: Readonly<Partial<Record<NodeJS.Platform, readonly (readonly [string, string])[]>>> = {
  linux: [["linux-", "linux64"]],
  darwin: [
    ["mac_arm-", "mac-arm64"],
    ["mac-", "mac-x64"],
  ],
  win32: [
    ["win64-", "win64"],
    ["win32-", "win32"],
  ],
};

/** Browsers that puppeteer's installer left behind, newest first, full Chrome before the headless shell. */
export function browsersInPuppeteerCache(machine: Machine, env: NodeJS.ProcessEnv): string[] {
  const paths = pathsOf(machine);
  const cache = env["PUPPETEER_CACHE_DIR"] ?? paths.join(machine.home, ".cache", "puppeteer");
  return ["chrome", "chrome-headless-shell"].flatMap((product) =>
    (builds[machine.platform] ?? []).flatMap(([prefix, suffix]) =>
      machine
        .list(paths.join(cache, product))
        .filter((name) => name.startsWith(prefix))
        .sort((a, b) => compareVersions(b.slice(prefix.length), a.slice(prefix.length)))
        .map((name) => paths.join(cache, product, name, `${product}-${suffix}`, executable(product, machine.platform)))
        .filter((path) => machine.isFile(path)),
    ),
  );
}

function executable(product: string, platform: NodeJS.Platform): string {
  if (platform === "win32") return `${product}.exe`;
  if (platform === "darwin" && product === "chrome") {
    return "Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing";
  }
  return product;
}

function compareVersions(a: string, b: string): number {
  const left = a.split(".").map(Number);
  const right = b.split(".").map(Number);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

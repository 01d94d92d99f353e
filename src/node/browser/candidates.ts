import { carrierName, findCarrierPackage, type CarrierPackage } from "./carrier-package.ts";
import { installedBrowsers, onPath } from "./installed-browsers.ts";
import { pathsOf, thisMachine, type Machine } from "./machine.ts";
import { browsersInPuppeteerCache } from "./puppeteer-cache.ts";

/** A browser that may print. Nothing has been unpacked or started for it yet. */
export type BrowserCandidate =
  | { readonly source: "chosen"; readonly by: string; readonly path: string }
  | { readonly source: "puppeteer cache" | "installed"; readonly path: string }
  | { readonly source: "bundled"; readonly carrier: CarrierPackage; readonly libraries: "system" | "package" };

export interface BrowserSearch {
  /** The value of --browser. */
  readonly browser?: string | undefined;
  readonly env: NodeJS.ProcessEnv;
  readonly machine?: Machine | undefined;
}

/** Browsers in the order in which they are to be tried. An explicit choice stands alone. */
export function findBrowsers({ browser, env, machine = thisMachine(env) }: BrowserSearch): BrowserCandidate[] {
  const chosen = explicitChoice(browser, env, machine);
  if (chosen) return [chosen];
  const paths = new Map<string, BrowserCandidate>();
  const add = (source: "puppeteer cache" | "installed", path: string): void => {
    const real = machine.realPath(path);
    if (!paths.has(real)) paths.set(real, { source, path });
  };
  for (const path of browsersInPuppeteerCache(machine, env)) add("puppeteer cache", path);
  for (const path of installedBrowsers(machine, env)) add("installed", path);
  return [...bundled(machine), ...paths.values()];
}

export function describeCandidate(candidate: BrowserCandidate): string {
  if (candidate.source !== "bundled") return candidate.path;
  const origin = candidate.libraries === "package" ? "the package's own" : "the system's";
  return `${carrierName} ${candidate.carrier.version} with ${origin} libraries`;
}

function explicitChoice(browser: string | undefined, env: NodeJS.ProcessEnv, machine: Machine) {
  const choices = [
    ["--browser", browser],
    ["LPM_PREFLIGHT_BROWSER", env["LPM_PREFLIGHT_BROWSER"]],
    ["PUPPETEER_EXECUTABLE_PATH", env["PUPPETEER_EXECUTABLE_PATH"]],
  ] as const;
  for (const [by, value] of choices) {
    if (value === undefined || value === "") continue;
    const bareName = value === pathsOf(machine).basename(value);
    return { source: "chosen", by, path: (bareName ? onPath(value, machine, env) : undefined) ?? value } as const;
  }
  return undefined;
}

/** The package is built for 64-bit x86 Linux and says so nowhere in its manifest. */
function bundled(machine: Machine): BrowserCandidate[] {
  if (machine.platform !== "linux" || machine.arch !== "x64") return [];
  const carrier = findCarrierPackage(machine);
  if (!carrier) return [];
  return (["system", "package"] as const).map((libraries) => ({ source: "bundled", carrier, libraries }));
}

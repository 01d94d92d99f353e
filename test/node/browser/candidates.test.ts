import { describe, expect, it } from "vitest";
import { describeCandidate, findBrowsers, type BrowserCandidate } from "../../../src/node/browser/candidates.ts";
import { fakeMachine } from "./fake-machine.ts";

const carrier = {
  "/app/node_modules/@sparticuz/chromium/bin/chromium.br": "",
  "/app/node_modules/@sparticuz/chromium/package.json": '{ "version": "147.0.0" }',
};
const cached = "/home/ada/.cache/puppeteer";
const shell = "chrome-headless-shell";

describe("the order in which browsers are tried", () => {
  it("is package, puppeteer's cache newest first, installed", () => {
    const machine = fakeMachine({
      files: {
        ...carrier,
        [`${cached}/chrome/linux-99.0.1/chrome-linux64/chrome`]: "",
        [`${cached}/chrome/linux-148.0.7/chrome-linux64/chrome`]: "",
        [`${cached}/chrome/mac_arm-150.0.1/chrome-mac-arm64/chrome`]: "",
        [`${cached}/${shell}/linux-148.0.7/${shell}-linux64/${shell}`]: "",
        "/usr/bin/chromium": "",
        "/opt/google/chrome/chrome": "",
        "/tools/microsoft-edge": "",
      },
    });
    expect(named(findBrowsers({ env: { PATH: "/tools:/usr/bin" }, machine }))).toEqual([
      "bundled: @sparticuz/chromium 147.0.0 with the system's libraries",
      "bundled: @sparticuz/chromium 147.0.0 with the package's own libraries",
      `puppeteer cache: ${cached}/chrome/linux-148.0.7/chrome-linux64/chrome`,
      `puppeteer cache: ${cached}/chrome/linux-99.0.1/chrome-linux64/chrome`,
      `puppeteer cache: ${cached}/${shell}/linux-148.0.7/${shell}-linux64/${shell}`,
      "installed: /usr/bin/chromium",
      "installed: /tools/microsoft-edge",
      "installed: /opt/google/chrome/chrome",
    ]);
  });

  it("names each program once however many paths lead to it", () => {
    const machine = fakeMachine({
      files: { "/usr/bin/chromium": "" },
      links: { "/bin/chromium": "/usr/bin/chromium", "/snap/bin/chromium": "/usr/bin/snap" },
    });
    expect(named(findBrowsers({ env: { PATH: "/bin:/usr/bin" }, machine }))).toEqual([
      "installed: /bin/chromium",
      "installed: /snap/bin/chromium",
    ]);
  });

  it("takes nothing from a relative PATH entry", () => {
    const machine = fakeMachine({ files: { chromium: "", "./chromium": "", "bin/chromium": "" } });
    expect(findBrowsers({ env: { PATH: ":.:bin" }, machine })).toEqual([]);
  });

  it("follows PUPPETEER_CACHE_DIR", () => {
    const machine = fakeMachine({ files: { "/c/chrome/linux-148.0.7/chrome-linux64/chrome": "" } });
    expect(named(findBrowsers({ env: { PUPPETEER_CACHE_DIR: "/c" }, machine }))).toEqual([
      "puppeteer cache: /c/chrome/linux-148.0.7/chrome-linux64/chrome",
    ]);
  });
});

describe("an explicit choice", () => {
  const machine = fakeMachine({ files: { ...carrier, "/usr/bin/chromium": "" } });

  it("stands alone, even when it does not exist", () => {
    expect(findBrowsers({ browser: "/no/such", env: { PATH: "/usr/bin" }, machine })).toEqual([
      { source: "chosen", by: "--browser", path: "/no/such" },
    ]);
  });

  it("is --browser before LPM_PREFLIGHT_BROWSER before PUPPETEER_EXECUTABLE_PATH; an empty one is none", () => {
    const env = { LPM_PREFLIGHT_BROWSER: "/l", PUPPETEER_EXECUTABLE_PATH: "/p" };
    const chosenBy = (browser: string | undefined, more: NodeJS.ProcessEnv): unknown =>
      findBrowsers({ browser, env: { ...env, ...more }, machine });
    expect(chosenBy("/b", {})).toEqual([{ source: "chosen", by: "--browser", path: "/b" }]);
    expect(chosenBy(undefined, {})).toEqual([{ source: "chosen", by: "LPM_PREFLIGHT_BROWSER", path: "/l" }]);
    expect(chosenBy("", { LPM_PREFLIGHT_BROWSER: "" })).toEqual([
      { source: "chosen", by: "PUPPETEER_EXECUTABLE_PATH", path: "/p" },
    ]);
  });

  it("may be a bare name on PATH", () => {
    expect(findBrowsers({ browser: "chromium", env: { PATH: "/usr/bin" }, machine })).toEqual([
      { source: "chosen", by: "--browser", path: "/usr/bin/chromium" },
    ]);
  });
});

describe("other systems", () => {
  it("uses the package on 64-bit x86 Linux only", () => {
    for (const other of [{ arch: "arm64" }, { platform: "darwin" }] as const) {
      expect(findBrowsers({ env: {}, machine: fakeMachine({ files: carrier, ...other }) })).toEqual([]);
    }
  });

  it("looks into both application folders of macOS and prefers the native build", () => {
    const inside = "Contents/MacOS";
    const testing = "Google Chrome for Testing";
    const machine = fakeMachine({
      platform: "darwin",
      arch: "arm64",
      home: "/Users/ada",
      files: {
        [`/Users/ada/Applications/Chromium.app/${inside}/Chromium`]: "",
        [`/Applications/Microsoft Edge.app/${inside}/Microsoft Edge`]: "",
        [`/c/chrome/mac-148.0.7/chrome-mac-x64/${testing}.app/${inside}/${testing}`]: "",
        [`/c/chrome/mac_arm-148.0.7/chrome-mac-arm64/${testing}.app/${inside}/${testing}`]: "",
      },
    });
    expect(named(findBrowsers({ env: { PUPPETEER_CACHE_DIR: "/c" }, machine }))).toEqual([
      `puppeteer cache: /c/chrome/mac_arm-148.0.7/chrome-mac-arm64/${testing}.app/${inside}/${testing}`,
      `puppeteer cache: /c/chrome/mac-148.0.7/chrome-mac-x64/${testing}.app/${inside}/${testing}`,
      `installed: /Users/ada/Applications/Chromium.app/${inside}/Chromium`,
      `installed: /Applications/Microsoft Edge.app/${inside}/Microsoft Edge`,
    ]);
  });

  it("looks below the program folders of Windows", () => {
    const machine = fakeMachine({
      platform: "win32",
      home: "C:\\Users\\ada",
      files: {
        "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe": "",
        "C:\\Users\\ada\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe": "",
        "C:\\Users\\ada\\.cache\\puppeteer\\chrome\\win64-148.0.7\\chrome-win64\\chrome.exe": "",
      },
    });
    const env = {
      PROGRAMFILES: "C:\\Program Files",
      "PROGRAMFILES(X86)": "C:\\Program Files (x86)",
      LOCALAPPDATA: "C:\\Users\\ada\\AppData\\Local",
    };
    expect(named(findBrowsers({ env, machine }))).toEqual([
      "puppeteer cache: C:\\Users\\ada\\.cache\\puppeteer\\chrome\\win64-148.0.7\\chrome-win64\\chrome.exe",
      "installed: C:\\Users\\ada\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe",
      "installed: C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
    ]);
  });
});

function named(candidates: readonly BrowserCandidate[]): string[] {
  return candidates.map((candidate) => `${candidate.source}: ${describeCandidate(candidate)}`);
}

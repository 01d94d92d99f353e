import puppeteer, { type Browser } from "puppeteer";
import { executableOf } from "../../src/node/browser/bundled-browser.ts";
import { findBrowsers } from "../../src/node/browser/candidates.ts";
import { testEnvironment } from "../node/browser/test-environment.ts";

/** The first browser that starts: on a machine without the libraries that one needs, it is the one that brings them. */
export async function launch(): Promise<Browser> {
  const env = testEnvironment();
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const failures: unknown[] = [];
  for (const candidate of findBrowsers({ env })) {
    try {
      const { path, env: more } = await executableOf(candidate, env, "/nowhere");
      const args = [...sandbox, "--disable-gpu"];
      return await puppeteer.launch({ executablePath: path, env: { ...env, ...more }, pipe: true, args });
    } catch (error) {
      failures.push(error);
    }
  }
  throw new Error(`no browser starts: ${failures.map(String).join("; ")}`);
}

import { mkdirSync } from "node:fs";
import { join } from "node:path";

const repository = join(import.meta.dirname, "..", "..", "..");

/** Unpacked browsers are kept from run to run, but out of the home folder. */
const cache = join(repository, "node_modules", ".cache", "lpm-preflight-test");

/** The environment of a run that finds only the browser from the npm package. */
export function testEnvironment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  mkdirSync(cache, { recursive: true });
  return { HOME: "/nowhere", XDG_CACHE_HOME: cache, PATH: process.env["PATH"], ...more };
}

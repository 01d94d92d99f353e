import { join } from "node:path";
import { privateCacheFolder } from "./cache-folder.ts";
import type { BrowserCandidate } from "./candidates.ts";
import type { CarrierPackage } from "./carrier-package.ts";
import { unpackBrotli, unpackBrotliTar, unpackOnce } from "./unpack.ts";

/** What to start, and what its environment needs beside ours. */
export interface Executable {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Unpacks the bundled browser when it is the one to try; any other candidate is ready as it stands. */
export async function executableOf(
  candidate: BrowserCandidate,
  env: NodeJS.ProcessEnv,
  home: string,
): Promise<Executable> {
  if (candidate.source !== "bundled") return { path: candidate.path, env: {} };
  const folder = await unpackChromium(candidate.carrier, privateCacheFolder(env, home));
  const path = join(folder, "chromium");
  if (candidate.libraries === "system") return { path, env: {} };
  const libraries = [join(folder, "lib"), env["LD_LIBRARY_PATH"] ?? ""].filter((entry) => entry !== "");
  return { path, env: { LD_LIBRARY_PATH: libraries.join(":") } };
}

/** About 2 s and 200 MB the first time. Returns the folder with `chromium` and `lib/`. */
export async function unpackChromium(carrier: CarrierPackage, cache: string): Promise<string> {
  return unpackOnce(join(cache, `chromium-${carrier.version}`), async (folder) => {
    await unpackBrotli(join(carrier.archives, "chromium.br"), join(folder, "chromium"), 0o755);
    await unpackBrotliTar(join(carrier.archives, "al2023.tar.br"), folder);
  });
}

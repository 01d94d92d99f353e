import { writeFile } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import { privateCacheFolder } from "./cache-folder.ts";
import { findCarrierPackage } from "./carrier-package.ts";
import type { Machine } from "./machine.ts";
import { unpackBrotliTar, unpackOnce } from "./unpack.ts";

/**
 * Environment that gives a Linux browser at least one font file. Without any, Chromium prints empty pages or drops
 * words, even where every font of the document is embedded. fontconfig reads TTF and passes over woff and woff2.
 */
export async function fontEnvironment(
  machine: Machine,
  env: NodeJS.ProcessEnv,
  workFolder: string,
): Promise<Record<string, string>> {
  const carrier = machine.platform === "linux" ? findCarrierPackage(machine) : undefined;
  if (!carrier) return {};
  try {
    const cache = privateCacheFolder(env, machine.home);
    const fonts = await unpackOnce(join(cache, `fonts-${carrier.version}`), (folder) =>
      unpackBrotliTar(join(carrier.archives, "fonts.tar.br"), folder),
    );
    const file = join(workFolder, "fonts.conf");
    await writeFile(file, fontsConf(systemConf(env), join(fonts, "fonts"), join(cache, "fontconfig")));
    return { FONTCONFIG_FILE: file };
  } catch {
    return {}; // The system's fonts may do; a print without text is noticed afterwards.
  }
}

/** The text of a fonts.conf: what the system has, then our folder. */
function fontsConf(system: string, fonts: string, cache: string): string {
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    "<fontconfig>",
    `  <cachedir>${xmlText(cache)}</cachedir>`,
    `  <include ignore_missing="yes">${xmlText(system)}</include>`,
    `  <dir>${xmlText(fonts)}</dir>`,
    "</fontconfig>",
    "",
  ].join("\n");
}

function systemConf(env: NodeJS.ProcessEnv): string {
  const file = env["FONTCONFIG_FILE"];
  if (file !== undefined && isAbsolute(file)) return file;
  return join(env["FONTCONFIG_PATH"] ?? "/etc/fonts", file ?? "fonts.conf");
}

function xmlText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

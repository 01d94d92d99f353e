import { createHash } from "node:crypto";
import { zipSync, type Zippable } from "fflate";
import { packTar } from "modern-tar";
import type { InputFile } from "../../../src/capture/capture.ts";
import { openArchives } from "../../../src/intake/archive/open-archives.ts";
import { defaultLimits, type ArchiveLimits } from "../../../src/intake/archive/limits.ts";

export type Packed = Readonly<Record<string, string | Uint8Array>>;

export function bytesOf(text: string | Uint8Array): Uint8Array {
  return typeof text === "string" ? new TextEncoder().encode(text) : text;
}

export function zip(files: Packed): Uint8Array {
  const all: Zippable = {};
  for (const [path, text] of Object.entries(files)) all[path] = [bytesOf(text), { mtime: "2020-01-01" }];
  return zipSync(all);
}

export function tar(files: Packed): Promise<Uint8Array> {
  return packTar(
    Object.entries(files).map(([name, text]) => {
      const body = bytesOf(text);
      return { header: { name, size: body.length, mtime: new Date(0) }, body };
    }),
  );
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

export function open(files: Packed, limits: Partial<ArchiveLimits> = {}): Promise<InputFile[]> {
  const inputs = Object.entries(files).map(([path, text]) => {
    const bytes = bytesOf(text);
    return { path, bytes, sha256: sha256(bytes) };
  });
  return openArchives(inputs, sha256, { ...defaultLimits, ...limits });
}

/** Each input in one line: `a.zip: zip`, `a.zip/x.txt = text`, `a.zip/y.txt … tex`, `a.xz ! why`. */
export async function shownInputs(files: Packed, limits: Partial<ArchiveLimits> = {}): Promise<string[]> {
  return (await open(files, limits)).map(({ path, bytes, unreadable, cut, archive }) => {
    if (archive !== undefined) return `${path}: ${archive.form}`;
    if (unreadable !== undefined) return `${path} ! ${unreadable}`;
    return `${path} ${cut === true ? "…" : "="} ${new TextDecoder().decode(bytes)}`;
  });
}

/** Each issue as `code file: text`. */
export async function archiveIssues(files: Packed, limits: Partial<ArchiveLimits> = {}): Promise<string[]> {
  return (await open(files, limits)).flatMap(
    ({ archive }) => archive?.issues.map(({ code, file, text }) => `${code} ${file ?? ""}: ${text}`) ?? [],
  );
}

import { execFile } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "vitest";
import { newFolder, root, type Ran } from "../e2e/cli.ts";
import type { EstateText } from "../rules/estate-text.ts";

const limit = 60_000;

/** Runs the built command line, and asserts what holds of every run: it ends in time, says no more than words, and shows no trace. */
export async function run(...args: readonly string[]): Promise<Ran> {
  expect(existsSync(join(root, "dist/cli/main.js")), "run npm run build first").toBe(true);
  const ran = await new Promise<Ran>((resolve) => {
    const options = { cwd: root, timeout: limit, maxBuffer: 256 * 1024 * 1024, env: { PATH: process.env["PATH"] } };
    const child = execFile(process.execPath, ["bin/lpm-preflight.js", ...args], options, (_, out, err) => {
      resolve({ code: child.exitCode, out, err });
    });
  });
  expect(ran.code).not.toBeNull();
  expect(ran.err).not.toMatch(/^ {4}at /m);
  expect(ran.err).not.toMatch(controls);
  expect(args.includes("--json") ? "" : ran.out).not.toMatch(controls);
  return ran;
}

/** Control characters but the line end, and those that turn the direction of text. */
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** Judges what lies in a folder, with the document on stdout and nothing written. */
export function analyze(folder: string, ...args: readonly string[]): Promise<Ran> {
  return run("analyze", folder, "--json", "--as-of", "2026-11-23T09:00:00+01:00", ...args);
}

/** A folder of files, by their paths in it. */
export function folderOf(texts: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = join(newFolder("cli"), "captures");
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  mkdirSync(folder, { recursive: true });
  return folder;
}

export function textsOf(estate: EstateText): Record<string, Uint8Array> {
  return Object.fromEntries(estate.files.map(({ path, bytes }) => [path, bytes]));
}

export interface Document {
  readonly moves: readonly { readonly partition: string; readonly verdict: string }[];
  readonly issues: readonly {
    readonly code: string;
    readonly severity: string;
    readonly file?: string;
    readonly line?: number;
  }[];
  readonly inputs: readonly { readonly path: string; readonly status: string }[];
  readonly subjects: Readonly<Record<string, { readonly label: string }>>;
  readonly outcomes: readonly { readonly rule: string; readonly outcome: string; readonly cause?: string }[];
}

export function documentOf({ out }: Ran): Document {
  return JSON.parse(out) as Document;
}

export function verdictsOf(ran: Ran): string[] {
  return documentOf(ran).moves.map(({ verdict }) => verdict);
}

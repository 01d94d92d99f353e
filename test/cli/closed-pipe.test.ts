import { spawn } from "node:child_process";
import { describe, expect, test } from "vitest";
import { root } from "../e2e/cli.ts";
import { smallEstate } from "../rules/small-estate.ts";
import { folderOf, textsOf } from "./run.ts";

/** Runs the built command line, and closes its output after the first piece, as `head` does. */
function runUntilFirst(...args: readonly string[]): Promise<{ readonly code: number | null; readonly err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["bin/lpm-preflight.js", ...args], { cwd: root });
    let err = "";
    child.stderr.on("data", (piece: Buffer) => (err += piece.toString()));
    child.stdout.once("data", () => child.stdout.destroy());
    child.once("close", (code) => {
      resolve({ code, err });
    });
  });
}

describe("a reader who reads no further", () => {
  const captures = folderOf(textsOf(smallEstate));

  test.concurrent.each([
    ["rules", ["rules"]],
    ["rules as JSON", ["rules", "--json"]],
    ["inspect", ["inspect", captures]],
    ["analyze", ["analyze", captures, "--to", "p10b", "--partition", "app", "--json"]],
  ])("%s ends as it would, and without a word of it", async (_what, args) => {
    const { code, err } = await runUntilFirst(...args);
    expect(code).toBe(0);
    expect(err).not.toMatch(/^ {4}at |EPIPE/m);
  });
});

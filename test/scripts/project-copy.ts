import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { afterAll } from "vitest";

const project = fileURLToPath(new URL("../..", import.meta.url));

/** A folder of its own with these parts of the project, for scripts that write; it is gone after the tests of the file. */
export function copyOfProject(...parts: readonly string[]): string {
  const root = mkdtempSync(join(tmpdir(), "lpm-preflight-scaffold-"));
  afterAll(() => {
    rmSync(root, { recursive: true });
  });
  for (const part of ["package.json", "tsconfig.base.json", "tsconfig.tools.json", ...parts])
    cpSync(join(project, part), join(root, part), { recursive: true });
  symlinkSync(join(project, "node_modules"), join(root, "node_modules"), "junction");
  return root;
}

/** What the compiler finds wrong in these files, as the project compiles its tools and tests. */
export function compileErrors(root: string, paths: readonly string[]): string[] {
  const { config } = ts.readConfigFile(join(root, "tsconfig.tools.json"), (path) => readFileSync(path, "utf8")) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: paths }, ts.sys, root);
  const program = ts.createProgram(
    paths.map((path) => join(root, path)),
    options,
  );
  return paths.flatMap((path) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(join(root, path)))
      .map(({ messageText }) => `${path}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`),
  );
}

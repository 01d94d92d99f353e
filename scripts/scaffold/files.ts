import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";

/** Why nothing was written, in words for whoever typed the command. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

/** New and changed files by path from the project's folder, and what to do next. */
export interface Scaffold {
  readonly created: Readonly<Record<string, string>>;
  readonly changed: Readonly<Record<string, string>>;
  readonly next: readonly string[];
}

const projectFolder = fileURLToPath(new URL("../..", import.meta.url));

/** The style of the project, for texts that no file holds yet. */
export async function pretty(text: string): Promise<string> {
  const options = await resolveConfig(join(projectFolder, "package.json"));
  return format(text, { ...options, parser: "typescript" });
}

/** Writes all or nothing: a file that is there already stays as it is. */
export function writeScaffold(root: string, { created, changed }: Scaffold): void {
  const there = Object.keys(created).filter((path) => existsSync(join(root, path)));
  if (there.length > 0) throw new Refusal(`There already is ${there.join(", ")}.`);
  for (const [path, text] of Object.entries({ ...created, ...changed })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** Runs a scaffolding script in the project's folder; a refusal is shown with the usage and ends with 1. */
export async function runScaffold(
  usage: string,
  make: (root: string, words: readonly string[]) => Promise<Scaffold>,
): Promise<void> {
  try {
    const scaffold = await make(projectFolder, process.argv.slice(2));
    writeScaffold(projectFolder, scaffold);
    for (const path of Object.keys(scaffold.created)) console.log(`wrote   ${path}`);
    for (const path of Object.keys(scaffold.changed)) console.log(`changed ${path}`);
    console.log(`\nNext:\n${scaffold.next.map((step, i) => `${i + 1}. ${step}`).join("\n")}`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(`${error.message}\nUsage: ${usage}`);
    process.exitCode = 1;
  }
}

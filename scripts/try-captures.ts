import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { InputFile } from "../src/capture/capture.ts";
import { readInputs } from "../src/node/read-inputs.ts";
import { readIndex } from "./captures/index-file.ts";
import { scoreCaptures } from "./captures/score.ts";
import { scoreTable } from "./captures/table.ts";
import { withoutWords } from "./captures/without-words.ts";

const usage = "Usage: npx tsx scripts/try-captures.ts FOLDER INDEX [--content] [--json]";

/** Scores a folder of captures through the product's own intake; 1 where something crashed or is missing. */
async function main(): Promise<number> {
  const options = { json: { type: "boolean" }, content: { type: "boolean" } } as const;
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const [folder, indexPath] = positionals;
  if (folder === undefined || indexPath === undefined) throw new Error("The folder or the index is missing.");
  const index = readIndex(readFileSync(indexPath, "utf8"));
  if (index === undefined) throw new Error(`${indexPath} has no columns "file" and "command".`);
  const files = await readInputs([folder]);
  const shown = values.content === true ? withoutWords : (file: InputFile): InputFile => file;
  const score = scoreCaptures(new Map(files.map((file) => [below(file), shown(file)])), index);
  process.stdout.write(values.json === true ? `${JSON.stringify(score, undefined, 2)}\n` : scoreTable(score));
  return score.crashes.length > 0 ? 1 : 0;
}

/** The path without the name of the folder that was handed over. */
function below({ path }: InputFile): string {
  return path.slice(path.indexOf("/") + 1);
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  process.exitCode = 1;
}

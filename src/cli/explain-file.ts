import { explainFile } from "../analysis/inspection.ts";
import { readInputs } from "../node/read-inputs.ts";
import { exitCodes } from "./exit-codes.ts";
import { terminalText } from "./terminal-text.ts";

/** Says why a file among the captures was taken for what it was. */
export async function explainRecognition(paths: readonly string[], path: string): Promise<number> {
  const files = await readInputs(paths);
  const named = files.filter((file) => file.path === path || file.path.endsWith(`/${path}`));
  const [file] = named;
  if (file === undefined || named.length > 1) {
    const found = named.length === 0 ? "No file among the captures is called" : "Several files end in";
    process.stderr.write(terminalText(`${found} ${path}. Name it as inspect does.\n`));
    return exitCodes.usage;
  }
  const explained = explainFile(files, file.path) ?? [];
  process.stdout.write(terminalText(`${file.path}\n`));
  if (explained.length === 0) process.stdout.write("    nothing in it is the output of a command\n");
  for (const { firstLine, lastLine, reasons } of explained) {
    process.stdout.write(`    ${firstLine}-${lastLine}\n`);
    for (const reason of reasons) process.stdout.write(terminalText(`        ${reason}\n`));
  }
  return exitCodes.ok;
}

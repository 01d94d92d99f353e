import { inspect, type InspectedCapture } from "../analysis/inspection.ts";
import { readInputs } from "../node/read-inputs.ts";
import { exitCodes } from "./exit-codes.ts";
import { terminalText } from "./terminal-text.ts";

const mostUnread = 10;

export async function inspectFiles(
  paths: readonly string[],
  options: { json?: boolean; records?: boolean },
): Promise<number> {
  const inspection = inspect(await readInputs(paths), options.records === true);
  const usable = inspection.files.some(({ captures }) => captures.some(({ parser }) => parser !== null));
  if (options.json === true) process.stdout.write(`${JSON.stringify(inspection, undefined, 1)}\n`);
  else {
    for (const { path, captures } of inspection.files) {
      process.stdout.write(`${terminalText(path)}\n`);
      if (captures.length === 0) process.stdout.write("    nothing recognised\n");
      for (const capture of captures) process.stdout.write(show(capture));
    }
    for (const { file, line, text } of inspection.issues) {
      const at = file === undefined ? "" : `${file}${line === undefined ? "" : `:${line}`}: `;
      process.stderr.write(`${terminalText(`${at}${text}`)}\n`);
    }
  }
  return usable ? exitCodes.ok : exitCodes.usage;
}

function show(capture: InspectedCapture): string {
  const { command, firstLine, lastLine, host, system, capturedAt, status, records, unread } = capture;
  const of = [host, system].filter((name) => name !== null).join(", ");
  const at = capturedAt === null ? "" : `, ${capturedAt.local.replace("T", " ")}`;
  const counted = typeof records === "number" ? `${records} records` : JSON.stringify(records, undefined, 1);
  const missed = unread
    .slice(0, status === "unrecognised" ? 1 : mostUnread)
    .map(({ line, text, why }) => `        line ${line} not read (${why}): ${text.slice(0, 120)}\n`);
  const more = unread.length - missed.length;
  if (more > 0) missed.push(`        … and ${more} more lines; --json shows them all\n`);
  const lines = `    ${firstLine}-${lastLine}  ${command === "" ? "?" : command}  [${status}] ${of}${at}  ${counted}`;
  return terminalText(`${lines}\n${missed.join("")}`);
}

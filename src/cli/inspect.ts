import { inspect, type InspectedArchive, type InspectedCapture, type InspectedFile } from "../analysis/inspection.ts";
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
    for (const archive of inspection.archives) process.stdout.write(showArchive(archive));
    for (const { path, status, captures } of inspection.files) {
      process.stdout.write(`${terminalText(path)}\n`);
      if (captures.length === 0) process.stdout.write(`    ${nothing[status]}\n`);
      for (const capture of captures) process.stdout.write(show(capture));
    }
    for (const { file, line, text } of inspection.issues) {
      const at = file === undefined ? "" : `${file}${line === undefined ? "" : `:${line}`}: `;
      process.stderr.write(`${terminalText(`${at}${text}`)}\n`);
    }
  }
  return usable ? exitCodes.ok : exitCodes.usage;
}

const nothing: Record<InspectedFile["status"], string> = {
  read: "no command recognised",
  unrecognised: "nothing recognised",
  empty: "empty",
  binary: "not text",
  unreadable: "could not be read",
};

function showArchive({ path, form, files, leftOut }: InspectedArchive): string {
  const taken = `    ${form}  ${files} files taken out, ${leftOut.length} entries left in it\n`;
  const shown = leftOut.slice(0, mostUnread).map(({ name, why }) => `        ${name.slice(0, 120)}: ${why}\n`);
  if (leftOut.length > mostUnread)
    shown.push(`        … and ${leftOut.length - mostUnread} more; --json shows them all\n`);
  return terminalText(`${path}\n${taken}${shown.join("")}`);
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

import { inspect, type InspectedArchive, type InspectedCapture, type InspectedFile } from "../analysis/inspection.ts";
import type { UnreadShape } from "../analysis/unread-shapes.ts";
import { readInputs } from "../node/read-inputs.ts";
import { exitCodes } from "./exit-codes.ts";
import { counted } from "../report/numbers.ts";
import { coverageLines } from "./coverage-table.ts";
import { terminalText } from "./terminal-text.ts";

const mostShapes = 20;
const mostLeftOut = 10;

export async function inspectFiles(
  paths: readonly string[],
  options: { json?: boolean; records?: boolean },
): Promise<number> {
  const inspection = inspect(await readInputs(paths), options.records === true);
  const usable = inspection.files.some(({ captures }) => captures.some(({ parser }) => parser !== null));
  if (options.json === true) process.stdout.write(`${JSON.stringify(inspection, undefined, 1)}\n`);
  else {
    for (const line of coverageLines(inspection.coverage)) process.stdout.write(`${line}\n`);
    process.stdout.write("Files\n");
    for (const archive of inspection.archives) process.stdout.write(showArchive(archive));
    for (const { path, status, captures } of inspection.files) {
      process.stdout.write(`${terminalText(path)}\n`);
      if (captures.length === 0) process.stdout.write(`    ${nothing[status]}\n`);
      for (const capture of captures) process.stdout.write(show(capture));
    }
    for (const line of shapeLines(inspection.unread)) process.stdout.write(`${line}\n`);
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
  const shown = leftOut.slice(0, mostLeftOut).map(({ name, why }) => `        ${name.slice(0, 120)}: ${why}\n`);
  if (leftOut.length > mostLeftOut)
    shown.push(`        … and ${leftOut.length - mostLeftOut} more; --json shows them all\n`);
  return terminalText(`${path}\n${taken}${shown.join("")}`);
}

function show(capture: InspectedCapture): string {
  const { command, firstLine, lastLine, host, system, capturedAt, status, records, unread } = capture;
  const of = [host, system].filter((name) => name !== null).join(", ");
  const at = capturedAt === null ? "" : `, ${capturedAt.local.replace("T", " ")}`;
  const read = typeof records === "number" ? counted(records, "record") : JSON.stringify(records, undefined, 1);
  const missed = unread.length === 0 ? "" : `  ${counted(unread.length, "line")} not read`;
  const lines = `    ${firstLine}-${lastLine}  ${command === "" ? "?" : command}  [${status}] ${of}${at}  ${read}${missed}`;
  return `${terminalText(lines)}\n`;
}

/** What was not read: lines that look alike are said once, with the first of them. */
function shapeLines(shapes: readonly UnreadShape[]): string[] {
  if (shapes.length === 0) return [];
  const more = shapes.length - mostShapes;
  return [
    "",
    "Text that was not read",
    ...shapes
      .slice(0, mostShapes)
      .map(({ count, why, file, line, text }) =>
        terminalText(`  ${counted(count, "line")} (${why}), first ${file}:${line}: ${text.trim().slice(0, 120)}`),
      ),
    ...(more > 0 ? [`  … and ${counted(more, "more form")}; --json shows them all`] : []),
  ];
}

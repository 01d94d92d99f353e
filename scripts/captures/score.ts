import { inspect, type InspectedCapture } from "../../src/analysis/inspection.ts";
import type { InputFile } from "../../src/capture/capture.ts";
import { parsers } from "../../src/parse/index.ts";
import { bareCommand } from "./bare-command.ts";
import type { Indexed } from "./index-file.ts";

/** How one file fared. `same`: recognised, and only as what the index says. */
export interface FileScore extends Count {
  readonly file: string;
  /** As the index has it. */
  readonly command: string;
  readonly recognised: readonly string[];
  readonly same: boolean;
  /** Of each capture in the file; an issue's code where there is none. */
  readonly status: readonly string[];
}

/** Lines that are not blank: all, those that the intake cut at (prompts, headings), and those that nothing read. */
export interface Count {
  readonly lines: number;
  readonly marks: number;
  readonly unread: number;
}

export interface Total extends Count {
  readonly files: number;
  readonly recognised: number;
  readonly same: number;
}

export interface CommandTotal extends Total {
  /** As its parser has it, else as `bareCommand` leaves it. */
  readonly command: string;
  readonly hasParser: boolean;
}

export interface Crash {
  readonly file: string;
  readonly error: string;
}

export interface Score {
  readonly files: readonly FileScore[];
  readonly commands: readonly CommandTotal[];
  /** Of the files whose command a parser reads. */
  readonly withParser: Total;
  readonly all: Total;
  /** Named by the index and not in the folder, and the other way round. */
  readonly missing: readonly string[];
  readonly unlisted: readonly string[];
  readonly crashes: readonly Crash[];
}

/** Files by their path below the folder; each is taken in alone, so that a crash has a name, and then all together. */
export function scoreCaptures(inputs: ReadonlyMap<string, InputFile>, index: readonly Indexed[]): Score {
  const crashes: Crash[] = [];
  const listed = index.filter(({ file }) => inputs.has(file));
  const files = listed.flatMap((entry) => {
    const input = inputs.get(entry.file);
    return attempt(crashes, entry.file, () => (input === undefined ? [] : [scoreFile(input, entry)])) ?? [];
  });
  attempt(crashes, "all files together", () => inspect([...inputs.values()], false));
  const named = new Set(index.map(({ file }) => file));
  return {
    files,
    commands: byCommand(files),
    withParser: total(files.filter(({ command }) => readable.has(bareCommand(command)))),
    all: total(files),
    missing: index.map(({ file }) => file).filter((file) => !inputs.has(file)),
    unlisted: [...inputs.keys()].filter((file) => !named.has(file)),
    crashes,
  };
}

/** The commands that parsers read, by what `bareCommand` leaves of them. */
const readable = new Map(parsers.map(({ command }) => [bareCommand(command), command]));

function attempt<T>(crashes: Crash[], file: string, run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    crashes.push({ file, error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
    return undefined;
  }
}

function scoreFile(input: InputFile, { file, command }: Indexed): FileScore {
  const inspection = inspect([input], true);
  // Records print themselves; one that cannot is a crash too.
  JSON.stringify(inspection);
  const captures = inspection.files.flatMap((read) => read.captures);
  const filled = filledLines(input.bytes);
  const inside = (line: number): boolean => captures.some((one) => one.firstLine <= line && line <= one.lastLine);
  const recognised = [...new Set(captures.filter(isRecognised).map((capture) => capture.command))];
  const said = captures.length > 0 ? captures.map(({ status }) => status) : inspection.issues.map(({ code }) => code);
  const bare = bareCommand(command);
  return {
    file,
    command,
    recognised,
    same: recognised.length > 0 && recognised.every((one) => bareCommand(one) === bare),
    status: [...new Set<string>(said)],
    lines: filled.length,
    marks: captures.length === 0 ? 0 : filled.filter((line) => !inside(line)).length,
    unread: new Set(captures.flatMap(({ unread }) => unread.map(({ line }) => line))).size,
  };
}

function isRecognised(capture: InspectedCapture): boolean {
  return capture.parser !== null;
}

/** Numbers of the lines that are not blank. */
function filledLines(bytes: Uint8Array): number[] {
  const lines = new TextDecoder().decode(bytes).split("\n");
  return lines.flatMap((line, i) => (line.trim() === "" ? [] : [i + 1]));
}

function byCommand(files: readonly FileScore[]): CommandTotal[] {
  const groups = new Map<string, FileScore[]>();
  for (const file of files) {
    const command = bareCommand(file.command);
    const group = groups.get(command);
    if (group === undefined) groups.set(command, [file]);
    else group.push(file);
  }
  return [...groups]
    .map(([bare, group]) => ({ command: readable.get(bare) ?? bare, hasParser: readable.has(bare), ...total(group) }))
    .sort((a, b) => (a.command < b.command ? -1 : 1));
}

function total(files: readonly FileScore[]): Total {
  return {
    files: files.length,
    recognised: files.filter(({ recognised }) => recognised.length > 0).length,
    same: files.filter(({ same }) => same).length,
    lines: files.reduce((sum, { lines }) => sum + lines, 0),
    marks: files.reduce((sum, { marks }) => sum + marks, 0),
    unread: files.reduce((sum, { unread }) => sum + unread, 0),
  };
}

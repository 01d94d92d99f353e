import type { CapturedAt } from "../capture/capture.ts";
import { readCommandLine, type CommandLine } from "../parse/command-line.ts";
import { parsers } from "../parse/index.ts";
import { withHyphens } from "./hyphens.ts";
import { readHeading } from "./headings.ts";
import { readSwitchPrompt, type SwitchPrompt } from "./switch-prompts.ts";

/** A line that is not output: a prompt with or without a command, an echoed command, a heading, a trailer with the exit status. */
export interface Mark {
  readonly kind: "prompt" | "echo" | "heading" | "trailer";
  readonly command?: CommandLine;
  /** What was typed, also where it is no command line. */
  readonly typed?: string;
  readonly host?: string;
  readonly capturedAt?: CapturedAt;
  /** Exit status. */
  readonly rc?: number;
  /** Words after `#` or alone on a line: a comment can look so too. */
  readonly weak?: boolean;
  /** A prompt only where another of the same host stands above. */
  readonly unsure?: true;
}

/** A mark and the lines that it takes: `at` to before `next`. */
export interface Placed {
  readonly at: number;
  readonly next: number;
  readonly mark: Mark;
}

/** Words that people type between captures; a line `# words` is a prompt only with one of these or a tool of ours. */
const shellTools = new Set(
  (
    "hostname date echo exit logout cd export oem_setup_env uname cat id whoami pwd clear set script license uptime su " +
    "errpt errlog entstat fcstat seastat netstat ifconfig prtconf oslevel lparstat cfgmgr bootlist bootinfo pcmpath " +
    "powermt vmstat mpstat iostat topas manage_disk_drivers"
  ).split(" "),
);
const tools = new Set([...parsers.map((parser) => parser.command.split(" ")[0] ?? ""), ...shellTools]);
/** Listing commands that no parser takes: `lsmpio`, `lsrep`, `lscluster`. */
const listing = /^ls(?:[a-z]{1,14})?$/;

const named = /^\s{0,8}(?:\([\w.-]{1,40}\)\s)?[\w.-]{1,40}@([\w.-]{1,80}):?\s?[^\s>$#]{0,120}\s?[>$#](?:\s(.*))?$/;
const bracketed = /^\s{0,8}\[[\w.-]{1,40}@([\w.-]{1,80})[^\]]{0,120}\]\s?[#$>]?\s?(.*)$/;
const unnamedBrackets = /^\s{0,8}\[[\w.:~/ -]{1,80}\]\s?[#$>]\s(.*)$/;
const hostOnly = /^\s{0,8}([\w.-]{1,80}):[/~][\w/.~-]{0,120}\s?[$#>](?:\s(.*))?$/;
const windows = /^(?:PS )?[A-Za-z]:\\[^>]{0,120}>\s?(.*)$/;
const bare = /^\s{0,8}([$#>])(?:\s(.*))?$/;
const tightPrompt = /^\s{0,8}([\w.-]{1,40}@[\w.-]{1,80}:?[^\s>$#]{0,120}[>$#])(?=\S)/;

/** The mark that a line is, or undefined where it is output. Cheap for rows: those are most of all lines. */
export function readMark(line: string): Mark | undefined {
  if (line.length > 2000 || /^"?\w+=/.test(line)) return undefined;
  return (/^\s{0,8}[#=*+>-]/.test(line) ? readHeading(line) : undefined) ?? readPrompt(line) ?? readEcho(line);
}

function readPrompt(line: string): Mark | undefined {
  const text = line.replace(tightPrompt, "$1 ");
  const withHost = named.exec(text) ?? bracketed.exec(text) ?? hostOnly.exec(text);
  if (withHost) return prompt(withHost[2], withHost[1]);
  const onSwitch = readSwitchPrompt(text);
  if (onSwitch) return switchPrompt(onSwitch);
  const unnamed = unnamedBrackets.exec(text) ?? windows.exec(text);
  if (unnamed) return prompt(unnamed[1]);
  const [, sign, words] = bare.exec(text) ?? [];
  if (sign === undefined) return undefined;
  const copied = sign === "$" ? readSwitchPrompt(words ?? "") : undefined;
  if (copied !== undefined && copied.typed !== "") return switchPrompt(copied);
  const mark = prompt(words);
  if (sign === "$") return mark;
  return mark.command !== undefined && isTool(mark.command) ? { ...mark, weak: true } : undefined;
}

function switchPrompt({ host, typed, unsure }: SwitchPrompt): Mark {
  return { ...prompt(typed, host), ...(unsure === true ? { unsure } : {}) };
}

function prompt(words = "", host?: string): Mark {
  const typed = withHyphens(words.trim());
  const command = readCommandLine(typed);
  return { kind: "prompt", ...(host === undefined ? {} : { host }), ...(command ? { command } : {}), typed };
}

const relays = new Set(["ioscli", "viosvrcmd", "ssh"]);

/** A command that stands alone on a line without a prompt: only one that a parser takes. Cisco's collections quote it: `show flogi database`. */
function readEcho(text: string): Mark | undefined {
  const line = withHyphens(/^\s{0,8}`(show [^`]{1,200})`\s*$/.exec(text)?.[1] ?? text);
  const word = /^\s{0,8}(?:\/[\w/]{1,40}\/)?([a-z][a-z0-9_-]{3,11})(?:\s|$)/.exec(line)?.[1];
  if (word === undefined || !(tools.has(word) || relays.has(word))) return undefined;
  const command = readCommandLine(line.trim());
  if (command === undefined || !parsers.some((parser) => parser.accepts(command))) return undefined;
  return { kind: "echo", command, typed: command.typed, weak: true };
}

function isTool(command: CommandLine): boolean {
  const { tool, relayed, remote } = command;
  return tools.has(tool) || listing.test(tool) || relayed !== undefined || remote !== undefined;
}

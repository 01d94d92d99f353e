import type { CapturedAt } from "../capture/capture.ts";
import { readTime } from "../capture/time.ts";
import { readCommandLine, type CommandLine } from "../parse/command-line.ts";
import { parsers } from "../parse/index.ts";

/** A line that is not output: a prompt with or without a command, a heading, a trailer with the exit status. */
export interface Mark {
  readonly kind: "prompt" | "heading" | "trailer";
  readonly command?: CommandLine;
  readonly user?: string;
  readonly host?: string;
  readonly capturedAt?: CapturedAt;
  /** Exit status. */
  readonly rc?: number;
}

/** Words that people type between captures; a line `# words` is a prompt only with one of these or a tool of ours. */
const shellTools = new Set(
  "hostname date echo exit cd export oem_setup_env uname ls cat id whoami pwd clear set script license lsuser uptime".split(
    " ",
  ),
);
const tools = new Set([...parsers.map((parser) => parser.command.split(" ")[0] ?? ""), ...shellTools]);

const named = /^\s{0,8}(?:\([\w.-]{1,40}\)\s)?([\w.-]{1,40})@([\w.-]{1,80}):?\s?([^\s>$#]{0,120})\s?[>$#]\s?(.*)$/;
const bracketed = /^\s{0,8}\[([\w.-]{1,40})@([\w.-]{1,80})[^\]]{0,120}\]\s?[#$>]?\s?(.*)$/;
const hostOnly = /^([\w.-]{1,80}):[\w/.~-]{1,120}\s?[$#>]\s(.*)$/;
const bare = /^\s{0,8}([$#>])\s(.*)$/;

const stamped = /^#{3}\s+(\S{1,80})\s+(\d{4}-\d{2}-\d{2}[T ]\S{8,20})\s+(.*?)(?:\s+rc=(\d{1,3}))?\s*$/;
const headed = /^#{1,8}\s*command\s*:\s*(.*?)\s*#*$/i;
const trailed = /^#{2,3}\s*rc=(\d{1,3})\s*$/;

/** The mark that a line is, or undefined where it is output. Cheap for rows: those are most of all lines. */
export function readMark(line: string): Mark | undefined {
  if (line.length > 2000 || /^"?[\w]+=/.test(line)) return undefined;
  if (line.startsWith("##")) {
    const heading = readHeading(line);
    if (heading !== undefined) return heading;
  }
  return readPrompt(line) ?? readEcho(line);
}

function readHeading(line: string): Mark | undefined {
  const trailer = trailed.exec(line);
  if (trailer) return { kind: "trailer", rc: Number(trailer[1]) };
  const stamp = stamped.exec(line);
  if (stamp) {
    const [, host = "", at = "", typed = "", rc] = stamp;
    const command = readCommandLine(typed);
    const capturedAt = readTime(at, "header");
    return {
      kind: "heading",
      host,
      ...(command ? { command } : {}),
      ...(capturedAt ? { capturedAt } : {}),
      ...(rc === undefined ? {} : { rc: Number(rc) }),
    };
  }
  const command = readCommandLine(headed.exec(line)?.[1] ?? "");
  return command ? { kind: "heading", command } : undefined;
}

function readPrompt(line: string): Mark | undefined {
  const withUser = named.exec(line) ?? bracketed.exec(line);
  if (withUser) {
    const command = readCommandLine(withUser.at(-1) ?? "");
    return { kind: "prompt", user: withUser[1] ?? "", host: withUser[2] ?? "", ...(command ? { command } : {}) };
  }
  const withHost = hostOnly.exec(line);
  if (withHost) {
    const command = readCommandLine(withHost[2] ?? "");
    if (command && isTool(command)) return { kind: "prompt", host: withHost[1] ?? "", command };
  }
  const plain = bare.exec(`${line} `);
  if (!plain) return undefined;
  const command = readCommandLine(plain[2] ?? "");
  if (command === undefined) return plain[1] === "$" ? { kind: "prompt" } : undefined;
  return plain[1] === "$" || isTool(command) ? { kind: "prompt", command } : undefined;
}

/** A command that stands alone on a line without a prompt: only one that a parser takes. */
function readEcho(line: string): Mark | undefined {
  const word = /^\s{0,8}(?:\/[\w/]{1,40}\/)?([a-z]{4,12})(?:\s|$)/.exec(line)?.[1];
  if (word === undefined || !(tools.has(word) || ["ioscli", "viosvrcmd", "ssh"].includes(word))) return undefined;
  const command = readCommandLine(line.trim());
  if (command === undefined) return undefined;
  if (command.typed === command.tool && command.tool !== "ioslevel") return undefined;
  return parsers.some((parser) => parser.accepts(command)) ? { kind: "prompt", command } : undefined;
}

function isTool(command: CommandLine): boolean {
  return tools.has(command.tool) || command.relayed !== undefined || command.remote !== undefined;
}

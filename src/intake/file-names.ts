import { readCommandLine, type CommandLine } from "../parse/command-line.ts";
import { parsers } from "../parse/index.ts";
import { hmcScannerFiles } from "./hmcscanner.ts";

/** What a path says: the command that the file is named after, and the names that stand around it. */
export interface FileName {
  readonly command?: CommandLine;
  /** Names beside the command in the file's own name: a host, a system, or both. */
  readonly beside: readonly string[];
  /** Folder names, the nearest first. */
  readonly folders: readonly string[];
  /** The folder and the name beside the command: files of one host share it. */
  readonly group: string;
  readonly layout?: "hmcScanner";
}

const tools = [...new Set(parsers.map((parser) => parser.command.split(" ")[0] ?? ""))];
const withValue = new Set(["r", "rsubtype", "level", "m", "F", "fmt", "dev", "l", "El", "field", "p", "filter"]);
const flags = new Set([
  "all",
  "npiv",
  "net",
  "vnic",
  "ams",
  "attr",
  "header",
  "V",
  "v",
  "n",
  "size",
  "free",
  "verbose",
  "EO",
]);
const doubled = new Set(["rsubtype", "level", "header", "filter"]);

export function readFileName(path: string): FileName {
  const parts = path.split("/");
  const file = parts.pop() ?? "";
  const stem = file.replace(/\.(?:txt|out|log|dat|csv|cap|lst)$/i, "");
  const place = parts.join("/");
  const folders = parts.reverse();
  const scanner = hmcScannerName(stem);
  if (scanner !== undefined) return { ...scanner, folders, group: `${place}/${scanner.beside.join()}` };
  const found = findTool(stem);
  if (found === undefined) return { beside: [], folders, group: place };
  const { typed, extra } = readWords(found.tool, found.after);
  const command = readCommandLine(typed);
  const beside = [found.before, ...extra].filter((name) => name !== "");
  return { beside, folders, group: `${place}/${beside.join()}`, ...(command ? { command } : {}) };
}

function hmcScannerName(stem: string): Pick<FileName, "command" | "beside" | "layout"> | undefined {
  const lower = stem.toLowerCase();
  const file = hmcScannerFiles
    .filter(({ ending }) => lower === ending || lower.endsWith(`_${ending}`))
    .sort((a, b) => b.ending.length - a.ending.length)[0];
  if (file === undefined || (lower === file.ending && tools.includes(file.ending))) return undefined;
  const prefix = stem.slice(0, Math.max(stem.length - file.ending.length - 1, 0));
  const command = readCommandLine(file.command);
  return { beside: prefix === "" ? [] : [prefix], layout: "hmcScanner", ...(command ? { command } : {}) };
}

function findTool(stem: string): { tool: string; before: string; after: string } | undefined {
  const lower = stem.toLowerCase();
  for (const tool of tools) {
    const at = lower.indexOf(tool);
    const next = lower[at + tool.length] ?? "";
    const previous = lower[at - 1] ?? "";
    if (at < 0 || /[a-z0-9]/.test(next) || /[a-z0-9]/.test(previous)) continue;
    return { tool, before: trim(stem.slice(0, at)), after: stem.slice(at + tool.length) };
  }
  return undefined;
}

function trim(text: string): string {
  return text.replace(/^[\s_.-]+|[\s_.-]+$/g, "").replace(/[\s_.-]*ioscli$/, "");
}

/** `_-r_mem_--level_sys`, `-r-mem-level-sys` and `_r_mem_level_sys` are the same words. */
function readWords(tool: string, after: string): { typed: string; extra: string[] } {
  const dashed = /(?:^|[\s_])--?[A-Za-z]/.test(after);
  const words = after.split(dashed ? /[\s_]+/ : /[\s_.-]+/).filter((word) => word !== "");
  const typed = [tool];
  const extra: string[] = [];
  let value: string | undefined;
  for (const word of words) {
    const name = word.replace(/^-+/, "");
    const isOption = dashed ? word.startsWith("-") : withValue.has(name) || flags.has(name);
    if (isOption && (value === undefined || word.startsWith("-") || value !== "")) {
      typed.push(`${doubled.has(name) ? "--" : "-"}${name}`);
      value = withValue.has(name) ? "" : undefined;
    } else if (value !== undefined) {
      if (value === "") typed.push(word);
      else typed.push(`${typed.pop() ?? ""}${dashed ? "_" : "-"}${word}`);
      value = word;
    } else extra.push(word);
  }
  return { typed: typed.join(" "), extra };
}

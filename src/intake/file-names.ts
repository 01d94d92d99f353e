import { readCommandLine, type CommandLine } from "../parse/command-line.ts";
import { parsers } from "../parse/index.ts";
import { withoutArchiveEnding } from "./archive/names.ts";
import { hmcScannerFiles } from "./hmcscanner.ts";
import { readNameWords, type NameWords } from "./name-words.ts";
import { readShowName } from "./show-names.ts";

/** What a path says: the command that the file is named after, and the names that stand around it. */
export interface FileName {
  readonly command?: CommandLine;
  /** Names beside the command in the file's own name: a host, a system, or both. */
  readonly beside: readonly string[];
  /** Folder names, the nearest first. */
  readonly folders: readonly string[];
  /** The folder that the file lies in. */
  readonly place: string;
  readonly layout?: "hmcScanner";
}

/** `show` alone is a word of many names; `zoneshow` and `cfgactvshow` print what `cfgshow` prints. */
const switchTools = new Set([
  ...parsers.flatMap(({ kind, command }) => (kind === "switch" ? [toolOf(command)] : [])),
  ...["zoneshow", "cfgactvshow", "alishow"],
]);
switchTools.delete("show");
const tools = [...new Set([...parsers.map(({ command }) => toolOf(command)), ...switchTools])].filter(
  (tool) => tool !== "show",
);

function toolOf(command: string): string {
  return command.split(" ")[0] ?? "";
}

export function readFileName(path: string): FileName {
  const parts = path.split("/");
  const file = parts.pop() ?? "";
  const stem = file.replace(/\.(?:txt|out|log|dat|csv|cap|lst)$/i, "");
  const place = parts.join("/");
  const folders = placesIn(parts, file);
  const scanner = hmcScannerName(stem);
  if (scanner !== undefined) return { ...scanner, folders, place };
  const found = readWords(stem);
  if (found === undefined) return { beside: [], folders, place };
  const { typed, extra } = found;
  const command = readCommandLine(typed);
  const joined = extra.length > 1 ? [extra.join("_"), extra.join("-"), ...extra] : extra;
  const beside = [found.before, ...joined].filter((name) => name !== "" && !isNumber(name));
  return { beside, folders, place, ...(command ? { command } : {}) };
}

/** The nearest first. An archive is a folder without its ending, and `lspv.txt.gz` is none to the `lspv.txt` in it. */
function placesIn(parts: readonly string[], file: string): string[] {
  const folders = parts.map(withoutArchiveEnding);
  if (folders.at(-1) === file && parts.at(-1) !== file) folders.pop();
  return folders.reverse();
}

function readWords(stem: string): (NameWords & { readonly before: string }) | undefined {
  const found = findTool(stem);
  if (found !== undefined && switchTools.has(found.tool) && !/^(?:-t$|[\s_]+-{1,2}[a-z])/.test(found.after))
    return { typed: found.tool, extra: [trim(found.after)], before: found.before };
  if (found !== undefined && glued.test(found.after))
    return { typed: `${found.tool} ${found.after}`, extra: [], before: found.before };
  if (found !== undefined) return { ...readNameWords(found.tool, found.after), before: found.before };
  const shown = readShowName(stem);
  return shown && { ...shown, before: trim(shown.before) };
}

/** `lparstat-i.txt`: options that hang on the tool; other short words there are names. */
const glued = /^-(?:a|i|in|l|lc|L|Lc|ll|o|qa|r|s|u|v|vp)$/;

/** `01_lspv.txt` and `lspv (2).txt` are counted, not named. */
function isNumber(name: string): boolean {
  return /^\(?\d{1,14}\)?$/.test(name);
}

function hmcScannerName(stem: string): Pick<FileName, "command" | "beside" | "layout"> | undefined {
  const lower = stem.toLowerCase();
  const file = hmcScannerFiles
    .filter(({ ending }) => lower === ending.toLowerCase() || lower.endsWith(`_${ending.toLowerCase()}`))
    .sort((a, b) => b.ending.length - a.ending.length)[0];
  if (file === undefined || (lower === file.ending.toLowerCase() && tools.includes(lower))) return undefined;
  const prefix = stem.slice(0, Math.max(stem.length - file.ending.length - 1, 0));
  // `lshwres_-r_procpool` is a command, and no procpool of a system called `lshwres_-r`.
  if (findTool(prefix) !== undefined) return undefined;
  const command = readCommandLine(file.command);
  return { beside: prefix === "" ? [] : [prefix], layout: "hmcScanner", ...(command ? { command } : {}) };
}

function findTool(stem: string): { tool: string; before: string; after: string } | undefined {
  const lower = stem.toLowerCase();
  for (const tool of tools) {
    for (let at = lower.indexOf(tool); at >= 0; at = lower.indexOf(tool, at + 1)) {
      const isWord = !/[a-z0-9]/.test(lower[at - 1] ?? "") && !/[a-z0-9]/.test(lower[at + tool.length] ?? "");
      if (isWord) return { tool, before: trim(stem.slice(0, at)), after: stem.slice(at + tool.length) };
    }
  }
  return undefined;
}

const edges = new Set(" _.-");

function trim(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && edges.has(text[from] ?? "")) from++;
  while (to > from && edges.has(text[to - 1] ?? "")) to--;
  const name = text.slice(from, to);
  if (name === "ioscli") return "";
  return /[\s_.-]ioscli$/.test(name) ? trim(name.slice(0, -6)) : name;
}

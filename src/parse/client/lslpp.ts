import type { CommandLine } from "../command-line.ts";
import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLines, type Line } from "../text/lines.ts";
import { isRuler } from "../text/map-blocks.ts";
import { filled, present } from "../text/present.ts";
import { Reading } from "../text/reading.ts";

/** An installed fileset. `-L` has codes (`C`, `F`) where `-l` has words (`COMMITTED`, `I`). */
export interface Fileset extends ParsedRecord {
  readonly lastLine?: number;
  readonly fileset: string;
  readonly level: string;
  readonly state?: string;
  readonly type?: string;
  readonly description?: string;
  /** The object repository, of `-lc` only. */
  readonly path?: string;
  /** Further columns of the colon forms, by their titles in small letters. */
  readonly others?: Readonly<Record<string, string>>;
}

/** `lslpp -L`, `-l`, `-Lc` and `-lc`: the filesets of an AIX partition. Shape of `-L`, `-l` and `-Lc` recalled. */
export const lslpp: Parser<Fileset> = {
  id: "client/lslpp",
  command: "lslpp -L",
  kind: "client",
  accepts: (command) => command.tool === "lslpp" && listed(command) !== undefined,
  looksLike: ({ lines: [first = ""] }) => colonHeader.test(first) || tableHeader.test(first) || pathHeader.test(first),
  narrows: (command) => command.piped || listed(command)?.some((name) => name !== "all") === true,
  parse,
};

const colonHeader = /^\s*#(?:Package Name:)?Fileset:Level:/;
const tableHeader = /^\s*Fileset\s+Level\s+State\s+Type\s+Description(?: \(Uninstaller\))?\s*$/;
const pathHeader = /^\s*Fileset\s+Level\s+State\s+Description\s*$/;
const repository = /^\s*Path:\s+(\/\S+)\s*$/;
const wordRow = /^\s{0,8}([A-Za-z]\S*)\s+(\d\S*)\s+([A-Z]{5,12})(?:\s+(\S.*))?$/;
const row = /^\s{0,8}([A-Za-z]\S*)\s+(\d\S*)\s+([ABCEO?])\s+([A-Z])(?:\s+(\S.*))?$/;
const longName = /^\s{0,8}[A-Za-z][^\s.]{0,60}\.\S{1,200}\s*$/;
const legends = new Set(
  [
    ...["State codes:", "A -- Applied.", "B -- Broken.", "C -- Committed.", "E -- EFIX Locked."],
    ...["O -- Obsolete.  (partially migrated to newer version)", "? -- Inconsistent State...Run lppchk -v."],
    ...["Type codes:", "F -- Installp Fileset", "P -- Product", "C -- Component", "T -- Feature"],
    ...["R -- RPM Package", "E -- Interim Fix"],
  ].map((line) => line.toLowerCase()),
);
const shortTitles = ["fileset", "level", "ptf id", "state", "type", "description", "efix locked"];
const longTitles =
  "package name:fileset:level:state:ptf id:fix state:type:description:destination dir.:uninstaller:message catalog:message set:message number:parent:automatic:efix locked:install path:build date".split(
    ":",
  );

const titleSet = new Set([...shortTitles, ...longTitles]);

/** `-L`, `-l`, `-Lc`, `-qLc`; `-lh` and `-lf` tell other things. */
function listed({ options }: CommandLine): readonly string[] | undefined {
  const found = [...options].find(([key]) => /^-[acIoqJ]*[Ll][acIoqJ]*$/.test(key));
  return found === undefined ? undefined : [...options.values()].flat();
}

function parse(source: Source): ParseResult<Fileset> {
  const { lines, open } = readLines(source);
  const reading = new Reading<Fileset>();
  const first = lines.find((line) => line.text.trim() !== "")?.text ?? "";
  const isColon = colonHeader.test(first) || /^[^\s:]{1,200}:[^\s:]{1,200}:\d[^:]{0,40}:/.test(first);
  if (isColon) readColons(lines, reading);
  else readTable(lines, reading);
  return reading.result(open);
}

/** The header of `-lc` leaves out the column of paths. */
function readColons(lines: readonly Line[], reading: Reading<Fileset>): void {
  let titles = (lines[0]?.text ?? "").startsWith("/") ? ["path", ...shortTitles] : longTitles;
  for (const line of lines) {
    if (line.text.trim() === "") continue;
    const titled = line.text.trim().slice(1).toLowerCase().split(":");
    if (colonHeader.test(line.text) && titled.every((title) => titleSet.has(title))) {
      titles = titled[0] === "fileset" ? ["path", ...titled] : titled;
      continue;
    }
    const record = fromCells(line, titles);
    if (record === undefined) reading.leave(line, "no row of a fileset");
    else reading.records.push(record);
  }
}

const named = new Set(["path", "fileset", "level", "state", "fix state", "type", "description"]);

/** A description may hold colons. */
function fromCells({ text, line }: Line, titles: readonly string[]): Fileset | undefined {
  const cells = text.split(":");
  const surplus = cells.length - titles.length;
  const at = titles.indexOf("description");
  if (surplus < 0 || at < 0) return undefined;
  const joined = [...cells.slice(0, at), cells.slice(at, at + surplus + 1).join(":"), ...cells.slice(at + surplus + 1)];
  const get = (title: string): string | undefined => filled(joined[titles.indexOf(title)]);
  const [fileset, level] = [get("fileset"), get("level")];
  if (fileset === undefined || level === undefined || !/^\d\S*$/.test(level)) return undefined;
  const others = Object.fromEntries(
    titles.flatMap((title) => (named.has(title) || get(title) === undefined ? [] : [[title, get(title) ?? ""]])),
  );
  const state = get("state") ?? get("fix state");
  const values = { state, type: get("type"), description: get("description"), path: get("path") };
  return { line, fileset, level, ...present(values), ...(Object.keys(others).length === 0 ? {} : { others }) };
}

/** What a row is read with: the repository that was named last, and whether that line has no row yet. */
interface Repository {
  readonly path: string;
  readonly at: Line;
  used: boolean;
}

/**
 * A long name stands on a line of its own; a long description goes on in the next line, in its own column. `-l` prints
 * the repositories one below the other, each under its path.
 */
function readTable(lines: readonly Line[], reading: Reading<Fileset>): void {
  let last: Fileset | undefined;
  let name: Line | undefined;
  let repo: Repository | undefined;
  const leaveName = (): void => {
    if (name !== undefined) reading.leave(name, "no level stands behind this fileset");
    name = undefined;
  };
  const leavePath = (): void => {
    if (repo?.used === false) reading.leave(repo.at, "no filesets under this path");
  };
  for (const line of lines) {
    const { text } = line;
    const found = readRow(line, name, repo);
    if (found !== undefined) {
      last = found;
      reading.records.push(found);
      name = undefined;
      continue;
    }
    leaveName();
    const path = repository.exec(text)?.[1];
    const isRest = last?.description !== undefined && /^\s{40}/.test(text) && text.trim() !== "";
    if (path !== undefined) {
      leavePath();
      repo = { path, at: line, used: false };
      last = undefined;
    } else if (longName.test(text)) name = line;
    else if (isRest && last !== undefined) {
      last = { ...last, lastLine: line.line, description: `${last.description ?? ""} ${text.trim()}` };
      reading.records[reading.records.length - 1] = last;
    } else if (isHead(text)) last = undefined;
    else if (!legends.has(text.trim().toLowerCase())) reading.leave(line, "no row of a fileset");
  }
  leaveName();
  leavePath();
}

function isHead(text: string): boolean {
  return text.trim() === "" || tableHeader.test(text) || pathHeader.test(text) || isRuler(text);
}

function readRow(line: Line, name: Line | undefined, repo: Repository | undefined): Fileset | undefined {
  const joined = name === undefined ? line.text : `${name.text.trim()} ${line.text.trim()}`;
  const [, fileset, level, state, ...rest] = row.exec(joined) ?? wordRow.exec(joined) ?? [];
  if (fileset === undefined || level === undefined) return undefined;
  const [type, description] = rest.length === 2 ? rest : [undefined, rest[0]];
  const from = Math.min(name?.line ?? line.line, repo?.used === false ? repo.at.line : line.line);
  const at = from === line.line ? { line: line.line } : { line: from, lastLine: line.line };
  if (repo !== undefined) repo.used = true;
  const values = { state, type, description: filled(description), path: repo?.path };
  return { ...at, fileset, level, ...present(values) };
}

import type { CommandLine } from "../parse/command-line.ts";
import { parsers } from "../parse/index.ts";
import type { Parser, Sample } from "../parse/parser.ts";
import { readAnswer } from "../parse/text/answers.ts";
import { sampleNames } from "../parse/text/attribute-rows.ts";
import { lsattr } from "../parse/vios/lsattr.ts";
import { lsdevAttributes } from "../parse/vios/lsdev-attributes.ts";
import type { FileName } from "./file-names.ts";
import type { Segment } from "./segments.ts";

/** What a text was taken for, and what else spoke. */
export interface Recognition {
  readonly parser?: Parser;
  readonly command?: CommandLine;
  readonly basis?: "command" | "content" | "name";
  /** The file's name says another command than its content. */
  readonly contradicts?: Parser;
  /** The content fits all of these and nothing else speaks. */
  readonly candidates?: readonly Parser[];
}

/** Commands that print what another command has printed. */
const passingOn = new Set("cat more less pg page view type tee echo sh ksh bash time script".split(" "));
/** Those that leave out lines of it. */
const narrowing = new Set("grep egrep fgrep head tail awk sed sort uniq".split(" "));

/** In this order: the command that stands in the text, its content, its file's name. Content overrules a name. */
export function recognise(segment: Segment, name: FileName): Recognition {
  const typed = segment.command;
  if (typed !== undefined) {
    const parser = parsers.find((candidate) => candidate.accepts(typed));
    if (parser !== undefined) return { parser, command: typed, basis: "command" };
    if (segment.weak !== true && !passesOn(typed)) return { command: typed };
  }
  const sample = takeSample(segment.text);
  const fits = parsers.filter((parser) => parser.looksLike(sample));
  const naming = name.command;
  const named = naming === undefined ? undefined : parsers.find((parser) => parser.accepts(naming));
  const [only] = fits;
  const isNamed = named !== undefined && fits.some((parser) => parser === named || isAlike(parser, named));
  if (fits.length > 1 && !isNamed) return { candidates: fits, ...(named ? { contradicts: named } : {}) };
  const command = passedOn(typed, named === undefined ? undefined : naming);
  // A layout knows also the files that nobody reads.
  const known = name.layout === undefined ? typed : (typed ?? naming);
  if (only === undefined) return byName(segment, sample, named, command ?? known);
  const found = { basis: "content", ...(command ? { command } : {}) } as const;
  if (isNamed) return { ...found, parser: named };
  // The name's options are of another command.
  if (named !== undefined) return { basis: "content", parser: only, contradicts: named };
  return { ...found, parser: only };
}

/** Rows of an attribute table without its header look the same, whichever of the two commands printed them. */
export function isAlike(a: Parser, b: Parser): boolean {
  const tables: readonly Parser[] = [lsdevAttributes, lsattr];
  return tables.includes(a) && tables.includes(b);
}

/** A script's name is none of a command that prints something else. */
function passesOn({ tool, typed }: CommandLine): boolean {
  return passingOn.has(tool) || narrowing.has(tool) || /^\.{1,2}[/\s]|\.k?sh\b/.test(typed);
}

/** The options of the command in the file's name; `grep` and its like leave out rows. */
function passedOn(typed: CommandLine | undefined, naming: CommandLine | undefined): CommandLine | undefined {
  if (typed === undefined) return naming;
  const isNarrowed = narrowing.has(typed.tool) || typed.piped;
  if (naming !== undefined) return { ...naming, piped: naming.piped || isNarrowed };
  return isNarrowed
    ? { typed: typed.typed, tool: "", words: [], options: new Map(), piped: true, redirected: false }
    : undefined;
}

/** The name alone speaks: taken where its parser reads something of the text, or where an answer stands in its place. */
function byName(
  segment: Segment,
  sample: Sample,
  named: Parser | undefined,
  command: CommandLine | undefined,
): Recognition {
  if (named === undefined) return command === undefined ? {} : { command };
  const recognition: Recognition = { parser: named, basis: "name", ...(command ? { command } : {}) };
  const first = sample.lines[0] ?? "";
  if (first === "" || readAnswer(first, 1) !== undefined) return recognition;
  const read = named.parse({ text: segment.text, firstLine: 1, ended: true, ...(command ? { command } : {}) });
  return read.records.length > 0 || read.answer !== undefined ? recognition : { contradicts: named };
}

/** The beginning of a text. */
export function takeSample(text: string): Sample {
  const lines: string[] = [];
  for (let from = 0; lines.length < 40 && from < text.length;) {
    const to = text.indexOf("\n", from);
    const line = text.slice(from, to < 0 ? text.length : to);
    if (line.trim() !== "") lines.push(line);
    from = to < 0 ? text.length : to + 1;
  }
  return { lines, names: sampleNames(lines[0] ?? "") };
}

import type { CommandLine } from "../parse/command-line.ts";
import { parsers } from "../parse/index.ts";
import type { Parser, Sample } from "../parse/parser.ts";
import { readAnswer } from "../parse/text/answers.ts";
import { sampleNames } from "../parse/text/attribute-rows.ts";
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

/** In this order: the command that stands in the text, its content, its file's name. Content overrules a name. */
export function recognise(segment: Segment, name: FileName): Recognition {
  const typed = segment.command;
  if (typed !== undefined) {
    const parser = parsers.find((candidate) => candidate.accepts(typed));
    if (parser !== undefined) return { parser, command: typed, basis: "command" };
    if (parsers.some((candidate) => candidate.command.startsWith(`${typed.tool} `))) return { command: typed };
  }
  const sample = takeSample(segment.text);
  const fits = parsers.filter((parser) => parser.looksLike(sample));
  const naming = name.command;
  const named = naming === undefined ? undefined : parsers.find((parser) => parser.accepts(naming));
  const command = typed ?? (named === undefined ? undefined : naming);
  const [only] = fits;
  if (fits.length > 1 && !(named && fits.includes(named))) return { candidates: fits };
  if (only === undefined) return byName(segment, sample, named, command);
  if (named === undefined) return { parser: only, basis: "content", ...(typed ? { command: typed } : {}) };
  if (fits.includes(named)) return { parser: named, basis: "content", ...(command ? { command } : {}) };
  return { parser: only, basis: "content", contradicts: named };
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

function takeSample(text: string): Sample {
  const lines: string[] = [];
  for (let from = 0; lines.length < 40 && from < text.length;) {
    const to = text.indexOf("\n", from);
    const line = text.slice(from, to < 0 ? text.length : to);
    if (line.trim() !== "") lines.push(line);
    from = to < 0 ? text.length : to + 1;
  }
  return { lines, names: sampleNames(lines[0] ?? "") };
}

import type { ParsedRecord, Parser, ParseResult, Sample, Source } from "../parser.ts";
import { readAnswer } from "../text/answers.ts";
import { readLines, type Line } from "../text/lines.ts";
import { addDetail, detailMark, partOf, type MessageParts, type ViosDetail } from "../text/migration-parts.ts";
import { Reading } from "../text/reading.ts";

/** A message of a validation, with all that belongs to it. */
export interface MigrationMessage extends ParsedRecord, MessageParts {
  readonly lastLine: number;
  /** The heading that it stands under; absent where there is none. */
  readonly severity?: "error" | "warning" | "detail";
  /** `HSCLA319`; a few messages have none. */
  readonly number?: string;
  /** Its words, one entry per line. They differ with the language. */
  readonly words: readonly string[];
  /** Numbers of messages that are quoted in the words. */
  readonly quoted?: readonly string[];
  readonly viosDetails?: readonly ViosDetail[];
}

/**
 * `migrlpar -o v`: what the HMC has against a move, as messages under `Errors:`, `Warnings:` and `Details:`. Silence means
 * no errors (and without `-v` says nothing of warnings) and is the answer `none`. Shape recalled from messages quoted on
 * the web; no whole output was seen. A message without a heading counts where its number is one of the mobility, or HSCL3653: the HMCs do not trust each other.
 */
export const migrlparValidate: Parser<MigrationMessage> = {
  id: "hmc/migrlpar-validate",
  command: "migrlpar -o v",
  kind: "hmc",
  accepts: ({ tool, options }) => tool === "migrlpar" && (options.get("-o")?.[0] === "v" || options.has("-ov")),
  statusIsAnswer: true,
  looksLike,
  narrows: ({ piped, redirected }) => piped || redirected,
  parse,
};

const headings: Readonly<Record<string, MigrationMessage["severity"]>> = {
  "errors:": "error",
  "warnings:": "warning",
  "details:": "detail",
};
const numbered = /^\s*(HSC[A-Z][0-9A-Z]{4})(?=[\s:]|$):?(.*)$/;
const mobility = /^\s*HSCL(?:A[0-9A-Z]{3}|3653)(?=[\s:]|$)/;

function looksLike({ lines: [first = "", second = ""] }: Sample): boolean {
  return first.trim().toLowerCase() in headings && numbered.test(second);
}

type Draft = { -readonly [K in keyof MigrationMessage]: MigrationMessage[K] } & { words: string[] };

/** What has been read so far: the heading, the message, its part and its detail that lines are added to. */
interface State {
  severity?: MigrationMessage["severity"];
  message?: Draft | undefined;
  part?: keyof MessageParts | undefined;
  detail?: ViosDetail | undefined;
  /** A blank line ends the words of a message that has no number. */
  afterBlank: boolean;
}

function parse(source: Source): ParseResult<MigrationMessage> {
  const { lines, open } = readLines(source);
  const reading = new Reading<MigrationMessage>();
  const state: State = { afterBlank: true };
  const isSilent = open === undefined && lines.every((line) => line.text.trim() === "");
  if (isSilent) reading.answerNone({ text: "", line: source.firstLine });
  for (const line of lines) {
    const isBlank = line.text.trim() === "";
    if (!isBlank) readLine(line, state, reading);
    state.afterBlank = isBlank;
  }
  if (state.detail !== undefined) reading.breakOff();
  return reading.result(open);
}

function readLine(line: Line, state: State, reading: Reading<MigrationMessage>): void {
  const heading = line.text.trim().toLowerCase();
  const mark = detailMark(line.text);
  if (heading in headings) {
    if (state.detail !== undefined) reading.breakOff();
    Object.assign(state, { severity: headings[heading], message: undefined, part: undefined, detail: undefined });
  } else if (mark === "begin") {
    const detail: ViosDetail = { line: line.line, messages: [], returns: [], wwpns: [] };
    const message = state.message ?? begin(line, [], state, reading);
    message.viosDetails = [...(message.viosDetails ?? []), detail];
    message.lastLine = line.line;
    state.detail = detail;
  } else if (mark === "end" && state.detail !== undefined && state.message !== undefined) {
    state.message.lastLine = line.line;
    state.detail = undefined;
  } else if (state.detail !== undefined && state.message !== undefined) {
    addDetail(state.detail, line);
    state.message.lastLine = line.line;
  } else readWords(line, state, reading);
}

function readWords(line: Line, state: State, reading: Reading<MigrationMessage>): void {
  const [, number, rest = ""] = numbered.exec(line.text) ?? [];
  const label = partOf(line.text);
  const { message, part } = state;
  if (number !== undefined && (state.severity !== undefined || mobility.test(line.text))) {
    const words = rest.trim() === "" ? [] : [rest.trim()];
    const quoted = [...rest.matchAll(/\bHSC[A-Z][0-9A-Z]{4}\b/g)].map(([one]) => one);
    const begun = begin(line, words, state, reading);
    begun.number = number;
    if (quoted.length > 0) begun.quoted = quoted;
  } else if (message !== undefined && label !== undefined) {
    message[label.part] = [...(message[label.part] ?? []), ...(label.rest === "" ? [] : [label.rest])];
    message.lastLine = line.line;
    state.part = label.part;
  } else if (message !== undefined && part !== undefined) {
    message[part] = [...(message[part] ?? []), line.text.trim()];
    message.lastLine = line.line;
  } else if (message !== undefined && number === undefined && !(state.afterBlank && isCommandsAnswer(line))) {
    if (state.afterBlank && message.number === undefined) begin(line, [line.text.trim()], state, reading);
    else message.words.push(line.text.trim());
    if (state.message !== undefined) state.message.lastLine = line.line;
  } else if (state.severity !== undefined && number === undefined && !isCommandsAnswer(line))
    begin(line, [line.text.trim()], state, reading);
  else reading.leave(line, "no message of a validation");
}

function isCommandsAnswer({ text, line }: Line): boolean {
  return readAnswer(text, line) !== undefined;
}

function begin(line: Line, words: string[], state: State, reading: Reading<MigrationMessage>): Draft {
  const severity = state.severity === undefined ? {} : { severity: state.severity };
  const message: Draft = { line: line.line, lastLine: line.line, ...severity, words };
  reading.records.push(message);
  Object.assign(state, { message, part: undefined });
  return message;
}

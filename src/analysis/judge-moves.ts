import { assess, optionName, type AssessedMove, type MoveRequest } from "../assess/assess.ts";
import type { InputFile, InputIssue } from "../capture/capture.ts";
import { timeSeconds, readTime } from "../capture/time.ts";
import { buildEstate, type Estate } from "../estate/estate.ts";
import { takeIn, type Intake } from "../intake/intake.ts";
import { loadKnowledge, type Knowledge } from "../knowledge/knowledge.ts";
import { rules } from "../rules/index.ts";
import { SelectionError, type AnalysisOptions } from "./options.ts";
import { selectMoves } from "./select-moves.ts";

/** A matrix of more moves keeps the verdicts of the rest, and the outcome that each stands on. */
const keepMoves = 2000;

/** What the captures say of the moves, before it becomes a document. */
export interface Judged {
  readonly intake: Intake;
  /** What the reader must know of the input. */
  readonly issues: readonly InputIssue[];
  readonly moves: readonly AssessedMove[];
  readonly knowledge: Knowledge;
}

/**
 * Reads captures and judges the moves.
 * @throws SelectionError where the options name something that is not in the captures, or where nothing can be judged.
 */
export function judgeMoves(files: readonly InputFile[], options: AnalysisOptions): Judged {
  const progress = options.onProgress ?? (() => undefined);
  const intake = takeIn(files, (done) => {
    progress("reading captures", done, files.length);
  });
  if (!intake.captures.some(({ parser }) => parser !== undefined)) {
    throw new SelectionError("No output of a command that is read here was found in the files.");
  }
  const { used, issues } = dropOld(intake, options);
  const estate = buildEstate(used, intake.captures);
  const everything = used.length === intake.captures.length ? estate : buildEstate(intake.captures);
  const requests = selectMoves(everything, options).map((move) => within(estate, move));
  if (requests.length === 0) throw new SelectionError(nothingToMove(estate.systems.map(({ label }) => label)));
  progress("judging moves", 0, requests.length);
  const knowledge = loadKnowledge();
  const allow = checkedOptions(options.allow ?? []);
  const moves = assess(rules, requests, { knowledge, asOf: options.asOf }, { allow, keepMoves });
  return { intake, issues: [...intake.issues, ...issues], moves, knowledge };
}

/** The same move in an estate that knows less: old captures say who exists, and prove nothing. */
function within(estate: Estate, move: MoveRequest): MoveRequest {
  const source = estate.system(move.source.key) ?? move.source;
  const destination = estate.system(move.destination.key) ?? move.destination;
  return { ...move, source, destination, partition: source.partition(move.partition.id) };
}

/** A misspelt option must not look as if it had been used. */
function checkedOptions(allow: readonly string[]): readonly string[] {
  const known = rules.flatMap(({ override }) => (override === undefined ? [] : [optionName(override.option)]));
  const wrong = allow.find((name) => !known.includes(name));
  if (wrong === undefined) return allow;
  throw new SelectionError(
    `No check is waived by --allow ${wrong}. There is: ${[...new Set(known)].sort().join(", ")}.`,
  );
}

function nothingToMove(systems: readonly string[]): string {
  if (systems.length === 0)
    return "No managed system is known: capture lssyscfg -r sys and lssyscfg -r lpar -m <system>.";
  return `No move can be judged: captures speak of ${systems.join(", ")}. A move needs a partition and another system: capture lssyscfg -r lpar -m <system> of both.`;
}

/** With an age limit, a capture that is older, or whose time is not known, counts as not captured. */
function dropOld(
  intake: Intake,
  { asOf, maxAgeHours }: AnalysisOptions,
): { used: Intake["captures"]; issues: InputIssue[] } {
  const now = readTime(asOf, "option");
  if (maxAgeHours === undefined || now === undefined) return { used: intake.captures, issues: [] };
  const issues: InputIssue[] = [];
  const used = intake.captures.filter((capture) => {
    const at = capture.capturedAt;
    if (at !== undefined && timeSeconds(now) - timeSeconds(at) <= maxAgeHours * 3600) return true;
    const why = at === undefined ? "does not say when it was made" : `is older than ${maxAgeHours} hours`;
    const text = `${capture.command} ${why}, so it is not used`;
    issues.push({ code: "too-old", severity: "warning", file: capture.file, line: capture.firstLine, text });
    return false;
  });
  return { used, issues };
}

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Assessment, Move } from "../../src/assessment/assessment.ts";
import { assessSample, samplePath } from "./run-sample.ts";

interface ExpectedOutcome {
  readonly rule: string;
  readonly outcome: string;
  readonly message?: string;
  /** What the HMC prints, as the rule predicts it. */
  readonly predicts?: readonly string[];
}

interface Expected {
  readonly moves: readonly {
    readonly partition: string;
    readonly source: string;
    readonly destination: string;
    readonly kind: string;
    readonly verdict: string;
    readonly outcomes: readonly ExpectedOutcome[];
  }[];
  /** Rules that nothing of the sample gives anything to judge. */
  readonly idle: readonly string[];
  /** How often rules pass and do not apply, counted by hand. */
  readonly rules?: Readonly<Record<string, { readonly pass: number; readonly notApplicable: number }>>;
}

function readExpected(sample: string): Expected {
  return JSON.parse(readFileSync(samplePath(`${sample}/expect.json`), "utf8")) as Expected;
}

/** Every folder of samples is a sample. */
const samples = readdirSync(samplePath("."));

/** Everything of a move that is neither a pass nor out of place. */
function notPassed(document: Assessment, move: Move): { rule: string; outcome: string; message?: string }[] {
  return move.outcomes
    .map((at) => document.outcomes[at])
    .filter((outcome) => outcome !== undefined)
    .filter(({ outcome }) => outcome !== "pass" && outcome !== "notApplicable")
    .map(({ rule, outcome, message }) => (message === undefined ? { rule, outcome } : { rule, outcome, message }));
}

const byRule = (a: { rule: string }, b: { rule: string }): number => (a.rule < b.rule ? -1 : 1);

describe.each(samples)("%s", (sample) => {
  const expected = readExpected(sample);
  const assessment = assessSample(sample);
  const label = (key: string): string => assessment.subjects[key]?.label ?? "?";

  test("has exactly the moves that are expected", () => {
    const moves = assessment.moves.map(
      (m) => `${label(m.partition)}: ${label(m.source)} > ${label(m.destination)} ${m.kind}`,
    );
    const wanted = expected.moves.map((m) => `${m.partition}: ${m.source} > ${m.destination} ${m.kind}`);
    expect(moves.sort()).toEqual([...wanted].sort());
  });

  test.each(expected.moves)("$partition from $source to $destination: $verdict", (want) => {
    const move = assessment.moves.find(
      (m) =>
        label(m.partition) === want.partition &&
        label(m.source) === want.source &&
        label(m.destination) === want.destination,
    );
    const found = move === undefined ? [] : notPassed(assessment, move).sort(byRule);
    const wanted = want.outcomes.map(({ rule, outcome, message }) =>
      message === undefined ? { rule, outcome } : { rule, outcome, message },
    );
    expect([move?.verdict, found]).toEqual([want.verdict, wanted.sort(byRule)]);
  });

  test("predicts what the HMC prints where it is known", () => {
    const predicted = new Map(assessment.knowledge.rules.map(({ id, predicts }) => [id, predicts]));
    const wanted = expected.moves.flatMap(({ outcomes }) => outcomes.filter(({ predicts }) => predicts !== undefined));
    for (const { rule, predicts = [] } of wanted)
      expect([rule, predicts.filter((text) => predicted.get(rule)?.includes(text) !== true)]).toEqual([rule, []]);
  });

  test("passes and leaves out exactly as often as is expected", () => {
    const { rules = {} } = expected;
    const counted = assessment.knowledge.rules.filter(({ id }) => id in rules);
    const counts = Object.fromEntries(
      counted.map(({ id, counts: { pass, notApplicable } }) => [id, { pass, notApplicable }]),
    );
    expect(counts).toEqual(rules);
  });

  test("has something to judge for every rule but those that are expected to be idle", () => {
    const idle = assessment.knowledge.rules.filter(({ counts: { pass, fail } }) => pass + fail === 0);
    expect(idle.map(({ id }) => id).sort()).toEqual([...expected.idle].sort());
  });

  test("reads every line of its captures", () => {
    expect(assessment.captures.filter(({ status }) => status !== "parsed" && status !== "none")).toEqual([]);
    expect(assessment.issues).toEqual([]);
  });

  test("its base captures alone leave no gap of a base capture that all captures do not leave", () => {
    const coreGaps = ({ outcomes }: Assessment): string[] =>
      outcomes.filter(({ core }) => core === true).map(({ fingerprint }) => fingerprint);
    expect(coreGaps(assessSample(sample, ["core"]))).toEqual(coreGaps(assessment));
  });
});

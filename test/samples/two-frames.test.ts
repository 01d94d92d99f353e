import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Assessment, Move } from "../../src/assessment/assessment.ts";
import { assessSample, samplePath } from "./run-sample.ts";

interface Expected {
  readonly moves: readonly {
    readonly partition: string;
    readonly source: string;
    readonly destination: string;
    readonly kind: string;
    readonly verdict: string;
    readonly outcomes: readonly { readonly rule: string; readonly outcome: string; readonly message?: string }[];
  }[];
  readonly rules: Readonly<Record<string, { readonly pass: number; readonly notApplicable: number }>>;
}

const expected = JSON.parse(readFileSync(samplePath("two-frames/expect.json"), "utf8")) as Expected;
const assessment = assessSample("two-frames");

function label(key: string): string {
  return assessment.subjects[key]?.label ?? "?";
}

/** Everything of a move that is neither a pass nor out of place. */
function notPassed(document: Assessment, move: Move): { rule: string; outcome: string; message?: string }[] {
  return move.outcomes
    .map((at) => document.outcomes[at])
    .filter((outcome) => outcome !== undefined)
    .filter(({ outcome }) => outcome !== "pass" && outcome !== "notApplicable")
    .map(({ rule, outcome, message }) => (message === undefined ? { rule, outcome } : { rule, outcome, message }));
}

describe("two-frames", () => {
  test("has exactly the moves that are expected", () => {
    const moves = assessment.moves.map((m) => `${label(m.partition)}: ${label(m.source)} > ${label(m.destination)} ${m.kind}`);
    const wanted = expected.moves.map((m) => `${m.partition}: ${m.source} > ${m.destination} ${m.kind}`);
    expect(moves.sort()).toEqual([...wanted].sort());
  });

  test.each(expected.moves)("$partition from $source to $destination: $verdict", (want) => {
    const move = assessment.moves.find(
      (m) => label(m.partition) === want.partition && label(m.source) === want.source && label(m.destination) === want.destination,
    );
    expect(move?.verdict).toBe(want.verdict);
    const byRule = (a: { rule: string }, b: { rule: string }): number => (a.rule < b.rule ? -1 : 1);
    expect(move === undefined ? [] : notPassed(assessment, move).sort(byRule)).toEqual([...want.outcomes].sort(byRule));
  });

  test("passes and leaves out exactly as often as is expected", () => {
    const counts = Object.fromEntries(
      assessment.knowledge.rules.map(({ id, counts: { pass, notApplicable } }) => [id, { pass, notApplicable }]),
    );
    expect(counts).toEqual(expected.rules);
  });

  test("reads every line of its captures", () => {
    expect(assessment.captures.filter(({ status }) => status !== "parsed" && status !== "none")).toEqual([]);
    expect(assessment.issues).toEqual([]);
  });

  test("its base captures alone leave no gap that another base capture would close", () => {
    const core = assessSample("two-frames", ["core"]);
    expect(core.outcomes.filter((outcome) => outcome.core === true)).toEqual([]);
    expect(core.moves.map(({ verdict }) => verdict)).toEqual(assessment.moves.map(({ verdict }) => verdict));
  });
});

import { describe, expect, it } from "vitest";
import type { Assessment, Move } from "../../src/assessment/assessment.ts";
import type { Verdict } from "../../src/assessment/verdict.ts";
import { renderHtml } from "../../src/report/html.ts";
import { tally } from "../../src/report/verdicts.ts";
import { exampleAssessment } from "./example-assessment.ts";
import { textOf } from "./tags.ts";

function withMoves(
  moves: readonly [partition: string, destination: string, verdict: Verdict][],
  to?: string,
): Assessment {
  const all = moves.map(([partition, destination, verdict]): Move => {
    const coverage = { applied: 1, decided: 1 };
    return {
      partition,
      source: "s",
      destination,
      kind: "active",
      verdict,
      coverage,
      outcomes: [],
      kept: false,
      slice: [],
    };
  });
  const options = { partitions: [], listed: false, inactive: false, allow: [] };
  return { ...exampleAssessment, moves: all, options: to === undefined ? options : { ...options, to } };
}

describe("tally", () => {
  it("counts every move to a destination that was asked for", () => {
    const counts = tally(exampleAssessment);
    expect(counts).toMatchObject({ unit: "move", total: 8, worst: "NOT READY", mayMove: 2 });
    expect(counts.counts.map(({ count }) => count)).toEqual([3, 3, 1, 1]);
  });

  it("counts a partition with its best destination where none was asked for", () => {
    const counts = tally(
      withMoves([
        ["a", "x", "NOT READY"],
        ["a", "y", "READY"],
        ["b", "x", "READY WITH CONDITIONS"],
      ]),
    );
    expect(counts).toMatchObject({ unit: "partition", total: 2, worst: "READY WITH CONDITIONS", mayMove: 2 });
  });

  it("counts every move that a moves file names", () => {
    const assessment = withMoves([
      ["a", "x", "NOT READY"],
      ["a", "y", "READY"],
    ]);
    const listed = { ...assessment, options: { ...assessment.options, listed: true } };
    expect(tally(listed)).toMatchObject({ unit: "move", total: 2, worst: "NOT READY" });
  });

  it("has no verdict without a move", () => {
    expect(tally(withMoves([]))).toMatchObject({ total: 0, worst: undefined, mayMove: 0 });
  });
});

describe("the cover", () => {
  const covered = (moves: Parameters<typeof withMoves>[0], to?: string): string =>
    textOf(renderHtml(withMoves(moves, to), { paper: "a4" })).split("Contents")[0] ?? "";

  it("lists moves from READY to NOT READY, then by name", () => {
    const text = covered([
      ["q10", "x", "READY"],
      ["q2", "x", "NOT READY"],
      ["q1", "x", "INSUFFICIENT EVIDENCE"],
      ["q3", "x", "READY WITH CONDITIONS"],
      ["q2", "y", "READY"],
    ]);
    const rows = [...text.matchAll(/(q\d+)([xy])/g)].map(
      ([, partition, destination]) => `${partition!} ${destination!}`,
    );
    expect(rows).toEqual(["q2 y", "q10 x", "q3 x", "q1 x", "q2 x"]);
    expect(text).toContain("4 partitions, each counted with its best destination");
  });

  it("says why a move without a decisive outcome has its verdict", () => {
    expect(covered([["a", "x", "NOT READY"]])).toContain("Only the verdict of this move is kept.");
  });
});

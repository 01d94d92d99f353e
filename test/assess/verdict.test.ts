import { describe, expect, test } from "vitest";
import { judge } from "../../src/assess/verdict.ts";
import type { Outcome } from "../../src/assessment/assessment.ts";
import { verdicts, type Verdict } from "../../src/assessment/verdict.ts";

type Judged = Pick<Outcome, "outcome" | "severity" | "cause" | "core" | "allowed">;
type Row = readonly [what: string, outcome: Judged];

const pass: Judged = { outcome: "pass", severity: "blocker" };

const notReady: readonly Row[] = [["a blocker failed", { outcome: "fail", severity: "blocker" }]];

const insufficient: readonly Row[] = [
  ["a blocker errored", { outcome: "error", severity: "blocker" }],
  ["a blocker lacks a base capture", { outcome: "unknown", severity: "blocker", cause: "capture", core: true }],
  ["a blocker stands on a conflict", { outcome: "unknown", severity: "blocker", cause: "conflict" }],
  [
    "a blocker stands on a conflict of base captures",
    { outcome: "unknown", severity: "blocker", cause: "conflict", core: true },
  ],
];

const conditions: readonly Row[] = [
  ["a blocker lacks deep captures only", { outcome: "unknown", severity: "blocker", cause: "capture" }],
  ["the tables do not know about a blocker", { outcome: "unknown", severity: "blocker", cause: "knowledge" }],
  ["a warning failed", { outcome: "fail", severity: "warning" }],
  ["a warning errored", { outcome: "error", severity: "warning" }],
  ["a warning lacks a base capture", { outcome: "unknown", severity: "warning", cause: "capture", core: true }],
  ["a warning stands on a conflict", { outcome: "unknown", severity: "warning", cause: "conflict" }],
  ["an option that is allowed covers a blocker", { outcome: "fail", severity: "blocker", allowed: "--vlanbridge 2" }],
  ["an option that is allowed covers a warning", { outcome: "fail", severity: "warning", allowed: "--vlanbridge 2" }],
];

const ready: readonly Row[] = [
  ["a blocker passed", pass],
  ["a warning passed", { outcome: "pass", severity: "warning" }],
  ["a warning lacks deep captures", { outcome: "unknown", severity: "warning", cause: "capture" }],
  ["the tables do not know about a warning", { outcome: "unknown", severity: "warning", cause: "knowledge" }],
  ["a blocker does not apply", { outcome: "notApplicable", severity: "blocker" }],
  ...(["pass", "fail", "error", "notApplicable"] as const).map((outcome): Row => [
    `advice: ${outcome}`,
    { outcome, severity: "advice" },
  ]),
  [
    "advice: unknown for want of a base capture",
    { outcome: "unknown", severity: "advice", cause: "capture", core: true },
  ],
  ["advice: a conflict", { outcome: "unknown", severity: "advice", cause: "conflict" }],
];

/** The table, from worst to best: the first row that is true. */
const table: readonly (readonly [Verdict, readonly Row[]])[] = [
  ["NOT READY", notReady],
  ["INSUFFICIENT EVIDENCE", insufficient],
  ["READY WITH CONDITIONS", conditions],
  ["READY", ready],
];

describe.each(table)("%s", (verdict, rows) => {
  test.each(rows)("where %s, beside a blocker that passed", (_what, outcome) => {
    expect(judge([pass, outcome]).verdict).toBe(verdict);
    expect(judge([outcome, pass]).verdict).toBe(verdict);
  });

  test("stands on the first outcome that makes it so, and READY on none", () => {
    for (const [, outcome] of rows)
      expect(judge([pass, outcome]).decisive).toBe(verdict === "READY" ? undefined : outcome);
    const [first] = rows;
    const twin = first === undefined ? pass : { ...first[1] };
    if (verdict !== "READY" && first !== undefined) expect(judge([pass, first[1], twin]).decisive).toBe(first[1]);
  });

  test("beats everything that is better", () => {
    const better = table.slice(table.findIndex(([name]) => name === verdict) + 1).flatMap(([, others]) => others);
    for (const [, outcome] of rows)
      for (const [, other] of better) expect(judge([pass, other, outcome]).verdict).toBe(verdict);
  });
});

describe("no blocker applied", () => {
  test.each<[string, readonly Judged[]]>([
    ["nothing was judged", []],
    ["all was not applicable", [{ outcome: "notApplicable", severity: "blocker" }]],
    ["only warnings passed", [{ outcome: "pass", severity: "warning" }]],
    ["only warnings failed", [{ outcome: "fail", severity: "warning" }]],
    ["only advice was given", [{ outcome: "fail", severity: "advice" }]],
  ])("%s: INSUFFICIENT EVIDENCE, for want of any proof", (_what, outcomes) => {
    expect(judge(outcomes)).toMatchObject({ verdict: "INSUFFICIENT EVIDENCE" });
    expect(judge(outcomes).decisive).toBeUndefined();
  });
});

describe("coverage", () => {
  test("counts what applied, and of that what was decided either way", () => {
    const outcomes: readonly Judged[] = [
      pass,
      { outcome: "fail", severity: "warning" },
      { outcome: "fail", severity: "advice" },
      { outcome: "unknown", severity: "blocker", cause: "knowledge" },
      { outcome: "error", severity: "warning" },
      { outcome: "notApplicable", severity: "blocker" },
    ];
    expect(judge(outcomes).coverage).toEqual({ applied: 5, decided: 3 });
  });
});

test("the table has every verdict, from worst to best", () => {
  expect(table.map(([verdict]) => verdict)).toEqual(verdicts);
});

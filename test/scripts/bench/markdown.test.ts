import { expect, test } from "vitest";
import { goalsOf } from "../../../scripts/bench/goals.ts";
import { benchMarkdown } from "../../../scripts/bench/markdown.ts";
import { stepNames, type BenchResult, type SizeResult } from "../../../scripts/bench/results.ts";

const size = (partitions: number, rulesMs: number, wholeMs: number): SizeResult => ({
  ...{ partitions, layout: "hmcscanner", files: 403, megabytes: 6.44, moves: partitions, captures: 403 },
  ...{ unreadLines: 0, outcomes: 60_000, verdicts: { READY: 900, "NOT READY": 100 }, rounds: 3, yardstickMs: 20 },
  steps: [
    { name: stepNames.intake, bestMs: 30, firstMs: 50, note: "cut, recognised, owners found" },
    { name: stepNames.parse, bestMs: 40, firstMs: 60 },
    { name: stepNames.estate, bestMs: 5, firstMs: 6 },
    { name: stepNames.lists, bestMs: 25, firstMs: 30 },
    { name: stepNames.rules, bestMs: rulesMs, firstMs: 400 },
  ],
  whole: { ms: wholeMs, cpuMs: wholeMs, peakRssMb: 512, runs: 3 },
});

const result: BenchResult = {
  date: "2026-11-22",
  machine: { cpu: "Invented CPU", cores: 2, node: "v20.20.2" },
  sizes: [size(1000, 120, 2000), size(10_000, 180, 24_000)],
  extras: [{ name: "diagram of 5,000 nodes", ms: 90, mostMs: 150 }],
};

test("goals are met or not by what was found", () => {
  expect(goalsOf(result).map(({ what, found, met }) => [what, found, met])).toEqual([
    ["decoded text to estate, 1,000 partitions", "5.0 × papaparse", true],
    ["rules, 1,000 partitions", "2.00 µs per outcome", true],
    ["decoded text to estate, 10,000 partitions", "5.0 × papaparse", true],
    ["rules, 10,000 partitions", "3.00 µs per outcome", false],
    ["10,000 partitions against 1,000, JSON and HTML written", "12.0 ×", false],
    ["most memory of 10,000 partitions", "0.50 GB RSS", true],
    ["diagram of 5,000 nodes", "90 ms", true],
  ]);
});

test("a size that was run alone speaks only of itself", () => {
  const [first] = result.sizes;
  const alone = { ...result, sizes: first === undefined ? [] : [first], extras: [] };
  expect(goalsOf(alone).map(({ what }) => what)).toEqual([
    "decoded text to estate, 1,000 partitions",
    "rules, 1,000 partitions",
  ]);
});

test("the report says when and on what it was measured, and holds a table per size", () => {
  const text = benchMarkdown(result);
  expect(text).toMatch(/^Measured 2026-11-22 on Invented CPU, 2 cores, Node\.js v20\.20\.2\.\n\n\| what +\| found/);
  expect(text).toContain("| 1,000      | hmcscanner | 403   | 6.4 | 2.00 s    | 2.00 s   | 512 MB   |");
  expect(text).toContain("**10,000 partitions, hmcscanner layout**");
  expect(text).toContain("(900 READY, 100 NOT READY), 60,000 outcomes. Best of 3.");
  expect(text).toMatch(/\| intake +\| 30 +\| 1\.50 +\| 50 +\| cut, recognised, owners found +\|/);
  expect(text.endsWith("|\n")).toBe(true);
});

test("all rows of a table are as wide as its head", () => {
  const tables = benchMarkdown(result).split("\n\n");
  for (const table of tables.filter((part) => part.startsWith("|"))) {
    const widths = new Set(
      table
        .trim()
        .split("\n")
        .map((line) => line.length),
    );
    expect(widths.size).toBe(1);
  }
});

import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { estateFiles, layouts, type Layout } from "../../../scripts/estate/files.ts";
import { planEstate } from "../../../scripts/estate/plan.ts";
import { analysis } from "../../../src/analysis/analysis.ts";
import type { Assessment } from "../../../src/assessment/assessment.ts";

const small = { systems: 2, partitionsEach: 50, seed: 1 };
const estate = planEstate(small);

function textsOf(layout: Layout): ReadonlyMap<string, string> {
  return new Map([...estateFiles(estate, layout)].map(({ path, text }) => [path, text]));
}

function judged(layout: Layout): Assessment {
  const files = [...textsOf(layout)].map(([path, text]) => ({
    ...{ path, bytes: new TextEncoder().encode(text), sha256: path },
  }));
  return analysis(files, { asOf: "2026-11-23T09:00:00+01:00", toolVersion: "test", moves: estate.moves });
}

function rowsIn(ending: string): readonly string[] {
  const texts = [...textsOf("hmcscanner")].filter(([path]) => path.endsWith(ending));
  return texts.flatMap(([, text]) => text.split("\n").filter((line) => line !== ""));
}

describe("a generated estate", () => {
  test("is the same in every run, and another with another seed", () => {
    const other = planEstate({ ...small, seed: 2 });
    expect(planEstate(small)).toEqual(estate);
    expect([...estateFiles(planEstate(small), "terminal")]).toEqual([...estateFiles(estate, "terminal")]);
    expect(other).not.toEqual(estate);
  });

  test("has rows of partitions with at least 30 attributes", () => {
    const rows = rowsIn("_lpar_config.txt");
    const counts = rows.map((row) => Papa.parse(row, { delimiter: ",", newline: "\n" }).data[0]?.length ?? 0);
    expect(rows).toHaveLength(104);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(30);
  });

  test("has rows of profiles with at least 900 bytes", () => {
    const lengths = rowsIn("_profiles.txt").map((row) => new TextEncoder().encode(row).length);
    expect(lengths).toHaveLength(104);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(900);
  });

  test("has no name, serial number or WWPN twice", () => {
    const { systems } = planEstate({ systems: 10, partitionsEach: 100, seed: 1 });
    const partitions = systems.flatMap((system) => system.partitions);
    const wwpns = partitions.flatMap((partition) => partition.wwpns.flat());
    expect(new Set(systems.map(({ serial }) => serial)).size).toBe(10);
    expect(new Set(partitions.map(({ name }) => name)).size).toBe(1000);
    expect(new Set(wwpns).size).toBe(wwpns.length);
    expect(wwpns).toHaveLength(950 * 4);
  });

  test.each(layouts)("is recognised whole in the %s layout, with no unread text, and judged", (layout) => {
    const { captures, inputs, issues, moves, outcomes } = judged(layout);
    expect(inputs.filter(({ status }) => status !== "read")).toEqual([]);
    expect(captures.filter(({ status }) => status !== "parsed" && status !== "none")).toEqual([]);
    expect(captures.filter(({ unread }) => unread.length > 0)).toEqual([]);
    expect(issues).toEqual([]);
    const verdicts = new Map<string, number>();
    for (const { verdict } of moves) verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
    expect(Object.fromEntries(verdicts)).toEqual({ READY: 4, "READY WITH CONDITIONS": 93, "NOT READY": 3 });
    // Zoning and masking are what no capture here shows.
    const open = outcomes.filter(({ outcome }) => outcome === "unknown").map(({ rule }) => rule);
    expect([...new Set(open)].sort()).toEqual(["LPM-NPV-006", "LPM-NPV-007"]);
    const failed = outcomes.filter(({ outcome }) => outcome === "fail").map(({ rule }) => rule);
    expect(failed).toEqual(["LPM-RMC-001", "LPM-LIC-003", "LPM-LIC-003"]);
    expect(outcomes.some(({ outcome }) => outcome === "error")).toBe(false);
  });
});

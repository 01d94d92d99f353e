import { describe, expect, test } from "vitest";
import { analysis } from "../../src/analysis/analysis.ts";
import { rules } from "../../src/rules/index.ts";
import { judge, readEstate } from "./estate-text.ts";
import { smallEstate } from "./small-estate.ts";

describe("the small estate", () => {
  test("is read without a rest: every capture has its owner and every line its place", () => {
    const { captures } = readEstate(smallEstate);
    expect(
      captures.filter(({ status, unread }) => (status !== "parsed" && status !== "none") || unread.length > 0),
    ).toEqual([]);
    const ofTheHmc = ["hmc/lssyscfg-sys", "hmc/lspartition-dlpar"];
    const ownerless = captures.filter(({ parser = "", system }) => !ofTheHmc.includes(parser) && system === undefined);
    expect(ownerless).toEqual([]);
    expect(captures).toHaveLength(smallEstate.names.length);
  });

  test.each(rules.map((rule) => [rule.id, rule] as const))("has nothing against the move of app: %s", (_id, rule) => {
    expect(judge(rule as Parameters<typeof judge>[0], smallEstate).map(({ outcome }) => outcome)).not.toEqual([]);
    for (const { outcome } of judge(rule as Parameters<typeof judge>[0], smallEstate))
      expect(["pass", "notApplicable"]).toContain(outcome);
  });

  test("makes the move of app READY", () => {
    const { moves } = analysis(smallEstate.files, {
      from: "p9a",
      to: "p10b",
      partitions: ["app"],
      asOf: "2026-11-20T12:00:00Z",
      toolVersion: "0",
    });
    expect(moves).toMatchObject([{ verdict: "READY", kind: "active" }]);
    expect(moves[0]?.coverage.applied).toBeGreaterThan(18);
    expect(moves[0]?.coverage.decided).toBe(moves[0]?.coverage.applied);
  });
});

import { describe, expect, test } from "vitest";
import { generationsThatMove } from "../../../src/rules/firmware/fw-004-generations-that-move.ts";
import { judgeOne } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";
import { withFirmware } from "../with-firmware.ts";

describe("pass", () => {
  test("POWER9 to POWER10, without lslic", () => {
    expect(judgeOne(generationsThatMove, smallEstate)).toMatchObject({
      outcome: "pass",
      evidence: [smallEstate.at("sys", "name=p9a"), smallEstate.at("sys", "name=p10b")],
    });
  });

  test.each([
    ["9", "9"],
    ["10 ML1060_080", "9 VL950_145"],
    ["10", "10"],
    ["10", "11"],
    ["11", "9"],
    ["8", "10"],
    ["9", "8"],
  ])("%s to %s", (source, destination) => {
    expect(judgeOne(generationsThatMove, withFirmware(source, destination))).toMatchObject({ outcome: "pass" });
  });
});

describe("fail", () => {
  test("contradictory: POWER9 straight to POWER11", () => {
    expect(judgeOne(generationsThatMove, withFirmware("9", "11"))).toMatchObject({
      outcome: "fail",
      severity: "warning",
      message: "contradictory",
      values: { source: "p9a", from: 9, destination: "p10b", to: 11 },
      expected: "generations that IBM lists as mobile",
      found: "POWER9 to POWER11",
    });
  });

  test("notSupported: POWER8 straight to POWER11", () => {
    expect(judgeOne(generationsThatMove, withFirmware("8", "11"))).toMatchObject({
      outcome: "fail",
      severity: "warning",
      message: "notSupported",
      values: { source: "p9a", from: 8, destination: "p10b", to: 11 },
    });
  });
});

describe("not applicable", () => {
  test.each([
    ["8", "8"],
    ["7", "9"],
    ["6", "7"],
  ])("%s to %s", (source, destination) => {
    expect(judgeOne(generationsThatMove, withFirmware(source, destination))).toMatchObject({
      outcome: "notApplicable",
    });
  });
});

describe("unknown", () => {
  test("a way that no row lists as a whole: then it takes the releases", () => {
    expect(judgeOne(generationsThatMove, withFirmware("11", "8"))).toMatchObject({
      outcome: "unknown",
      cause: "capture",
      needs: ["lslic -m p9a -t sys", "lslic -m p10b -t sys"],
    });
    expect(judgeOne(generationsThatMove, withFirmware("11 OB1110_082", "8 SV860_138"))).toMatchObject({
      outcome: "unknown",
      cause: "knowledge",
    });
  });

  test("a type-model that the table does not list, and none at all", () => {
    expect(judgeOne(generationsThatMove, withFirmware("9", "9999-ZZZ"))).toMatchObject({ cause: "knowledge" });
    expect(judgeOne(generationsThatMove, smallEstate.without("sys"))).toMatchObject({
      outcome: "unknown",
      cause: "capture",
    });
  });
});

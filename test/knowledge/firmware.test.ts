import { describe, expect, test } from "vitest";
import { loadKnowledge } from "../../src/knowledge/knowledge.ts";
import { readFirmware } from "../../src/knowledge/levels.ts";

const { firmware } = loadKnowledge();

function between(source: string, destination: string): string {
  const [from, to] = [source, destination].map((text) => {
    const [generation, level = ""] = text.split(" ");
    return { generation: Number(generation), level: readFirmware(level) ?? { release: 0 } };
  });
  const fact = from && to ? firmware.between(from, to) : undefined;
  if (fact?.state !== "known") return fact?.state === "unknown" ? `unknown ${fact.cause}` : "?";
  return fact.confidence === "recalled" ? `${fact.value}, recalled` : fact.value;
}

describe("the matrix of firmware", () => {
  test.each([
    ["6 EM340_122", "7 AM720_101", "mobile"],
    ["6 EM340_122", "7 AM740_152", "blocked"],
    ["6 EL350_132", "7 AM740_152", "mobile"],
    ["7 AL720_064", "7 AM770_098", "blocked"],
    ["7 AL720_064", "7 AM760_044", "mobile"],
    ["7 AM760_044", "7 AM710_083", "blocked"],
    ["7 AM760_044", "8 SV840_056", "conditional"],
    ["7 AM770_098", "8 SV840_056", "mobile"],
    ["8 SV840_056", "7 AM770_098", "conditional"],
    ["7 AM770_098", "8 SV860_138", "mobile"],
    ["6 EL350_132", "8 SV860_138", "mobile"],
    ["7 AM710_083", "6 EM320_061", "not_supported, recalled"],
    ["7 AL720_064", "6 EM320_061", "blocked, recalled"],
    ["7 AL720_064", "6 EM340_122", "mobile, recalled"],
    ["7 AM780_075", "9 VL950_145", "mobile"],
    ["6 EM350_132", "9 VL950_145", "not_supported, recalled"],
    ["9 VL950_145", "10 ML1050_080", "mobile"],
    ["9 VL950_145", "10 ML1060_080", "mobile, recalled"],
    ["10 ML1060_080", "9 VL920_080", "mobile"],
    ["10 ML1060_080", "11 OB1110_082", "mobile"],
    ["9 VL950_145", "11 OB1110_082", "conflict"],
  ])("from %s to %s: %s", (source, destination, verdict) => {
    expect(between(source, destination)).toBe(verdict);
  });

  test.each([
    ["a level below the one that the row begins with", "6 EM340_036", "7 AM720_101"],
    ["a release that lies in a printed range and has no row", "7 AM770_098", "8 SV850_100"],
    ["a release that no edition names", "7 AM799_001", "7 AM740_152"],
    ["a generation that no edition names", "5 SF240_418", "7 AM740_152"],
  ])("does not know %s", (_what, source, destination) => {
    expect(between(source, destination)).toBe("unknown knowledge");
  });
});

describe("generations", () => {
  test.each([
    [9, 9, "mobile"],
    [9, 10, "mobile"],
    [10, 9, "mobile"],
    [10, 10, "mobile"],
    [10, 11, "mobile"],
    [11, 9, "mobile"],
    [11, 10, "mobile"],
    [11, 11, "mobile"],
    [9, 11, "conflict"],
    [8, 11, "not_supported"],
    [7, 10, "not_supported"],
    [8, 10, "mobile"],
    [6, 7, undefined],
    [7, 7, undefined],
    [7, 8, undefined],
    [8, 8, undefined],
    [6, 6, undefined],
    [12, 12, undefined],
  ])("POWER%i to POWER%i: %s", (source, destination, verdict) => {
    expect(firmware.betweenGenerations(source, destination)).toBe(verdict);
  });
});

test("levels that repair are read as levels", () => {
  expect(firmware.level("shared-memory-repaired-6")).toMatchObject({ value: { release: 350, servicePack: 103 } });
  expect(firmware.level("mobility")).toMatchObject({ value: { release: 320 }, confidence: "sourced" });
});

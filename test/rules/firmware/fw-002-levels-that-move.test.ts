import { describe, expect, test } from "vitest";
import { levelsThatMove } from "../../../src/rules/firmware/fw-002-levels-that-move.ts";
import { judgeOne } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";
import { bothLslic, withFirmware } from "../with-firmware.ts";

describe("pass", () => {
  test("the matrix lists the pair as mobile", () => {
    const text = withFirmware("6 EM340_122", "7 AL720_101");
    expect(judgeOne(levelsThatMove, text)).toMatchObject({
      outcome: "pass",
      severity: "blocker",
      evidence: [
        text.at("sys", "name=p9a"),
        text.at("sys", "name=p10b"),
        text.at("p9a-lslic", "01EM340"),
        text.at("p10b-lslic", "01AL720"),
      ],
    });
  });

  test.each([
    ["7 AM740_152", "6 EM350_132"],
    ["7 AM740_152", "7 AM780_075"],
    ["7 AM770_098", "8 SV860_138"],
    ["6 EL350_132", "8 SV830_048"],
  ])("%s to %s", (source, destination) => {
    expect(judgeOne(levelsThatMove, withFirmware(source, destination))).toMatchObject({ outcome: "pass" });
  });

  test("a pair that takes a service pack is judged by another rule", () => {
    expect(judgeOne(levelsThatMove, withFirmware("7 AM760_044", "8 SV840_056"))).toMatchObject({ outcome: "pass" });
  });

  test("generations that move whatever their releases need no lslic", () => {
    expect(judgeOne(levelsThatMove, withFirmware("7", "9"))).toMatchObject({ outcome: "pass" });
  });

  test("the newest lslic counts", () => {
    const text = withFirmware("6 EM340_122", "7 AM740_152");
    const row = "lic_type=Managed System,activated_level=132,ecnumber=01EM350,mtms=9117-MMA*7800A10\n";
    const newer = text
      .swap(
        "p9a-lslic",
        "hscroot@hmc1:~> lslic -m p9a -t sys",
        "### hmc1 2026-11-18T08:00:00+01:00 lslic -m p9a -t sys",
      )
      .with("p9a-lslic-2", `### hmc1 2026-11-19T08:00:00+01:00 lslic -m p9a\n${row}`);
    expect(judgeOne(levelsThatMove, newer)).toMatchObject({ outcome: "pass" });
  });
});

describe("fail", () => {
  test("blocked", () => {
    expect(judgeOne(levelsThatMove, withFirmware("6 EM340_122", "7 AM740_152"))).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "blocked",
      values: { source: "p9a", sourceLevel: "01EM340_122", destination: "p10b", destinationLevel: "01AM740_152" },
      expected: "a pair of levels that IBM's matrix lists as mobile",
      found: "01EM340_122 to 01AM740_152",
    });
  });

  test("blocked by a row that is recalled: a warning", () => {
    const text = withFirmware("7 AL720_101", "6 EM320_061");
    expect(judgeOne(levelsThatMove, text)).toMatchObject({ message: "blocked", severity: "warning" });
  });

  test("notSupported: the firmware allows it", () => {
    expect(judgeOne(levelsThatMove, withFirmware("6 EM320_061", "7 AM710_083"))).toMatchObject({
      outcome: "fail",
      severity: "warning",
      message: "notSupported",
      values: { source: "p9a", sourceLevel: "01EM320_061", destination: "p10b", destinationLevel: "01AM710_083" },
    });
  });

  test("generationsNotSupported, without lslic", () => {
    expect(judgeOne(levelsThatMove, withFirmware("7", "10"))).toMatchObject({
      outcome: "fail",
      severity: "warning",
      message: "generationsNotSupported",
      values: { source: "p9a", from: 7, destination: "p10b", to: 10 },
      found: "POWER7 to POWER10",
    });
  });
});

describe("not applicable", () => {
  test("neither side is POWER6 or POWER7", () => {
    expect(judgeOne(levelsThatMove, smallEstate)).toMatchObject({ outcome: "notApplicable" });
    expect(judgeOne(levelsThatMove, withFirmware("8", "8"))).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("unknown", () => {
  test("the firmware of both, and of one", () => {
    const asks = { outcome: "unknown", cause: "capture" };
    expect(judgeOne(levelsThatMove, withFirmware("6", "7"))).toMatchObject({ ...asks, needs: bothLslic });
    expect(judgeOne(levelsThatMove, withFirmware("6 EM340_122", "7"))).toMatchObject({
      ...asks,
      needs: ["lslic -m p10b -t sys"],
    });
  });

  test.each([
    ["7 AM799_001", "7 AM740_152"],
    ["7 AM770_098", "8 SV850_100"],
    ["6 EM340_036", "7 AM720_101"],
  ])("our tables do not list %s and %s: unknown, never blocked", (source, destination) => {
    expect(judgeOne(levelsThatMove, withFirmware(source, destination))).toMatchObject({
      outcome: "unknown",
      cause: "knowledge",
      needs: [],
    });
  });

  test("two outputs that differ and do not say when they were taken", () => {
    const text = withFirmware("6 EM340_122", "7 AM740_152").with(
      "p9a-lslic-2",
      "hscroot@hmc1:~> lslic -m p9a\nactivated_level=132,ecnumber=01EM350,mtms=9117-MMA*7800A10\n",
    );
    expect(judgeOne(levelsThatMove, text)).toMatchObject({ outcome: "unknown", cause: "conflict" });
  });

  test("the type-models", () => {
    const text = withFirmware("6 EM340_122", "7 AM740_152").without("sys");
    expect(judgeOne(levelsThatMove, text)).toMatchObject({ outcome: "unknown", cause: "capture" });
  });
});

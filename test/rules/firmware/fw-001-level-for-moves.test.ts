import { describe, expect, test } from "vitest";
import { firmwareForMoves } from "../../../src/rules/firmware/fw-001-level-for-moves.ts";
import { judgeOne } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";
import { withFirmware } from "../with-firmware.ts";

describe("pass", () => {
  test.each([
    ["6 EM320_061", "6 EL350_132"],
    ["6 EH320_045", "7"],
    ["7", "6 EM340_122"],
  ])("%s and %s", (source, destination) => {
    expect(judgeOne(firmwareForMoves, withFirmware(source, destination))).toMatchObject({ outcome: "pass" });
  });
});

describe("fail", () => {
  test("tooOld: the destination, whatever its letters", () => {
    const text = withFirmware("6 EM350_132", "6 EL310_071");
    expect(judgeOne(firmwareForMoves, text)).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "tooOld",
      values: { system: "p10b", level: "01EL310_071", least: 320 },
      expected: "01Ex320 or later",
      found: "01EL310_071",
      evidence: [text.at("sys", "name=p10b"), text.at("p10b-lslic", "01EL310")],
    });
  });

  test("tooOld beside a side that is not known", () => {
    const text = withFirmware("6 EM310_057", "6");
    expect(judgeOne(firmwareForMoves, text)).toMatchObject({ message: "tooOld", values: { system: "p9a" } });
  });
});

describe("not applicable", () => {
  test("between POWER7 and later", () => {
    expect(judgeOne(firmwareForMoves, withFirmware("7", "8"))).toMatchObject({ outcome: "notApplicable" });
    expect(judgeOne(firmwareForMoves, smallEstate)).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("unknown", () => {
  test("the firmware of a POWER6 system", () => {
    expect(judgeOne(firmwareForMoves, withFirmware("6", "7"))).toMatchObject({
      outcome: "unknown",
      cause: "capture",
      needs: ["lslic -m p9a -t sys"],
    });
  });

  test.each<[string, Readonly<Record<string, string | undefined>>]>([
    ["the level is not there", { activated_level: undefined }],
    ["the level is no number", { activated_level: "None" }],
    ["the code is not there", { ecnumber: undefined }],
    ["the code is of the power subsystem", { ecnumber: "02EB340" }],
    ["the row is of another machine", { mtms: "9117-MMA*7800C30" }],
  ])("%s", (_what, changes) => {
    const text = withFirmware("6 EM340_122", "7").row("p9a-lslic", "ecnumber", changes);
    expect(judgeOne(firmwareForMoves, text)).toMatchObject({ outcome: "unknown", needs: ["lslic -m p9a -t sys"] });
  });

  test("the type-model, or a type-model that the table does not list", () => {
    const gone = withFirmware("6 EM340_122", "7").without("sys");
    expect(judgeOne(firmwareForMoves, gone)).toMatchObject({ outcome: "unknown", cause: "capture" });
    const strange = withFirmware("9999-ZZZ", "7");
    expect(judgeOne(firmwareForMoves, strange)).toMatchObject({ outcome: "unknown", cause: "knowledge", needs: [] });
  });
});

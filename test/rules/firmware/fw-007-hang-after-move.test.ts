import { describe, expect, test } from "vitest";
import { hangAfterMove } from "../../../src/rules/firmware/fw-007-hang-after-move.ts";
import { judgeOne } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";
import { withFirmware } from "../with-firmware.ts";

describe("pass", () => {
  test.each([
    ["a source that is repaired", "7 AL720_082", "6 EM340_122"],
    ["a source of another release", "7 AM740_152", "6 EM340_122"],
    ["a destination of release 350", "7 AL720_064", "6 EM350_085"],
    ["a source of another release, whatever the destination", "7 AM710_083", "6"],
    ["a destination of release 350, whatever the source", "7", "6 EM350_085"],
  ])("%s", (_what, source, destination) => {
    expect(judgeOne(hangAfterMove, withFirmware(source, destination))).toMatchObject({ outcome: "pass" });
  });
});

describe("fail", () => {
  test("mayHang", () => {
    const text = withFirmware("7 AL720_064", "6 EM340_122");
    expect(judgeOne(hangAfterMove, text)).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "mayHang",
      values: { source: "p9a", sourceLevel: "01AL720_064", destination: "p10b", destinationLevel: "01EM340_122" },
      expected: "720_082 or later",
      found: "01AL720_064",
      evidence: [
        text.at("sys", "name=p9a"),
        text.at("sys", "name=p10b"),
        text.at("p9a-lslic", "01AL720"),
        text.at("p10b-lslic", "01EM340"),
      ],
    });
  });
});

describe("not applicable", () => {
  test("another way, and an inactive move", () => {
    expect(judgeOne(hangAfterMove, smallEstate)).toMatchObject({ outcome: "notApplicable" });
    expect(judgeOne(hangAfterMove, withFirmware("6", "7"))).toMatchObject({ outcome: "notApplicable" });
    const text = withFirmware("7 AL720_064", "6 EM340_122");
    expect(judgeOne(hangAfterMove, text, { kind: "inactive" })).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("unknown", () => {
  test("the firmware of the side that would decide", () => {
    const asks = { outcome: "unknown", cause: "capture" };
    expect(judgeOne(hangAfterMove, withFirmware("7 AL720_064", "6"))).toMatchObject({
      ...asks,
      needs: ["lslic -m p10b -t sys"],
    });
    expect(judgeOne(hangAfterMove, withFirmware("7", "6 EM340_122"))).toMatchObject({
      ...asks,
      needs: ["lslic -m p9a -t sys"],
    });
  });
});

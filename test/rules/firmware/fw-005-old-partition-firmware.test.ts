import { describe, expect, test } from "vitest";
import { oldPartitionFirmware } from "../../../src/rules/firmware/fw-005-old-partition-firmware.ts";
import { judgeOne } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";
import { bothLslic, withFirmware } from "../with-firmware.ts";

describe("pass", () => {
  test.each([
    ["a source of 340_132", "6 EM340_132", "7 AL720_101"],
    ["a source of a newer release", "6 EM350_085", "7 AL720_101"],
    ["a destination of another release", "6 EM340_122", "7 AM710_083"],
    ["a new source, whatever the destination", "6 EM350_085", "7"],
    ["a destination of another release, whatever the source", "6", "7 AM740_152"],
  ])("%s", (_what, source, destination) => {
    expect(judgeOne(oldPartitionFirmware, withFirmware(source, destination))).toMatchObject({ outcome: "pass" });
  });
});

describe("fail", () => {
  test("bootedOnOld", () => {
    const text = withFirmware("6 EM340_122", "7 AL720_101");
    expect(judgeOne(oldPartitionFirmware, text)).toMatchObject({
      outcome: "fail",
      severity: "warning",
      message: "bootedOnOld",
      values: { source: "p9a", sourceLevel: "01EM340_122", destination: "p10b", destinationLevel: "01AL720_101" },
      expected: "started at 340_132 or later",
      found: "01EM340_122",
      evidence: [
        text.at("sys", "name=p9a"),
        text.at("sys", "name=p10b"),
        text.at("p10b-lslic", "01AL720"),
        text.at("p9a-lslic", "01EM340"),
      ],
    });
  });

  test("bootedOnOld from an older release", () => {
    expect(judgeOne(oldPartitionFirmware, withFirmware("6 EM330_070", "7 AL720_064"))).toMatchObject({
      message: "bootedOnOld",
    });
  });
});

describe("not applicable", () => {
  test("another way, and an inactive move", () => {
    expect(judgeOne(oldPartitionFirmware, smallEstate)).toMatchObject({ outcome: "notApplicable" });
    expect(judgeOne(oldPartitionFirmware, withFirmware("7", "6"))).toMatchObject({ outcome: "notApplicable" });
    const text = withFirmware("6 EM340_122", "7 AL720_101");
    expect(judgeOne(oldPartitionFirmware, text, { kind: "inactive" })).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("unknown", () => {
  const asks = { outcome: "unknown", cause: "capture" };

  test("the firmware of both, or of the side that would decide", () => {
    expect(judgeOne(oldPartitionFirmware, withFirmware("6", "7"))).toMatchObject({
      ...asks,
      needs: [...bothLslic].reverse(),
    });
    expect(judgeOne(oldPartitionFirmware, withFirmware("6 EM340_122", "7"))).toMatchObject({
      ...asks,
      needs: ["lslic -m p10b -t sys"],
    });
    expect(judgeOne(oldPartitionFirmware, withFirmware("6", "7 AL720_101"))).toMatchObject({
      ...asks,
      needs: ["lslic -m p9a -t sys"],
    });
  });
});

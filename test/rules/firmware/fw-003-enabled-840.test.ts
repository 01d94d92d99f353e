import { describe, expect, test } from "vitest";
import { enabled840 } from "../../../src/rules/firmware/fw-003-enabled-840.ts";
import { judgeOne } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";
import { withFirmware } from "../with-firmware.ts";

describe("pass", () => {
  test.each([
    ["7 AM760_044", "8 SV840_113"],
    ["8 SV840_147", "7 AM760_044"],
    ["7 AM770_098", "8 SV840_056"],
    ["7", "8 SV860_138"],
  ])("%s to %s", (source, destination) => {
    expect(judgeOne(enabled840, withFirmware(source, destination))).toMatchObject({ outcome: "pass" });
  });
});

describe("fail", () => {
  test("serviceMissing at the destination", () => {
    const text = withFirmware("7 AM760_044", "8 SV840_056");
    expect(judgeOne(enabled840, text)).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "serviceMissing",
      values: {
        ...{ system: "p10b", level: "01SV840_056", other: "p9a", otherLevel: "01AM760_044", pack: "840_113" },
      },
      expected: "840_113 or later",
      found: "01SV840_056",
      evidence: [
        text.at("sys", "name=p9a"),
        text.at("sys", "name=p10b"),
        text.at("p10b-lslic", "01SV840"),
        text.at("p9a-lslic", "01AM760"),
      ],
    });
  });

  test("serviceMissing at the source, to any release of POWER7", () => {
    expect(judgeOne(enabled840, withFirmware("8 SV840_087", "7 AM740_152"))).toMatchObject({
      message: "serviceMissing",
      values: { system: "p9a", level: "01SV840_087", other: "p10b", otherLevel: "01AM740_152" },
    });
  });
});

describe("not applicable", () => {
  test("other generations", () => {
    expect(judgeOne(enabled840, smallEstate)).toMatchObject({ outcome: "notApplicable" });
    expect(judgeOne(enabled840, withFirmware("7 AM760_044", "7"))).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("unknown", () => {
  test("the firmware of the POWER8 system", () => {
    expect(judgeOne(enabled840, withFirmware("7 AM760_044", "8"))).toMatchObject({
      outcome: "unknown",
      cause: "capture",
      needs: ["lslic -m p10b -t sys"],
    });
  });

  test("the firmware of the POWER7 system, where it counts", () => {
    expect(judgeOne(enabled840, withFirmware("7", "8 SV840_056"))).toMatchObject({
      outcome: "unknown",
      needs: ["lslic -m p9a -t sys"],
    });
  });

  test("a release that our tables do not list", () => {
    expect(judgeOne(enabled840, withFirmware("7 AM799_001", "8 SV840_056"))).toMatchObject({
      outcome: "unknown",
      cause: "knowledge",
    });
  });
});

import { describe, expect, test } from "vitest";
import { sharedMemoryDamage } from "../../../src/rules/firmware/fw-006-shared-memory-damage.ts";
import { judgeOne, type EstateText } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";
import { withFirmware } from "../with-firmware.ts";

function sharing(source: string, destination: string): EstateText {
  return withFirmware(source, destination).row("p9a-mem", "lpar_name=app", { mem_mode: "shared" });
}

describe("pass", () => {
  test.each([
    ["6 EL350_103", "7 AL720_090"],
    ["6 EM340_061", "6 EM350_132"],
    ["7 AM740_152", "9"],
  ])("%s to %s", (source, destination) => {
    expect(judgeOne(sharedMemoryDamage, sharing(source, destination))).toMatchObject({ outcome: "pass" });
  });
});

describe("fail", () => {
  test("mayCorrupt: POWER6 at the destination", () => {
    const text = sharing("7 AM740_152", "6 EL350_085");
    expect(judgeOne(sharedMemoryDamage, text)).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "mayCorrupt",
      values: { system: "p10b", level: "01EL350_085", partition: "app", repaired: "350_103" },
      expected: "350_103 or later",
      found: "01EL350_085",
      evidence: [text.at("p9a-mem", "lpar_name=app"), text.at("sys", "name=p10b"), text.at("p10b-lslic", "01EL350")],
    });
  });

  test.each([
    ["6 EL340_075", "7 AM740_152", "p9a", "350_103"],
    ["6 EL340_132", "7 AM740_152", "p9a", "350_103"],
    ["6 EL350_132", "7 AL720_064", "p10b", "720_090"],
    ["7 AL710_083", "7 AM740_152", "p9a", "720_090"],
  ])("mayCorrupt: %s to %s", (source, destination, system, repaired) => {
    expect(judgeOne(sharedMemoryDamage, sharing(source, destination))).toMatchObject({
      message: "mayCorrupt",
      values: { system, repaired },
    });
  });

  test("mayCorrupt beside a side that is not known", () => {
    expect(judgeOne(sharedMemoryDamage, sharing("6", "7 AL720_064"))).toMatchObject({ values: { system: "p10b" } });
  });
});

describe("not applicable", () => {
  test("dedicated memory, newer systems, an inactive move", () => {
    expect(judgeOne(sharedMemoryDamage, withFirmware("6 EL350_085", "7"))).toMatchObject({ outcome: "notApplicable" });
    expect(judgeOne(sharedMemoryDamage, smallEstate)).toMatchObject({ outcome: "notApplicable" });
    const text = sharing("6 EL350_085", "7");
    expect(judgeOne(sharedMemoryDamage, text, { kind: "inactive" })).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("unknown", () => {
  test("whether the partition has shared memory", () => {
    const text = withFirmware("6 EL350_085", "7").row("p9a-mem", "lpar_name=app", { mem_mode: undefined });
    expect(judgeOne(sharedMemoryDamage, text)).toMatchObject({
      outcome: "unknown",
      cause: "capture",
      needs: ["lshwres -r mem --level lpar -m p9a"],
    });
  });

  test("the firmware of either side", () => {
    expect(judgeOne(sharedMemoryDamage, sharing("6 EL350_132", "7"))).toMatchObject({
      outcome: "unknown",
      cause: "capture",
      needs: ["lslic -m p10b -t sys"],
    });
  });
});

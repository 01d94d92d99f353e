import { describe, expect, test } from "vitest";
import { viosLevelForMachine } from "../../../src/rules/vios/vio-002-level-for-machine.ts";
import { judge, judgeThing, type EstateText } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";
import { withFirmware } from "../with-firmware.ts";

type Changes = Readonly<Record<string, string | undefined>>;
const vios = (name: string, changes: Changes, text = smallEstate): EstateText =>
  text.row(`${name.split("-")[0] ?? ""}-lpar`, `name=${name}`, changes);
/** Both Virtual I/O Servers of p10b. */
const both = (changes: Changes, text = smallEstate): EstateText =>
  vios("p10b-vios2", changes, vios("p10b-vios1", changes, text));
const ioslevel = (name: string, level: string, text: EstateText): EstateText =>
  text.with(`${name}-level`, `padmin@${name}:~$ ioslevel\n${level}\n`);
const at = (text: EstateText) => judgeThing(viosLevelForMachine, text, "p10b");

describe("pass", () => {
  test("each system stands for itself, and the first server with the level is enough", () => {
    expect(judge(viosLevelForMachine, smallEstate)).toMatchObject([
      { outcome: "pass", thing: "p9a" },
      {
        outcome: "pass",
        thing: "p10b",
        evidence: [smallEstate.at("sys", "name=p10b"), smallEstate.at("p10b-lpar", "p10b-vios1")],
      },
    ]);
  });

  test.each<[string, Changes]>([
    ["is too old", { os_version: "VIOS 3.1.2.10" }],
    ["does not say its level", { os_version: undefined }],
    ["never told it", { os_version: "Unknown" }],
    ["is not running", { state: "Not Activated" }],
  ])("one that %s spoils nothing beside another", (_what, changes) => {
    expect(at(vios("p10b-vios1", changes))).toMatchObject({ outcome: "pass" });
  });

  test.each([
    ["7", "VIOS 2.1.2.11-FP-22.1"],
    ["7", "VIOS 2.2.0.10-FP-24"],
    ["6", "VIOS 1.5.2.1-FP-11.1"],
    ["10", "VIOS 4.1.0.10"],
  ])("POWER%s with %s", (generation, level) => {
    expect(at(both({ os_version: level }, withFirmware("9", generation)))).toMatchObject({ outcome: "pass" });
  });

  test("ioslevel tells what the HMC does not", () => {
    expect(at(ioslevel("p10b-vios1", "3.1.4.31", both({ os_version: "Unknown" })))).toMatchObject({ outcome: "pass" });
  });
});

describe("fail", () => {
  test("tooOld: no server of a POWER7 system", () => {
    const text = both({ os_version: "VIOS 2.1.2.10-FP-22" }, withFirmware("6", "7"));
    expect(at(text)).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "tooOld",
      values: { system: "p10b", vioses: ["p10b-vios1 2.1.2.10", "p10b-vios2 2.1.2.10"], least: ["2.1.2.11"] },
      expected: "2.1.2.11 or later",
      found: "p10b-vios1 2.1.2.10, p10b-vios2 2.1.2.10",
    });
  });

  test("tooOld: the only one with the level is not running", () => {
    const text = vios("p10b-vios2", { state: "Not Activated" }, withFirmware("9", "6"));
    expect(at(vios("p10b-vios1", { os_version: "VIOS 1.5.1.0" }, text))).toMatchObject({
      message: "tooOld",
      values: { vioses: ["p10b-vios1 1.5.1.0"], least: ["1.5.1.1"] },
    });
  });

  test("belowMachine: a warning on newer machines", () => {
    expect(at(both({ os_version: "VIOS 3.1.2.10" }))).toMatchObject({
      outcome: "fail",
      severity: "warning",
      message: "belowMachine",
      values: {
        ...{ system: "p10b", model: "9105-42A", least: ["3.1.3.21"] },
        vioses: ["p10b-vios1 3.1.2.10", "p10b-vios2 3.1.2.10"],
      },
    });
  });

  test("one side fails beside a side that is not known", () => {
    const text = both({ os_version: "VIOS 3.1.2.10" }).without("p9a-lpar");
    expect(judge(viosLevelForMachine, text)).toMatchObject([{ outcome: "unknown" }, { message: "belowMachine" }]);
  });
});

describe("not applicable", () => {
  test("no server is running: another rule says so", () => {
    expect(at(both({ state: "Not Activated" }))).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("unknown", () => {
  test("a level that the HMC does not list: its listing, or ioslevel", () => {
    expect(at(both({ os_version: undefined }))).toMatchObject({
      outcome: "unknown",
      cause: "capture",
      needs: ["lssyscfg -r lpar -m p10b", "p10b-vios1: ioslevel", "p10b-vios2: ioslevel"],
    });
  });

  test.each(["Unknown", "0.0.0.0.0.0", "VIOS"])("the HMC lists %s: ioslevel", (text) => {
    expect(at(both({ os_version: text }))).toMatchObject({
      outcome: "unknown",
      needs: ["p10b-vios1: ioslevel", "p10b-vios2: ioslevel"],
    });
  });

  test("two levels of unknown times contradict each other", () => {
    const text = both({ os_version: "VIOS 3.1.2.10" });
    expect(at(ioslevel("p10b-vios1", "3.1.4.31", text))).toMatchObject({ outcome: "unknown", cause: "conflict" });
  });

  test("whether an old one runs, beside one whose level is not known", () => {
    const text = vios("p10b-vios1", { os_version: "VIOS 3.1.2.10" });
    expect(at(vios("p10b-vios2", { os_version: "Unknown" }, text))).toMatchObject({
      outcome: "unknown",
      needs: ["p10b-vios2: ioslevel"],
    });
  });

  test("whether old ones run", () => {
    expect(at(both({ os_version: "VIOS 3.1.2.10", state: undefined }))).toMatchObject({
      outcome: "unknown",
      needs: ["lssyscfg -r lpar -m p10b"],
    });
  });

  test("a machine that our tables do not list", () => {
    expect(at(withFirmware("9", "9999-ZZZ"))).toMatchObject({ outcome: "unknown", cause: "knowledge" });
  });

  test("the servers: nobody listed the partitions", () => {
    expect(at(smallEstate.without("p10b-lpar"))).toMatchObject({ outcome: "unknown", cause: "capture" });
  });
});

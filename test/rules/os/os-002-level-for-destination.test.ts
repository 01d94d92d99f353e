import { describe, expect, test } from "vitest";
import { osOnDestination } from "../../../src/rules/os/os-002-level-for-destination.ts";
import { judgeOne, type EstateText } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";
import { withFirmware } from "../with-firmware.ts";

type Changes = Readonly<Record<string, string | undefined>>;
const app = (changes: Changes, text = smallEstate): EstateText => text.row("p9a-lpar", "name=app", changes);
const runs = (os: string | undefined, text = smallEstate): EstateText => app({ os_version: os }, text);
const ibmI = (os: string, text = smallEstate): EstateText => app({ lpar_env: "os400", os_version: os }, text);

describe("pass", () => {
  test("AIX 7.2 on POWER10", () => {
    expect(judgeOne(osOnDestination, smallEstate)).toMatchObject({
      outcome: "pass",
      severity: "blocker",
      evidence: [smallEstate.at("p9a-lpar", "name=app"), smallEstate.at("sys", "name=p10b")],
    });
  });

  test.each([
    "AIX 7.3 7300-02-01-2346",
    "AIX 7.1 7100-05-12-2320",
    "Linux/RedHat 4.18.0-513.9.1.el8_9.ppc64le 8.9",
    "Linux/Red Hat 5.14.0-362.13.1.el9_3.ppc64le 9.3",
    "Linux/SuSE 5.14.21-150500.55.39-default 15.5",
    "Linux/Ubuntu 5.15.0-91-generic 22.04",
  ])("%s on POWER10", (os) => {
    expect(judgeOne(osOnDestination, runs(os))).toMatchObject({ outcome: "pass" });
  });

  test.each(["OS/400 V7R4M0 780 0", "IBM i Licensed Internal Code 7.5.0 1 0", "OS/400 V7R6M0 780 0"])(
    "%s on POWER10",
    (os) => {
      expect(judgeOne(osOnDestination, ibmI(os))).toMatchObject({ outcome: "pass" });
    },
  );

  test("by rows of relatives, where the machine has none", () => {
    expect(judgeOne(osOnDestination, withFirmware("9", "9"))).toMatchObject({ outcome: "pass" });
  });
});

describe("fail", () => {
  test("tooOld", () => {
    const text = runs("AIX 7.2 7200-03-07-2114");
    expect(judgeOne(osOnDestination, text)).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "tooOld",
      values: {
        ...{ partition: "app", os: "AIX 7200-03-07", destination: "p10b", model: "9105-42A" },
        least: ["7200-04-02", "7200-05-01"],
      },
      expected: "7200-04-02 or 7200-05-01 or later",
      found: "AIX 7200-03-07",
      evidence: [text.at("p9a-lpar", "name=app"), text.at("sys", "name=p10b")],
    });
  });

  test.each([
    ["AIX 5.3 5300-08-10-0000", "7"],
    ["AIX 7.1 7100-05-12-2320", "11"],
    ["Linux/SuSE 4.12.14-197.29-default 15.2", "10"],
  ])("tooOld: %s on POWER%s", (os, generation) => {
    expect(judgeOne(osOnDestination, runs(os, withFirmware("9", generation)))).toMatchObject({
      message: "tooOld",
      severity: "blocker",
    });
  });

  test("tooOld by a row that is recalled: a warning", () => {
    expect(judgeOne(osOnDestination, runs("AIX 6.1 6100-07-10-1415", withFirmware("7", "8")))).toMatchObject({
      message: "tooOld",
      severity: "warning",
    });
  });

  test("notOffered", () => {
    const text = ibmI("OS/400 V7R4M0 780 0").row("sys", "name=p10b", { type_model: "9043-MRX" });
    expect(judgeOne(osOnDestination, text)).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "notOffered",
      values: { partition: "app", product: "IBM i", destination: "p10b", model: "9043-MRX" },
    });
  });
});

describe("not applicable", () => {
  test("no text states a level beside that for moves", () => {
    const text = runs("Linux/RedHat 2.6.18-8.el5 5.0", withFirmware("6", "7"));
    expect(judgeOne(osOnDestination, text)).toMatchObject({ outcome: "notApplicable" });
  });

  test("an inactive move, and a Virtual I/O Server", () => {
    expect(judgeOne(osOnDestination, smallEstate, { kind: "inactive" })).toMatchObject({ outcome: "notApplicable" });
    expect(judgeOne(osOnDestination, app({ lpar_env: "vioserver" }))).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("unknown", () => {
  test("the level is not in the HMC's listing, or is none", () => {
    expect(judgeOne(osOnDestination, runs(undefined))).toMatchObject({
      outcome: "unknown",
      cause: "capture",
      needs: ["lssyscfg -r lpar -m p9a"],
    });
    expect(judgeOne(osOnDestination, runs("AIX 7.2"))).toMatchObject({
      needs: ["oslevel -s", "lssyscfg -r lpar -m p9a --osrefresh"],
    });
    expect(judgeOne(osOnDestination, ibmI("Unknown"))).toMatchObject({
      needs: ["lssyscfg -r lpar -m p9a --osrefresh"],
    });
  });

  test("the machine is not listed, or none of its rows is of the product", () => {
    const strange = withFirmware("9", "9999-ZZZ");
    expect(judgeOne(osOnDestination, strange)).toMatchObject({ outcome: "unknown", cause: "knowledge" });
    expect(judgeOne(osOnDestination, runs("Linux/Debian 6.1.0-13-powerpc64le 12.2"))).toMatchObject({
      outcome: "unknown",
      cause: "knowledge",
    });
  });

  test("a service pack that is not printed, where it would decide", () => {
    expect(judgeOne(osOnDestination, runs("Linux/SuSE 5.14.21-150500.55.39-default 15"))).toMatchObject({
      outcome: "unknown",
      cause: "knowledge",
    });
  });

  test("the destination's model", () => {
    expect(judgeOne(osOnDestination, smallEstate.without("sys"))).toMatchObject({
      outcome: "unknown",
      cause: "capture",
    });
  });
});

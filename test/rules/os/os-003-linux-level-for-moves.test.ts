import { describe, expect, test } from "vitest";
import { linuxForMoves } from "../../../src/rules/os/os-003-linux-level-for-moves.ts";
import { judgeOne, type EstateText } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

type Changes = Readonly<Record<string, string | undefined>>;
const app = (changes: Changes, text = smallEstate): EstateText => text.row("p9a-lpar", "name=app", changes);
const runs = (os: string | undefined, text = smallEstate): EstateText => app({ os_version: os }, text);
const sharing = smallEstate.row("p9a-mem", "lpar_name=app", { mem_mode: "shared" });

describe("pass", () => {
  test("a newer level has learned it all", () => {
    const text = runs("Linux/RedHat 4.18.0-513.9.1.el8_9.ppc64le 8.9");
    expect(judgeOne(linuxForMoves, text)).toMatchObject({
      outcome: "pass",
      evidence: [text.at("p9a-lpar", "name=app")],
    });
  });

  test.each([
    "Linux/RedHat 2.6.18-53.el5 5.1",
    "Linux/Red Hat 2.6.32-358.el6.ppc64 6.4",
    "Linux/SuSE 2.6.16.46-0.12-ppc64 10.1",
    "Linux/SuSE 3.0.101-63-ppc64 11",
  ])("%s", (os) => {
    expect(judgeOne(linuxForMoves, runs(os))).toMatchObject({ outcome: "pass" });
  });

  test("SLES 11 with shared memory; for RHEL no level with it is stated", () => {
    expect(judgeOne(linuxForMoves, runs("Linux/SuSE 3.0.101-63-ppc64 11", sharing))).toMatchObject({ outcome: "pass" });
    expect(judgeOne(linuxForMoves, runs("Linux/RedHat 2.6.32-358.el6.ppc64 6.4", sharing))).toMatchObject({
      outcome: "pass",
    });
  });
});

describe("fail", () => {
  test("tooOld for any move", () => {
    const text = runs("Linux/RedHat 2.6.18-8.el5 5.0");
    expect(judgeOne(linuxForMoves, text)).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "tooOld",
      values: { partition: "app", os: "RHEL 5.0", need: "moves", least: ["5.1"] },
      expected: "5.1 or later",
      found: "RHEL 5.0",
      evidence: [text.at("p9a-lpar", "name=app")],
      text: "app runs RHEL 5.0; a move needs 5.1.",
    });
  });

  test("tooOld for shared memory", () => {
    expect(judgeOne(linuxForMoves, runs("Linux/SuSE 2.6.16.60-0.85-ppc64 10.4", sharing))).toMatchObject({
      message: "tooOld",
      values: { os: "SLES 10.4", need: "shared memory", least: ["11"] },
      text: "app runs SLES 10.4; a move with shared memory needs 11.",
    });
  });
});

describe("not applicable", () => {
  test("AIX, and a distribution of which no level is stated", () => {
    expect(judgeOne(linuxForMoves, smallEstate)).toMatchObject({ outcome: "notApplicable" });
    expect(judgeOne(linuxForMoves, runs("Linux/Ubuntu 5.15.0-91-generic 22.04"))).toMatchObject({
      outcome: "notApplicable",
    });
  });

  test("IBM i, and an inactive move", () => {
    const ibmI = app({ lpar_env: "os400", os_version: "OS/400 V7R4M0 780 0" });
    expect(judgeOne(linuxForMoves, ibmI)).toMatchObject({ outcome: "notApplicable" });
    const old = runs("Linux/RedHat 2.6.18-8.el5 5.0");
    expect(judgeOne(linuxForMoves, old, { kind: "inactive" })).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("unknown", () => {
  const asks = { outcome: "unknown", cause: "capture" };

  test("the operating system", () => {
    expect(judgeOne(linuxForMoves, runs(undefined))).toMatchObject({ ...asks, needs: ["lssyscfg -r lpar -m p9a"] });
    expect(judgeOne(linuxForMoves, runs("Unknown"))).toMatchObject({
      ...asks,
      needs: ["oslevel -s", "lssyscfg -r lpar -m p9a --osrefresh"],
    });
  });

  test.each(["Linux/RedHat 4.18.0-513.9.1.el8_9.ppc64le", "Linux/SuSE 5.14.21-150500.55.39-default"])(
    "the level of %s, which only the HMC can be told",
    (text) => {
      expect(judgeOne(linuxForMoves, runs(text))).toMatchObject({
        ...asks,
        needs: ["lssyscfg -r lpar -m p9a --osrefresh"],
      });
    },
  );

  test("a service pack that is not printed, where it would decide", () => {
    expect(judgeOne(linuxForMoves, runs("Linux/SuSE 2.6.16.46-0.12-ppc64 10"))).toMatchObject({
      outcome: "unknown",
      cause: "knowledge",
    });
  });

  test("whether memory is shared, where the level does not have it all", () => {
    const text = runs("Linux/SuSE 2.6.16.60-0.85-ppc64 10.4").row("p9a-mem", "lpar_name=app", { mem_mode: undefined });
    expect(judgeOne(linuxForMoves, text)).toMatchObject({ ...asks, needs: ["lshwres -r mem --level lpar -m p9a"] });
  });
});

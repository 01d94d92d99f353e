import { describe, expect, test } from "vitest";
import { twoCapableSystems } from "../../../src/rules/system/sys-001-two-capable-systems.ts";
import { judgeOne } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

const rows = [smallEstate.at("sys", "name=p9a"), smallEstate.at("sys", "name=p10b")];

describe("pass", () => {
  test("two systems of POWER9 and POWER10", () => {
    expect(judgeOne(twoCapableSystems, smallEstate)).toMatchObject({ outcome: "pass", evidence: rows });
  });

  test("POWER6 is enough", () => {
    const old = smallEstate.row("sys", "name=p9a", { type_model: "9117-MMA" });
    expect(judgeOne(twoCapableSystems, old)).toMatchObject({ outcome: "pass", severity: "blocker" });
  });
});

describe("fail", () => {
  test("sameSystem", () => {
    expect(judgeOne(twoCapableSystems, smallEstate, { destination: "p9a" })).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "sameSystem",
      values: { system: "p9a" },
      evidence: [smallEstate.at("sys", "name=p9a")],
    });
  });

  test("sameSystem needs no type-model", () => {
    const asked = { destination: "p9a" };
    expect(judgeOne(twoCapableSystems, smallEstate.without("sys"), asked)).toMatchObject({
      outcome: "fail",
      message: "sameSystem",
      values: { system: "p9a" },
    });
  });

  test("tooOld names the side", () => {
    const old = smallEstate.row("sys", "name=p10b", { type_model: "9110-51A" });
    expect(judgeOne(twoCapableSystems, old)).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "tooOld",
      values: { system: "p10b", model: "9110-51A", generation: 5 },
      expected: "POWER6 or later",
      found: "POWER5",
      evidence: [old.at("sys", "name=p10b")],
    });
    const oldSource = smallEstate.row("sys", "name=p9a", { type_model: "9110-51A" });
    expect(judgeOne(twoCapableSystems, oldSource)).toMatchObject({ message: "tooOld", values: { system: "p9a" } });
  });

  test("one side is unknown and the other too old", () => {
    const text = smallEstate
      .row("sys", "name=p9a", { type_model: "9999-ZZZ" })
      .row("sys", "name=p10b", { type_model: "9110-51A" });
    expect(judgeOne(twoCapableSystems, text)).toMatchObject({ message: "tooOld", values: { system: "p10b" } });
  });

  test("a generation that is only recalled does not block", () => {
    const recalled = smallEstate.row("sys", "name=p10b", { type_model: "9123-710" });
    expect(judgeOne(twoCapableSystems, recalled)).toMatchObject({
      outcome: "fail",
      severity: "warning",
      message: "tooOld",
    });
  });
});

describe("unknown", () => {
  test("type-model of both sides: nobody listed the systems", () => {
    expect(judgeOne(twoCapableSystems, smallEstate.without("sys"))).toMatchObject({
      outcome: "unknown",
      cause: "capture",
      needs: ["lssyscfg -r sys -m p9a", "lssyscfg -r sys -m p10b"],
    });
  });

  test("type-model of one side", () => {
    const text = smallEstate.withoutRow("sys", "name=p10b");
    expect(judgeOne(twoCapableSystems, text)).toMatchObject({
      outcome: "unknown",
      needs: ["lssyscfg -r sys -m p10b"],
    });
  });

  test("generation: no table lists the type-model", () => {
    const text = smallEstate.row("sys", "name=p10b", { type_model: "9999-ZZZ" });
    expect(judgeOne(twoCapableSystems, text)).toMatchObject({ outcome: "unknown", cause: "knowledge", needs: [] });
  });
});

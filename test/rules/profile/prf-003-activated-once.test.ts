import { describe, expect, test } from "vitest";
import { activatedOnce } from "../../../src/rules/profile/prf-003-activated-once.ts";
import { judgeOne, type EstateText } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

const kind = "inactive";
const app = (changes: Readonly<Record<string, string | undefined>>): EstateText =>
  smallEstate.row("p9a-lpar", "name=app", { state: "Not Activated", ...changes });
const evidence = [smallEstate.at("p9a-lpar", "name=app")];

describe("pass", () => {
  test.each([
    ["holds resources", {}],
    ["released them, but was activated before", { resource_config: "0" }],
    ["holds resources, whatever was activated", { curr_profile: "" }],
    ["holds resources, and nobody says what was activated", { curr_profile: undefined }],
    ["was activated, and nobody says whether it holds resources", { resource_config: undefined }],
  ])("a partition that %s", (_what, changes) => {
    expect(judgeOne(activatedOnce, app(changes), { kind })).toMatchObject({ outcome: "pass", evidence });
  });
});

describe("fail", () => {
  test("neverActivated", () => {
    expect(judgeOne(activatedOnce, app({ resource_config: "0", curr_profile: "" }), { kind })).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "neverActivated",
      values: { partition: "app" },
      expected: "activated at least once",
      found: "resource_config=0, curr_profile empty",
      evidence,
    });
  });
});

describe("not applicable", () => {
  test("a partition that runs was activated", () => {
    expect(judgeOne(activatedOnce, smallEstate)).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("unknown", () => {
  test.each([
    ["what was activated last", { resource_config: "0", curr_profile: undefined }],
    ["whether it holds resources", { resource_config: undefined, curr_profile: "" }],
  ])("%s", (_what, changes) => {
    expect(judgeOne(activatedOnce, app(changes), { kind })).toMatchObject({
      outcome: "unknown",
      severity: "blocker",
      cause: "capture",
      needs: ["lssyscfg -r lpar -m p9a"],
    });
  });

  test("nobody listed the partitions", () => {
    expect(judgeOne(activatedOnce, smallEstate.without("p9a-lpar"), { kind })).toMatchObject({ outcome: "unknown" });
  });
});

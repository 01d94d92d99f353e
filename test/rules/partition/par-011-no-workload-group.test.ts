import { describe, expect, test } from "vitest";
import { noWorkloadGroup } from "../../../src/rules/partition/par-011-no-workload-group.ts";
import { judgeOne, type EstateText } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

const row = smallEstate.at("p9a-lpar", "name=app");
const inactive = { kind: "inactive" } as const;
const group = (value: string | undefined, text = smallEstate): EstateText =>
  text.row("p9a-lpar", "name=app", { work_group_id: value });
const asked = (value: string, text = smallEstate): EstateText =>
  text.row("p9a-prof", "lpar_name=app", { work_group_id: value });
const profile = smallEstate.at("p9a-prof", "lpar_name=app");

describe("pass", () => {
  test.each(["none", "null"])("%s", (value) => {
    expect(judgeOne(noWorkloadGroup, group(value))).toMatchObject({ outcome: "pass", evidence: [row] });
  });

  test("active: what only a profile says is no membership", () => {
    expect(judgeOne(noWorkloadGroup, asked("3"))).toMatchObject({ outcome: "pass", evidence: [row] });
  });

  test("inactive: neither the partition nor its profile names a group", () => {
    const outcome = judgeOne(noWorkloadGroup, asked("none"), inactive);
    expect(outcome.outcome).toBe("pass");
    expect(outcome.evidence).toEqual(expect.arrayContaining([row, profile]));
  });
});

describe("fail", () => {
  test("inGroup", () => {
    expect(judgeOne(noWorkloadGroup, group("3"))).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "inGroup",
      values: { partition: "app", group: "3" },
      expected: "none",
      found: "3",
      evidence: [row],
    });
  });

  test("profileInGroup", () => {
    expect(judgeOne(noWorkloadGroup, asked("4"), inactive)).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "profileInGroup",
      values: { partition: "app", group: "4" },
      evidence: [profile, row],
    });
  });

  test("each is enough where the other is unknown", () => {
    expect(judgeOne(noWorkloadGroup, asked("4", group(undefined)), inactive)).toMatchObject({
      message: "profileInGroup",
    });
    expect(judgeOne(noWorkloadGroup, group("3"), inactive)).toMatchObject({ message: "inGroup" });
  });
});

describe("unknown", () => {
  const asks = { outcome: "unknown", cause: "capture", needs: ["lssyscfg -r lpar -m p9a"] };

  test("nobody listed the partitions", () => {
    expect(judgeOne(noWorkloadGroup, smallEstate.without("p9a-lpar"))).toMatchObject(asks);
  });

  test.each([undefined, "unavailable", "", "some"])("%j is no group", (value) => {
    expect(judgeOne(noWorkloadGroup, group(value))).toMatchObject(asks);
  });

  test("inactive: the profile does not say", () => {
    const needs = ["lssyscfg -r prof -m p9a"];
    expect(judgeOne(noWorkloadGroup, smallEstate, inactive)).toMatchObject({ outcome: "unknown", needs });
  });
});

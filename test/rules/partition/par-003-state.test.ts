import { describe, expect, test } from "vitest";
import { partitionState } from "../../../src/rules/partition/par-003-state.ts";
import { judgeOne } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

const row = smallEstate.at("p9a-lpar", "name=app");
const inState = (state: string): typeof smallEstate => smallEstate.row("p9a-lpar", "name=app", { state });

describe("pass", () => {
  test("Running, for an active move", () => {
    expect(judgeOne(partitionState, smallEstate)).toMatchObject({ outcome: "pass", evidence: [row] });
  });

  test("Not Activated, for an inactive move", () => {
    expect(judgeOne(partitionState, inState("Not Activated"), { kind: "inactive" })).toMatchObject({ outcome: "pass" });
  });

  test("Running, for an inactive move that is asked for: as it will be after shutdown", () => {
    expect(judgeOne(partitionState, smallEstate, { kind: "inactive" })).toMatchObject({ outcome: "pass" });
  });
});

describe("fail", () => {
  test.each(["Open Firmware", "Starting", "Shutting Down", "Error", "Suspended", "Not Activated", "running"])(
    "wrongState: %s, for an active move",
    (state) => {
      expect(judgeOne(partitionState, inState(state))).toMatchObject({
        outcome: "fail",
        severity: "blocker",
        message: "wrongState",
        values: { partition: "app", state, wanted: "Running" },
        expected: "Running",
        found: state,
        evidence: [row],
      });
    },
  );

  test("wrongState: Open Firmware, for an inactive move", () => {
    expect(judgeOne(partitionState, inState("Open Firmware"), { kind: "inactive" })).toMatchObject({
      message: "wrongState",
      values: { state: "Open Firmware", wanted: "Not Activated" },
    });
  });
});

describe("not applicable", () => {
  test("a move of it is under way, which another rule says", () => {
    expect(judgeOne(partitionState, inState("Migrating - Running"))).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("unknown", () => {
  const asks = { outcome: "unknown", cause: "capture", needs: ["lssyscfg -r lpar -m p9a"] };

  test("state: nobody listed the partitions", () => {
    expect(judgeOne(partitionState, smallEstate.without("p9a-lpar"))).toMatchObject(asks);
  });

  test("state: the row does not have it", () => {
    const text = smallEstate.row("p9a-lpar", "name=app", { state: undefined });
    expect(judgeOne(partitionState, text)).toMatchObject(asks);
  });

  test("state: the system cannot be read", () => {
    expect(judgeOne(partitionState, inState("unavailable"))).toMatchObject(asks);
  });
});

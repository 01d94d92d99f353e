import { describe, expect, test } from "vitest";
import { noMoveUnderWay } from "../../../src/rules/partition/par-015-no-move-under-way.ts";
import { judgeOne, type EstateText } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

const migration = (state: string | undefined, text = smallEstate): EstateText =>
  text.row("p9a-migrations", "name=app", { migration_state: state });
const inState = (state: string | undefined, text = smallEstate): EstateText =>
  text.row("p9a-lpar", "name=app", { state });
const row = smallEstate.at("p9a-migrations", "name=app");
const partition = smallEstate.at("p9a-lpar", "name=app");

describe("pass", () => {
  test.each(["Not Migrating", "Not_Migrating"])("%s", (state) => {
    const outcome = judgeOne(noMoveUnderWay, migration(state));
    expect(outcome).toMatchObject({ outcome: "pass" });
    expect(outcome.evidence).toEqual(expect.arrayContaining([row, partition]));
  });

  test("a listing without ids is joined by name", () => {
    const text = smallEstate.with(
      "p9a-migrations",
      "hscroot@hmc1:~> lslparmigr -r lpar -m p9a -F name,migration_state --header\nname,migration_state\napp,Not Migrating\n",
    );
    expect(judgeOne(noMoveUnderWay, text)).toMatchObject({ outcome: "pass" });
  });
});

describe("fail", () => {
  test.each(["Migration In Progress", "Migration Starting"])("underWay: %s", (state) => {
    expect(judgeOne(noMoveUnderWay, migration(state))).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "underWay",
      values: { partition: "app", state },
      expected: "Not Migrating",
      found: state,
      evidence: [row],
    });
  });

  test("underWay: the state of the partition says so, and nobody listed moves", () => {
    const text = inState("Migrating - Running").without("p9a-migrations");
    expect(judgeOne(noMoveUnderWay, text)).toMatchObject({
      message: "underWay",
      values: { partition: "app", state: "Migrating - Running" },
      evidence: [partition],
    });
  });

  test("failedBefore", () => {
    const text = migration("Migration Failed", inState("Migrating - Running"));
    expect(judgeOne(noMoveUnderWay, text)).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "failedBefore",
      values: { partition: "app", state: "Migration Failed" },
    });
  });
});

describe("unknown", () => {
  const asks = (need: string): object => ({ outcome: "unknown", cause: "capture", needs: [need] });

  test.each<[string, EstateText, string]>([
    ["nobody listed the moves", smallEstate.without("p9a-migrations"), "lslparmigr -r lpar -m p9a"],
    [
      "the partition is not among them",
      smallEstate.withoutRow("p9a-migrations", "name=app"),
      "lslparmigr -r lpar -m p9a",
    ],
    ["its row does not say", migration(undefined), "lslparmigr -r lpar -m p9a"],
    ["the state of the partition", inState(undefined), "lssyscfg -r lpar -m p9a"],
  ])("%s", (_what, text, need) => {
    expect(judgeOne(noMoveUnderWay, text)).toMatchObject(asks(need));
  });
});

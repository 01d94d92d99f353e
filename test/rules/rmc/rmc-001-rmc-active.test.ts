import { describe, expect, test } from "vitest";
import { rmcActive } from "../../../src/rules/rmc/rmc-001-rmc-active.ts";
import { judgeOne, type EstateText } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

const row = smallEstate.at("p9a-lpar", "name=app");
const state = (rmc_state: string | undefined): EstateText => smallEstate.row("p9a-lpar", "name=app", { rmc_state });
/** What another HMC, or the same one once more, says of app. */
const listing = (host: string, rmc: string): string =>
  `hscroot@${host}:~> lssyscfg -r lpar -m p9a -F name,lpar_id,rmc_state --header\nname,lpar_id,rmc_state\napp,5,${rmc}\n`;

describe("pass", () => {
  test("active", () => {
    expect(judgeOne(rmcActive, smallEstate)).toMatchObject({ outcome: "pass", evidence: [row] });
  });

  test("two HMCs that differ: one connection is enough, and it is the evidence", () => {
    const text = state("inactive").with("second", listing("hmc2", "active"));
    expect(judgeOne(rmcActive, text)).toMatchObject({ outcome: "pass", evidence: ["second.txt:3"] });
    const other = smallEstate.with("second", listing("hmc2", "none"));
    expect(judgeOne(rmcActive, other)).toMatchObject({ outcome: "pass", evidence: [row] });
  });

  test("one HMC contradicts itself and another has a connection", () => {
    const text = state("inactive").with("again", listing("hmc1", "active")).with("second", listing("hmc2", "active"));
    expect(judgeOne(rmcActive, text)).toMatchObject({ outcome: "pass", evidence: ["second.txt:3"] });
  });

  test("the operating system does not matter then", () => {
    const text = smallEstate.row("p9a-lpar", "name=app", { lpar_env: undefined });
    expect(judgeOne(rmcActive, text)).toMatchObject({ outcome: "pass" });
  });
});

describe("fail", () => {
  test.each(["inactive", "none", "unknown"])("notActive: %s", (rmc) => {
    expect(judgeOne(rmcActive, state(rmc))).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "notActive",
      values: { partition: "app", states: [`${rmc} at hmc1`] },
      expected: "active",
      evidence: [row],
    });
  });

  test("notActive at both HMCs names both", () => {
    const text = state("inactive").with("second", listing("hmc2", "none"));
    expect(judgeOne(rmcActive, text)).toMatchObject({
      message: "notActive",
      values: { states: ["inactive at hmc1", "none at hmc2"] },
      evidence: [row, "second.txt:3"],
    });
  });
});

describe("not applicable", () => {
  test("IBM i moves without", () => {
    const text = state("none").row("p9a-lpar", "name=app", { lpar_env: "os400" });
    expect(judgeOne(rmcActive, text)).toMatchObject({ outcome: "notApplicable" });
  });

  test("an inactive move", () => {
    expect(judgeOne(rmcActive, state("inactive"), { kind: "inactive" })).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("unknown", () => {
  const asks = { outcome: "unknown", cause: "capture", needs: ["lssyscfg -r lpar -m p9a"] };

  test("the RMC state: nobody listed the partitions", () => {
    expect(judgeOne(rmcActive, smallEstate.without("p9a-lpar"))).toMatchObject(asks);
  });

  test.each([undefined, "unavailable", "null"])("%j is no RMC state", (value) => {
    expect(judgeOne(rmcActive, state(value))).toMatchObject(asks);
  });

  test("the operating system, where the connection is not active", () => {
    const text = state("none").row("p9a-lpar", "name=app", { lpar_env: undefined });
    expect(judgeOne(rmcActive, text)).toMatchObject(asks);
  });

  test("one HMC says both, at unknown times", () => {
    const text = smallEstate.with("again", listing("hmc1", "inactive"));
    expect(judgeOne(rmcActive, text)).toMatchObject({
      outcome: "unknown",
      cause: "conflict",
      evidence: ["again.txt:3", row],
    });
  });
});

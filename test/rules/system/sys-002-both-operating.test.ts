import { describe, expect, test } from "vitest";
import { bothOperating } from "../../../src/rules/system/sys-002-both-operating.ts";
import { judgeOne } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

const rows = [smallEstate.at("sys", "name=p9a"), smallEstate.at("sys", "name=p10b")];
const off = smallEstate.row("sys", "name=p10b", { state: "Power Off", active_lpar_mobility_capable: "unavailable" });

/** What another HMC says of p10b. */
const other = (state: string, time?: string): string =>
  time === undefined
    ? `hscroot@hmc2:~> lssyscfg -r sys -m p10b -F name,type_model,serial_num,state\np10b,9105-42A,7800B20,${state}\n`
    : `### hmc2 2026-11-20T${time}+01:00 lssyscfg -r sys -F name,type_model,serial_num,state\np10b,9105-42A,7800B20,${state}\n`;

describe("pass", () => {
  test("both are Operating", () => {
    expect(judgeOne(bothOperating, smallEstate)).toMatchObject({ outcome: "pass", evidence: rows });
  });

  test.each(["No Connection", "Failed Authentication", "Connecting", "Version Mismatch"])(
    "another HMC that has %s says nothing of the system",
    (state) => {
      expect(judgeOne(bothOperating, smallEstate.with("other", other(state)))).toMatchObject({ outcome: "pass" });
    },
  );

  test("and one that has the connection is enough", () => {
    const lost = smallEstate.row("sys", "name=p10b", { state: "No Connection" }).with("other", other("Operating"));
    expect(judgeOne(bothOperating, lost)).toMatchObject({ outcome: "pass" });
  });
});

describe("fail", () => {
  test.each(["Power Off", "Standby", "Incomplete", "Initializing", "No Connection"])("notOperating: %s", (state) => {
    const text = smallEstate.row("sys", "name=p10b", { state });
    expect(judgeOne(bothOperating, text)).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "notOperating",
      values: { system: "p10b", state },
      expected: "Operating",
      found: state,
      evidence: [text.at("sys", "name=p10b")],
    });
  });

  test("notOperating names the source too", () => {
    const text = smallEstate.row("sys", "name=p9a", { state: "Error" });
    expect(judgeOne(bothOperating, text)).toMatchObject({ message: "notOperating", values: { system: "p9a" } });
  });

  test("no HMC reaches it, whatever the words", () => {
    const text = smallEstate
      .row("sys", "name=p10b", { state: "No Connection" })
      .with("other", other("Failed Authentication"));
    expect(judgeOne(bothOperating, text)).toMatchObject({ outcome: "fail", message: "notOperating" });
  });

  test("beside a side that is not known", () => {
    expect(judgeOne(bothOperating, off.row("sys", "name=p9a", { state: undefined }))).toMatchObject({
      outcome: "fail",
      values: { system: "p10b", state: "Power Off" },
    });
  });
});

describe("unknown", () => {
  test("nobody listed the systems", () => {
    expect(judgeOne(bothOperating, smallEstate.without("sys"))).toMatchObject({
      outcome: "unknown",
      cause: "capture",
      needs: ["lssyscfg -r sys -m p9a", "lssyscfg -r sys -m p10b"],
    });
  });

  test("a state that is unavailable is none", () => {
    expect(judgeOne(bothOperating, smallEstate.row("sys", "name=p10b", { state: "unavailable" }))).toMatchObject({
      outcome: "unknown",
      needs: ["lssyscfg -r sys -m p10b"],
    });
  });

  test("two HMCs that reach it contradict each other", () => {
    expect(judgeOne(bothOperating, off.with("other", other("Operating")))).toMatchObject({
      outcome: "unknown",
      cause: "conflict",
    });
  });

  test("one HMC said both at times that nobody knows", () => {
    const again = other("No Connection").replace("hmc2", "hmc1");
    expect(judgeOne(bothOperating, smallEstate.with("again", again))).toMatchObject({
      outcome: "unknown",
      cause: "conflict",
    });
  });
});

describe("the newest state counts", () => {
  test("of one system as two HMCs saw it", () => {
    const early = smallEstate.with("other", other("Power Off", "08:00:00"));
    const stamped = early.swap("sys", "hscroot@hmc1:~> lssyscfg", "### hmc1 2026-11-20T09:00:00+01:00 lssyscfg");
    expect(judgeOne(bothOperating, stamped)).toMatchObject({ outcome: "pass" });
    const late = stamped.with("other", other("Power Off", "10:00:00"));
    expect(judgeOne(bothOperating, late)).toMatchObject({ outcome: "fail", values: { state: "Power Off" } });
  });
});

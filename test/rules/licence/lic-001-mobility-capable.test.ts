import { describe, expect, test } from "vitest";
import { mobilityCapable } from "../../../src/rules/licence/lic-001-mobility-capable.ts";
import { judgeOne } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

/** The listing of levels that print capabilities as a list of names. */
const listed = (p9a: string, p10b: string): string => `hscroot@hmc1:~> lssyscfg -r sys -F name,capabilities --header
name,capabilities
p9a,"${p9a}"
p10b,"${p10b}"
`;
const both = "active_lpar_mobility_capable,inactive_lpar_mobility_capable,virtual_fc_capable";

/** The systems are listed, but not what they can. */
const withoutFlags = smallEstate
  .row("sys", "name=p9a", { active_lpar_mobility_capable: undefined })
  .row("sys", "name=p10b", { active_lpar_mobility_capable: undefined });

describe("pass", () => {
  test("both flags are 1", () => {
    expect(judgeOne(mobilityCapable, smallEstate)).toMatchObject({
      outcome: "pass",
      evidence: [smallEstate.at("sys", "name=p9a"), smallEstate.at("sys", "name=p10b")],
    });
  });

  test("an inactive move asks for the other flag", () => {
    const text = smallEstate.row("sys", "name=p10b", { active_lpar_mobility_capable: "0" });
    expect(judgeOne(mobilityCapable, text, { kind: "inactive" })).toMatchObject({ outcome: "pass" });
  });

  test("the name stands in the list of capabilities", () => {
    const text = withoutFlags.with("capabilities", listed(both, both));
    expect(judgeOne(mobilityCapable, text)).toMatchObject({
      outcome: "pass",
      evidence: ["capabilities.txt:3", "capabilities.txt:4"],
    });
  });

  test("a list of capabilities is all that was captured of the systems", () => {
    const text = smallEstate.with("sys", listed(both, both));
    expect(judgeOne(mobilityCapable, text)).toMatchObject({ outcome: "pass", evidence: ["sys.txt:3", "sys.txt:4"] });
  });
});

describe("fail", () => {
  test("notCapable at the destination", () => {
    const text = smallEstate.row("sys", "name=p10b", { active_lpar_mobility_capable: "0" });
    expect(judgeOne(mobilityCapable, text)).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "notCapable",
      values: { system: "p10b", kind: "active" },
      expected: "active_lpar_mobility_capable=1",
      evidence: [text.at("sys", "name=p10b")],
    });
  });

  test("notCapable at the source, of an inactive move", () => {
    const text = smallEstate.row("sys", "name=p9a", { inactive_lpar_mobility_capable: "0" });
    expect(judgeOne(mobilityCapable, text, { kind: "inactive" })).toMatchObject({
      message: "notCapable",
      values: { system: "p9a", kind: "inactive" },
    });
  });

  test("the list of capabilities lacks the name", () => {
    const text = withoutFlags.with("capabilities", listed(both, "inactive_lpar_mobility_capable,virtual_fc_capable"));
    expect(judgeOne(mobilityCapable, text)).toMatchObject({
      message: "notCapable",
      values: { system: "p10b" },
      evidence: ["capabilities.txt:4"],
    });
  });

  test("one side is unknown and the other not capable", () => {
    const text = smallEstate
      .row("sys", "name=p9a", { active_lpar_mobility_capable: undefined })
      .row("sys", "name=p10b", { active_lpar_mobility_capable: "0" });
    expect(judgeOne(mobilityCapable, text)).toMatchObject({ message: "notCapable", values: { system: "p10b" } });
  });
});

describe("unknown", () => {
  test.each(["p9a", "p10b"])("the flag of %s", (system) => {
    const text = smallEstate.row("sys", `name=${system}`, { active_lpar_mobility_capable: undefined });
    expect(judgeOne(mobilityCapable, text)).toMatchObject({
      outcome: "unknown",
      cause: "capture",
      needs: [`lssyscfg -r sys -m ${system}`],
    });
  });

  test("a system that is powered off prints no value", () => {
    const text = smallEstate.row("sys", "name=p10b", { active_lpar_mobility_capable: "unavailable" });
    expect(judgeOne(mobilityCapable, text)).toMatchObject({ outcome: "unknown", needs: ["lssyscfg -r sys -m p10b"] });
  });

  test("a list of capabilities of two systems that have one name says nothing of either", () => {
    const twins = withoutFlags
      .with("capabilities", listed(both, both))
      .plus("sys", "name=p10b,type_model=9105-42A,serial_num=7800C30,state=Operating");
    expect(judgeOne(mobilityCapable, twins, { destination: "9105-42A*7800B20" })).toMatchObject({ outcome: "unknown" });
  });
});

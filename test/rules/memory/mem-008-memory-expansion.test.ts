import { describe, expect, test } from "vitest";
import { memoryExpansionSupported } from "../../../src/rules/memory/mem-008-memory-expansion.ts";
import { judgeOne, type EstateText } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

const expanded = smallEstate.row("p9a-mem", "lpar_name=app", { curr_mem_expansion: "1.25" });
const capable = (value: string | undefined, text = expanded): EstateText =>
  text.row("sys", "name=p10b", { active_mem_expansion_capable: value });
const app = expanded.at("p9a-mem", "lpar_name=app");
const sys = expanded.at("sys", "name=p10b");

describe("pass", () => {
  test("the function is activated on the destination", () => {
    expect(judgeOne(memoryExpansionSupported, capable("1"))).toMatchObject({ outcome: "pass", evidence: [app, sys] });
  });

  test("it stands in the list of capabilities", () => {
    const text = expanded.row("sys", "name=p10b", { capabilities: "virtual_fc_capable,active_mem_expansion_capable" });
    expect(judgeOne(memoryExpansionSupported, text)).toMatchObject({ outcome: "pass" });
  });
});

describe("not applicable", () => {
  const why = "the partition does not use Active Memory Expansion";

  test.each(["0.0", "0", "0.00"])("the factor is %s", (factor) => {
    const text = smallEstate.row("p9a-mem", "lpar_name=app", { curr_mem_expansion: factor });
    expect(judgeOne(memoryExpansionSupported, text)).toMatchObject({ outcome: "notApplicable", text: why });
  });

  const silent = smallEstate.row("p9a-mem", "lpar_name=app", { curr_mem_expansion: undefined });

  test("IBM i has no such function", () => {
    const text = silent.row("p9a-lpar", "name=app", { lpar_env: "os400" });
    expect(judgeOne(memoryExpansionSupported, text)).toMatchObject({ outcome: "notApplicable", text: why });
  });

  test("Linux has no such function, and the HMC prints null where there is none", () => {
    const linux = silent.row("p9a-lpar", "name=app", { os_version: "Linux/Red Hat 4.18.0-477.10.1.el8_8.ppc64le 8.8" });
    const printed = smallEstate.row("p9a-mem", "lpar_name=app", { curr_mem_expansion: "null" });
    for (const text of [linux, printed])
      expect(judgeOne(memoryExpansionSupported, text)).toMatchObject({ outcome: "notApplicable", text: why });
  });

  test("the source lacks the function", () => {
    const text = silent.row("sys", "name=p9a", { active_mem_expansion_capable: "0" });
    expect(judgeOne(memoryExpansionSupported, text)).toMatchObject({ outcome: "notApplicable", text: why });
  });

  test("the source is a POWER6 server, whose partitions show no factor", () => {
    const text = silent.row("sys", "name=p9a", { type_model: "9117-MMA" });
    expect(judgeOne(memoryExpansionSupported, text)).toMatchObject({
      outcome: "notApplicable",
      text: "the source is older than Active Memory Expansion",
    });
  });
});

describe("fail", () => {
  test("notActivated", () => {
    expect(judgeOne(memoryExpansionSupported, capable("0"))).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "notActivated",
      values: { partition: "app", factor: 1.25, destination: "p10b" },
      expected: "active_mem_expansion_capable=1",
      found: "active_mem_expansion_capable=0",
      evidence: [app, sys],
    });
  });

  test.each([undefined, "0", "1"])("tooOld: a POWER6 destination that says %s", (value) => {
    const old = expanded.row("sys", "name=p10b", { type_model: "9117-MMA" });
    expect(judgeOne(memoryExpansionSupported, value === undefined ? old : capable(value, old))).toMatchObject({
      outcome: "fail",
      message: "tooOld",
      values: { partition: "app", factor: 1.25, destination: "p10b", model: "9117-MMA" },
      expected: "POWER7 or later",
      found: "9117-MMA",
      evidence: [app, sys],
    });
  });

  test("notActivated: a partition that holds no memory takes the factor of its profile", () => {
    const text = capable("0", smallEstate)
      .row("p9a-mem", "lpar_name=app", { curr_mem: "0", curr_mem_expansion: "0.0" })
      .row("p9a-prof", "lpar_name=app", { mem_expansion: "1.5" });
    expect(judgeOne(memoryExpansionSupported, text, { kind: "inactive" })).toMatchObject({
      message: "notActivated",
      values: { factor: 1.5 },
      evidence: [app, text.at("p9a-prof", "lpar_name=app"), sys],
    });
  });
});

describe("unknown", () => {
  test.each([
    ["nobody listed the memory", smallEstate.without("p9a-mem"), ["lshwres -r mem --level lpar -m p9a"]],
    [
      "the row has no factor",
      smallEstate.row("p9a-mem", "lpar_name=app", { curr_mem_expansion: undefined }),
      ["lshwres -r mem --level lpar -m p9a"],
    ],
    [
      "the factor is no number",
      smallEstate.row("p9a-mem", "lpar_name=app", { curr_mem_expansion: "on" }),
      ["lshwres -r mem --level lpar -m p9a"],
    ],
    [
      "a partition that holds no memory has no profile",
      smallEstate.row("p9a-mem", "lpar_name=app", { curr_mem: "0" }).without("p9a-prof"),
      ["lssyscfg -r prof -m p9a"],
    ],
  ])("the factor: %s", (_what, text, needs) => {
    expect(judgeOne(memoryExpansionSupported, capable("1", text))).toMatchObject({
      outcome: "unknown",
      cause: "capture",
      needs,
    });
  });

  test("the destination does not say whether it has the function", () => {
    expect(judgeOne(memoryExpansionSupported, expanded)).toMatchObject({
      outcome: "unknown",
      needs: ["lssyscfg -r sys -m p10b"],
    });
  });

  test("of which generation the destination is: by its listing, or by the tables", () => {
    const silent = capable("1").row("sys", "name=p10b", { type_model: undefined });
    const sys = ["lssyscfg -r sys -m p10b"];
    expect(judgeOne(memoryExpansionSupported, silent)).toMatchObject({
      outcome: "unknown",
      needs: expect.arrayContaining(sys) as unknown,
    });
    const strange = capable("1").row("sys", "name=p10b", { type_model: "9999-XYZ" });
    expect(judgeOne(memoryExpansionSupported, strange)).toMatchObject({ outcome: "unknown", cause: "knowledge" });
  });
});

import { describe, expect, test } from "vitest";
import { compatibilityMode } from "../../../src/rules/processor/cpu-001-compatibility-mode.ts";
import { judgeOne } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

const evidence = [smallEstate.at("p9a-lpar", "name=app"), smallEstate.at("sys", "name=p10b")];
const modes = (current: string | undefined, configured: string | undefined): typeof smallEstate =>
  smallEstate.row("p9a-lpar", "name=app", {
    curr_lpar_proc_compat_mode: current,
    desired_lpar_proc_compat_mode: configured,
  });

describe("pass", () => {
  test("the destination offers the current mode, and the configured one, which may be default", () => {
    expect(judgeOne(compatibilityMode, smallEstate)).toMatchObject({ outcome: "pass", evidence });
    expect(judgeOne(compatibilityMode, modes("POWER9", "default"))).toMatchObject({ outcome: "pass", evidence });
  });

  test("default passes as the configured mode, even where no listing names it", () => {
    const text = modes("POWER9", "default").row("sys", "name=p10b", { lpar_proc_compat_modes: "POWER9,POWER10" });
    expect(judgeOne(compatibilityMode, text)).toMatchObject({ outcome: "pass" });
  });

  test("names of modes are compared without regard to case", () => {
    expect(judgeOne(compatibilityMode, modes("Power9_BASE", "power9_base"))).toMatchObject({ outcome: "pass" });
    expect(judgeOne(compatibilityMode, modes("POWER9", "Default"))).toMatchObject({ outcome: "pass" });
  });
});

describe("fail", () => {
  test("currentUnsupported", () => {
    expect(judgeOne(compatibilityMode, modes("POWER7", "default"))).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "currentUnsupported",
      values: { mode: "POWER7", partition: "app", destination: "p10b" },
      expected: "default, POWER8, POWER9_base, POWER9, POWER10",
      found: "POWER7",
      evidence,
    });
  });

  test("configuredUnsupported", () => {
    expect(judgeOne(compatibilityMode, modes("POWER9", "POWER7"))).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "configuredUnsupported",
      values: { mode: "POWER7", partition: "app", destination: "p10b" },
      evidence,
    });
  });

  test("POWER9 and POWER9_base are two modes", () => {
    const text = smallEstate.row("sys", "name=p10b", { lpar_proc_compat_modes: "default,POWER9_base,POWER10" });
    expect(judgeOne(compatibilityMode, text)).toMatchObject({ message: "currentUnsupported" });
  });

  test("one mode is unknown and the other not offered", () => {
    expect(judgeOne(compatibilityMode, modes("POWER7", undefined))).toMatchObject({ message: "currentUnsupported" });
    expect(judgeOne(compatibilityMode, modes(undefined, "POWER7"))).toMatchObject({ message: "configuredUnsupported" });
  });
});

describe("not applicable", () => {
  test("an inactive move", () => {
    expect(judgeOne(compatibilityMode, modes("POWER7", "POWER7"), { kind: "inactive" })).toMatchObject({
      outcome: "notApplicable",
    });
  });
});

describe("unknown", () => {
  test.each([
    ["the current mode", modes(undefined, "default"), ["lssyscfg -r lpar -m p9a"]],
    ["the configured mode", modes("POWER9", undefined), ["lssyscfg -r lpar -m p9a"]],
    [
      "the modes of the destination",
      smallEstate.row("sys", "name=p10b", { lpar_proc_compat_modes: undefined }),
      ["lssyscfg -r sys -m p10b"],
    ],
    ["all three", smallEstate.without("sys", "p9a-lpar"), ["lssyscfg -r lpar -m p9a", "lssyscfg -r sys -m p10b"]],
  ])("%s", (_what, text, needs) => {
    expect(judgeOne(compatibilityMode, text)).toMatchObject({ outcome: "unknown", cause: "capture", needs });
  });
});

import { describe, expect, test } from "vitest";
import { wayBack } from "../../../src/rules/processor/cpu-003-way-back.ts";
import { judgeOne, type EstateText } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

const estate = smallEstate.row("p9a-lpar", "name=app", { desired_lpar_proc_compat_mode: "default" });
const modes = (before: string, after: string): EstateText =>
  estate
    .row("sys", "name=p9a", { lpar_proc_compat_modes: `default,${before}` })
    .row("sys", "name=p10b", { lpar_proc_compat_modes: `default,${after}` });
const evidence = [estate.at("p9a-lpar", "name=app"), estate.at("sys", "name=p10b"), estate.at("sys", "name=p9a")];

describe("pass", () => {
  test("a mode is set", () => {
    const text = estate.row("p9a-lpar", "name=app", { desired_lpar_proc_compat_mode: "POWER9" });
    expect(judgeOne(wayBack, text)).toMatchObject({ outcome: "pass", evidence: evidence.slice(0, 1) });
  });

  test.each([
    ["POWER8,POWER9_base,POWER9", "POWER8,POWER9_base,POWER9"],
    ["POWER8,POWER9_base,POWER9,POWER10", "POWER8,POWER9_base,POWER9"],
    ["POWER8,POWER9", "POWER8,POWER9_base"],
    ["POWER6,POWER6+", "POWER6"],
    ["POWER9,POWER10", "POWER10,POWER9"],
  ])("default, from %s to %s", (before, after) => {
    expect(judgeOne(wayBack, modes(before, after))).toMatchObject({ outcome: "pass" });
  });
});

describe("fail", () => {
  test("newerMode advises", () => {
    expect(judgeOne(wayBack, estate)).toMatchObject({
      outcome: "fail",
      severity: "advice",
      message: "newerMode",
      values: { partition: "app", source: "p9a", destination: "p10b", mode: "POWER10" },
      expected: "POWER9 or older",
      found: "POWER10",
      text: "Once it is activated on p10b, app runs in POWER10 mode and cannot go back to p9a.",
      evidence,
    });
  });

  test.each([
    ["POWER6", "POWER6,POWER6_Plus", "POWER6_Plus"],
    ["POWER6,POWER6+", "POWER6,POWER6+,POWER7", "POWER7"],
    ["POWER8,POWER9_base", "POWER8,POWER9_base,POWER9", "POWER9"],
  ])("newerMode, from %s to %s", (before, after, mode) => {
    expect(judgeOne(wayBack, modes(before, after))).toMatchObject({ message: "newerMode", values: { mode } });
  });
});

describe("unknown", () => {
  test.each([
    [
      "the configured mode",
      estate.row("p9a-lpar", "name=app", { desired_lpar_proc_compat_mode: undefined }),
      ["lssyscfg -r lpar -m p9a"],
    ],
    [
      "the modes of the destination",
      estate.row("sys", "name=p10b", { lpar_proc_compat_modes: undefined }),
      ["lssyscfg -r sys -m p10b"],
    ],
    [
      "the modes of the source",
      estate.row("sys", "name=p9a", { lpar_proc_compat_modes: undefined }),
      ["lssyscfg -r sys -m p9a"],
    ],
  ])("%s", (_what, text, needs) => {
    expect(judgeOne(wayBack, text)).toMatchObject({ outcome: "unknown", severity: "advice", needs });
  });
});

import { describe, expect, test } from "vitest";
import { power7Level } from "../../../src/rules/hmc/hmc-002-power7-level.ts";
import { judgeOne } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";
import { version } from "../two-hmcs.ts";

const power7 = smallEstate.row("sys", "name=p9a", { type_model: "9117-MMB" });
const mute = power7
  .row("sys", "name=p9a", { lpar_proc_compat_modes: undefined })
  .row("sys", "name=p10b", { lpar_proc_compat_modes: "default,POWER6,POWER6+" });

describe("pass", () => {
  test("the HMC prints the modes of POWER7", () => {
    expect(judgeOne(power7Level, power7)).toMatchObject({ outcome: "pass" });
  });

  test.each(["V7R7.1.0", "V7R7.2.0", "V8R8.2.0"])("lshmc -V says %s", (level) => {
    expect(judgeOne(power7Level, mute.with("level", version("hmc1", level)))).toMatchObject({
      outcome: "pass",
      evidence: expect.arrayContaining(["level.txt:2-7"]) as unknown,
    });
  });

  test("what it prints of a newer server weighs more than an old lshmc -V", () => {
    expect(judgeOne(power7Level, power7.with("level", version("hmc1", "V7R3.5.0")))).toMatchObject({ outcome: "pass" });
  });
});

describe("fail", () => {
  test.each(["p9a", "p10b"])("tooOld, for %s", (name) => {
    const text = mute
      .row("sys", "name=p9a", { type_model: "8204-E8A" })
      .row("sys", `name=${name}`, { type_model: "9117-MMB" })
      .with("level", version("hmc1", "V7R3.5.0"));
    expect(judgeOne(power7Level, text)).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "tooOld",
      values: { hmc: "hmc1", system: name, level: "V7R3.5.0", minimum: "V7R7.1.0" },
      expected: "V7R7.1.0 or later",
      found: "V7R3.5.0",
    });
  });
});

describe("notApplicable", () => {
  test("neither is a POWER7", () => {
    expect(judgeOne(power7Level, smallEstate)).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("unknown", () => {
  test("nothing tells of the level", () => {
    expect(judgeOne(power7Level, mute)).toMatchObject({ outcome: "unknown", needs: ["lshmc -V"] });
  });

  test("the type-model of one side", () => {
    expect(judgeOne(power7Level, smallEstate.row("sys", "name=p9a", { type_model: "9999-ZZZ" }))).toMatchObject({
      outcome: "unknown",
      cause: "knowledge",
    });
  });
});

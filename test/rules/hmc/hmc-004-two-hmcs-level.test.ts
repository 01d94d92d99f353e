import { describe, expect, test } from "vitest";
import { twoHmcsLevel } from "../../../src/rules/hmc/hmc-004-two-hmcs-level.ts";
import { judgeOne } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";
import { twoHmcs, version } from "../two-hmcs.ts";

const modes = { lpar_proc_compat_modes: "default,POWER6" };
const mute = twoHmcs.row("sys", "name=p9a", modes).row("sys2", "name=p10b", modes);
const at = (first: string, second: string) =>
  mute.with("level", version("hmc1", first)).with("level2", version("hmc2", second));

describe("pass", () => {
  test("both print modes that only later levels have", () => {
    expect(judgeOne(twoHmcsLevel, twoHmcs)).toMatchObject({ outcome: "pass" });
  });

  test("both are at the level", () => {
    const judged = judgeOne(twoHmcsLevel, at("V7R3.4.0", "V7R3.5.0"));
    expect(judged).toMatchObject({ outcome: "pass" });
    expect(judged.evidence).toEqual(expect.arrayContaining(["level.txt:2-7", "level2.txt:2-7"]));
  });
});

describe("fail", () => {
  test.each([
    ["V7R3.3.0", "V7R3.4.0", "hmc1", "p9a"],
    ["V7R3.4.0", "V7R3.3.0", "hmc2", "p10b"],
  ])("tooOld: %s and %s", (first, second, hmc, system) => {
    expect(judgeOne(twoHmcsLevel, at(first, second))).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "tooOld",
      values: { hmc, system, level: "V7R3.3.0", minimum: "V7R3.4.0" },
      expected: "V7R3.4.0 or later",
      found: "V7R3.3.0",
    });
  });
});

describe("notApplicable", () => {
  test("one HMC manages both, whoever else manages one", () => {
    const judged = judgeOne(twoHmcsLevel, smallEstate);
    expect(judged).toMatchObject({ outcome: "notApplicable", text: "one HMC manages both systems" });
    const more = smallEstate.with("more", "hscroot@hmc2:~> lssyscfg -r lpar -m p10b -F name\np10b-vios1\n");
    expect(judgeOne(twoHmcsLevel, more)).toMatchObject({ outcome: "notApplicable" });
  });

  test("an Integrated Virtualization Manager is no HMC", () => {
    const text = mute
      .swap("sys2", "hscroot@hmc2:~>", "padmin@p10b-vios1:/home/padmin$")
      .swap("p10b-lpar", "hscroot@hmc2:~>", "padmin@p10b-vios1:/home/padmin$");
    expect(judgeOne(twoHmcsLevel, text)).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("unknown", () => {
  test("nothing tells of the levels", () => {
    expect(judgeOne(twoHmcsLevel, mute)).toMatchObject({ outcome: "unknown", needs: ["lshmc -V", "lshmc -V"] });
  });

  test("an HMC that is too old may not be needed: nobody listed all that it manages", () => {
    const text = at("V7R3.3.0", "V7R3.4.0").swap("sys", "lssyscfg -r sys\n", "lssyscfg -r sys -m p9a\n");
    expect(judgeOne(twoHmcsLevel, text)).toMatchObject({ outcome: "unknown", needs: ["lssyscfg -r sys"] });
  });
});

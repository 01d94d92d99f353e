import { describe, expect, test } from "vitest";
import { mobilityLevel } from "../../../src/rules/hmc/hmc-001-mobility-level.ts";
import { judgeOne } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";
import { twoHmcs, version } from "../two-hmcs.ts";

const mute = smallEstate
  .row("sys", "name=p9a", { active_lpar_mobility_capable: undefined })
  .row("sys", "name=p10b", { active_lpar_mobility_capable: undefined });
const at = (level: string, ...fixes: readonly string[]) => mute.with("level", version("hmc1", level, ...fixes));

describe("pass", () => {
  test("the listing of systems has the attributes of mobility", () => {
    expect(judgeOne(mobilityLevel, smallEstate)).toMatchObject({
      outcome: "pass",
      evidence: [smallEstate.at("sys", "name=p9a"), smallEstate.at("sys", "name=p10b")],
    });
  });

  test("even where they are unavailable, and no capture names the HMC", () => {
    const text = smallEstate
      .row("sys", "name=p9a", { active_lpar_mobility_capable: "unavailable" })
      .swap("sys", "hscroot@hmc1:~>", "$");
    expect(judgeOne(mobilityLevel, text)).toMatchObject({ outcome: "pass" });
  });

  test("the list of capabilities has mobility", () => {
    const able = { capabilities: "active_lpar_mobility_capable,inactive_lpar_mobility_capable" };
    expect(judgeOne(mobilityLevel, mute.row("sys", "name=p9a", able))).toMatchObject({ outcome: "pass" });
    const unable = { capabilities: "micro_lpar_capable,hca_capable" };
    expect(judgeOne(mobilityLevel, mute.row("sys", "name=p9a", unable))).toMatchObject({ outcome: "unknown" });
  });

  test.each(["V7R3.3.0", "V7R7.9.0", "V8R8.2.0", "V10R3"])("lshmc -V says %s", (level) => {
    const text = at(level);
    const judged = judgeOne(mobilityLevel, text);
    expect(judged).toMatchObject({ outcome: "pass" });
    expect(judged.evidence).toContain("level.txt:2-7");
  });

  test("V7R3.2.0 with its fix", () => {
    expect(judgeOne(mobilityLevel, at("V7R3.2.0", "MH01062"))).toMatchObject({ outcome: "pass" });
  });

  test("one HMC of each system is enough", () => {
    const text = twoHmcs
      .with("third", `hscroot@hmc3:~> lssyscfg -r lpar -m p9a -F name,lpar_id --header\nname,lpar_id\napp,5\n`)
      .with("level", version("hmc3", "V7R3.1.0"));
    expect(judgeOne(mobilityLevel, text)).toMatchObject({ outcome: "pass" });
  });
});

describe("fail", () => {
  test("tooOld", () => {
    expect(judgeOne(mobilityLevel, at("V7R3.1.0"))).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "tooOld",
      values: { hmc: "hmc1", system: "p9a", level: "V7R3.1.0", minimum: "V7R3.2.0" },
      expected: "V7R3.2.0 with MH01062 or later",
      found: "V7R3.1.0",
      evidence: ["sys.txt:2", "level.txt:2-7"],
    });
  });

  test("withoutFix", () => {
    expect(judgeOne(mobilityLevel, at("V7R3.2.0", "MH01061"))).toMatchObject({
      outcome: "fail",
      message: "withoutFix",
      values: { hmc: "hmc1", system: "p9a", level: "V7R3.2.0", fix: "MH01062" },
    });
  });

  test("withoutFix although the attributes are there", () => {
    const text = smallEstate.with("level", version("hmc1", "V7R3.2.0"));
    expect(judgeOne(mobilityLevel, text)).toMatchObject({ outcome: "fail", message: "withoutFix" });
  });
});

describe("unknown", () => {
  test("nothing tells of the level", () => {
    expect(judgeOne(mobilityLevel, mute)).toMatchObject({ outcome: "unknown", needs: ["lshmc -V"] });
  });

  test("another HMC's level tells nothing", () => {
    expect(judgeOne(mobilityLevel, mute.with("level", version("hmc9", "V10R3")))).toMatchObject({ outcome: "unknown" });
  });

  test("the list of fixes is cut", () => {
    const text = mute.with("level", version("hmc1", "V7R3.2.0").replace("HMC Build level 20080101.1\n", "HMC Bui\n"));
    expect(judgeOne(mobilityLevel, text)).toMatchObject({ outcome: "unknown", needs: ["lshmc -V"] });
  });

  test("no HMC lists the systems", () => {
    expect(judgeOne(mobilityLevel, smallEstate.without("sys", "p9a-lpar", "p10b-lpar"))).toMatchObject({
      outcome: "unknown",
      needs: ["lssyscfg -r sys -m p9a", "lssyscfg -r sys -m p10b"],
    });
  });
});

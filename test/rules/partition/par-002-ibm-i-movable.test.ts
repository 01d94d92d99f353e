import { describe, expect, test } from "vitest";
import { ibmiMovable } from "../../../src/rules/partition/par-002-ibm-i-movable.ts";
import { judgeOne, type EstateText } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

/** `app` runs IBM i. */
const ibmi = (osVersion: string | undefined, text = smallEstate): EstateText =>
  text.row("p9a-lpar", "name=app", { lpar_env: "os400" }).row("p9a-lpar", "name=app", { os_version: osVersion ?? "" });
const models = (source: string, destination: string, text: EstateText): EstateText =>
  text.row("sys", "name=p9a", { type_model: source }).row("sys", "name=p10b", { type_model: destination });
const level = (base: string, text: EstateText): EstateText =>
  text.with(
    "hmc1-level",
    `hscroot@hmc1:~> lshmc -V
"version= Version: 7
 Release: ${base.slice(3)}
 Service Pack: 0
HMC Build level 20121025.1
","base_version=${base}
"
`,
  );
const vios = (system: string, first: string, second: string, text: EstateText): EstateText =>
  text
    .row(`${system}-lpar`, `name=${system}-vios1`, { os_version: `VIOS ${first}` })
    .row(`${system}-lpar`, `name=${system}-vios2`, { os_version: `VIOS ${second}` });
const capable = (p9a: string, p10b: string, text: EstateText): EstateText =>
  text
    .row("p9a-moves", "active_lpar", { os400_lpar_mobility_capable: p9a })
    .row("p10b-moves", "active_lpar", { os400_lpar_mobility_capable: p10b });

/** POWER7 to POWER7, HMC V7R7.5, Virtual I/O Servers at 2.2.1.4, IBM i 7.2. */
const power7 = (base = "V7R7.5.0", release = "OS/400 V7R2M0 250 0", pack = "2.2.1.4"): EstateText =>
  level(base, vios("p9a", pack, pack, vios("p10b", pack, pack, models("8233-E8B", "9117-MMC", ibmi(release)))));

describe("pass", () => {
  test("POWER9 to POWER10: nothing else has to be captured", () => {
    const text = ibmi(undefined);
    expect(judgeOne(ibmiMovable, text)).toMatchObject({
      outcome: "pass",
      evidence: [text.at("p9a-lpar", "name=app"), text.at("sys", "name=p9a"), text.at("sys", "name=p10b")],
    });
  });

  test("POWER7 to POWER7 at the first levels that can", () => {
    expect(judgeOne(ibmiMovable, power7())).toMatchObject({ outcome: "pass" });
  });

  test("the HMC says that both systems can, so its level does not matter", () => {
    expect(judgeOne(ibmiMovable, capable("1", "1", power7("V7R7.4.0")))).toMatchObject({ outcome: "pass" });
  });

  test("an HMC that manages a POWER8 server is new enough for the POWER7 server beside it", () => {
    const text = models("8233-E8B", "8286-42A", power7()).without("hmc1-level");
    expect(judgeOne(ibmiMovable, text)).toMatchObject({ outcome: "pass" });
  });

  test("one Virtual I/O Server that is new enough will do", () => {
    expect(judgeOne(ibmiMovable, vios("p10b", "2.2.1.3", "2.2.1.4", power7()))).toMatchObject({ outcome: "pass" });
  });
});

describe("not applicable", () => {
  test.each(["aixlinux", "vioserver"])("%s", (env) => {
    const text = smallEstate.row("p9a-lpar", "name=app", { lpar_env: env });
    expect(judgeOne(ibmiMovable, text)).toMatchObject({ outcome: "notApplicable", text: "the partition is not IBM i" });
  });
});

describe("fail", () => {
  test.each([
    ["9117-MMA", "9117-MMC", "p9a"],
    ["8233-E8B", "8204-E8A", "p10b"],
  ])("serverTooOld: %s to %s", (source, destination, system) => {
    const text = models(source, destination, ibmi("OS/400 V7R2M0 250 0"));
    expect(judgeOne(ibmiMovable, text)).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "serverTooOld",
      values: { partition: "app", system, generation: 6, first: 7 },
      expected: "POWER7 or later",
      found: "POWER6",
    });
    expect(judgeOne(ibmiMovable, text).evidence).toContain(text.at("sys", `name=${system}`));
  });

  test("notCapable", () => {
    const text = capable("1", "0", power7());
    const outcome = judgeOne(ibmiMovable, text);
    expect(outcome).toMatchObject({
      outcome: "fail",
      message: "notCapable",
      values: { partition: "app", source: "p9a", destination: "p10b" },
      found: "os400_lpar_mobility_capable=0",
    });
    expect(outcome.evidence).toContain(text.at("p10b-moves", "active_lpar"));
  });

  test("hmcTooOld", () => {
    const outcome = judgeOne(ibmiMovable, power7("V7R7.4.0"));
    expect(outcome).toMatchObject({
      outcome: "fail",
      message: "hmcTooOld",
      values: { partition: "app", system: "p9a", first: "V7R7.5" },
    });
    expect(outcome.evidence.at(-1)).toMatch(/^hmc1-level/);
  });

  test("viosTooOld", () => {
    const text = vios("p10b", "2.2.1.3", "2.2.0.10", power7());
    const outcome = judgeOne(ibmiMovable, text);
    expect(outcome).toMatchObject({
      outcome: "fail",
      message: "viosTooOld",
      values: { partition: "app", system: "p10b", first: "2.2.1.4" },
    });
    expect(outcome.evidence).toContain(text.at("p10b-lpar", "name=p10b-vios2"));
  });

  test.each([
    ["OS/400 V6R1M1 390 0", "6.1"],
    ["IBM i Licensed Internal Code 6.1.1 390 0", "6.1"],
  ])("releaseTooOld: %s", (osVersion, release) => {
    const text = power7("V7R7.5.0", osVersion);
    expect(judgeOne(ibmiMovable, text)).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "releaseTooOld",
      values: { partition: "app", release, first: "7.1 TR4" },
      expected: "IBM i 7.1 TR4",
      found: "IBM i 6.1",
    });
  });

  test("refreshNotShown warns", () => {
    expect(judgeOne(ibmiMovable, power7("V7R7.5.0", "OS/400 V7R1M0 200 0"))).toMatchObject({
      outcome: "fail",
      severity: "warning",
      message: "refreshNotShown",
      values: { partition: "app", release: "7.1", first: "7.1 TR4" },
    });
  });
});

describe("unknown", () => {
  test.each([
    ["the kind of partition", smallEstate.without("p9a-lpar"), "lssyscfg -r lpar -m p9a"],
    ["the servers", ibmi("OS/400 V7R2M0 250 0").without("sys"), "lssyscfg -r sys -m p9a"],
    ["the level of the HMC", power7().without("hmc1-level"), "lshmc -V"],
    [
      "the levels of the Virtual I/O Servers",
      power7().row("p10b-lpar", "name=p10b-vios1", { os_version: undefined }).row("p10b-lpar", "name=p10b-vios2", {
        os_version: "VIOS 2.2.1.3",
      }),
      "p10b-vios1: ioslevel",
    ],
    ["the release", power7("V7R7.5.0", "Unknown"), "lssyscfg -r lpar -m p9a"],
  ])("%s", (_what, text, need) => {
    const outcome = judgeOne(ibmiMovable, text);
    expect(outcome).toMatchObject({ outcome: "unknown", severity: "blocker" });
    expect(outcome.needs).toContain(need);
  });
});

import { describe, expect, test } from "vitest";
import { migrationNotDisabled } from "../../../src/rules/licence/lic-003-migration-not-disabled.ts";
import { judgeOne } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

const absent = smallEstate.row("p9a-lpar", "name=app", { migration_disabled: undefined });
const asks = ["lssyscfg -r lpar -m p9a -F name,lpar_id,migration_disabled --header"];

/** `lshmc -V` as an HMC of that level prints it. */
const level = (host: string, base: string): string => `hscroot@${host}:~> lshmc -V
"version= Version: ${base.slice(1, 2)}
 Release: 7.9.0
 Service Pack: 0
HMC Build level 20140409.1
","base_version=${base}
"
`;

describe("pass", () => {
  test("migration_disabled=0", () => {
    expect(judgeOne(migrationNotDisabled, smallEstate)).toMatchObject({
      outcome: "pass",
      evidence: [smallEstate.at("p9a-lpar", "name=app")],
    });
  });

  test("the attribute is absent and lshmc -V proves that the HMC is too old to have it", () => {
    const text = absent.with("hmc", level("hmc1", "V7R7.9.0"));
    expect(judgeOne(migrationNotDisabled, text)).toMatchObject({ outcome: "pass", evidence: ["hmc.txt:2-7"] });
  });

  test("a later listing of the one attribute, by name", () => {
    const text = absent.with(
      "disabled",
      "hscroot@hmc1:~> lssyscfg -r lpar -m p9a -F name,migration_disabled --header\nname,migration_disabled\napp,0\n",
    );
    expect(judgeOne(migrationNotDisabled, text)).toMatchObject({ outcome: "pass", evidence: ["disabled.txt:3"] });
  });
});

describe("fail", () => {
  test("disabled", () => {
    const text = smallEstate.row("p9a-lpar", "name=app", { migration_disabled: "1" });
    expect(judgeOne(migrationNotDisabled, text)).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "disabled",
      values: { partition: "app" },
      expected: "migration_disabled=0",
      found: "migration_disabled=1",
      evidence: [text.at("p9a-lpar", "name=app")],
    });
  });

  test("an old HMC changes nothing of a value that was read", () => {
    const text = smallEstate
      .row("p9a-lpar", "name=app", { migration_disabled: "1" })
      .with("hmc", level("hmc1", "V7R7.9.0"));
    expect(judgeOne(migrationNotDisabled, text)).toMatchObject({ outcome: "fail" });
  });
});

describe("unknown", () => {
  test("migration_disabled: the attribute is absent and nothing proves the level", () => {
    expect(judgeOne(migrationNotDisabled, absent)).toMatchObject({ outcome: "unknown", cause: "capture", needs: asks });
  });

  test.each(["", "null", "yes"])("%j is neither yes nor no", (value) => {
    const text = smallEstate.row("p9a-lpar", "name=app", { migration_disabled: value });
    expect(judgeOne(migrationNotDisabled, text)).toMatchObject({ outcome: "unknown", needs: asks });
  });

  test("the HMC has a level that prints the attribute", () => {
    const text = absent.with("hmc", level("hmc1", "V8R8.7.0"));
    expect(judgeOne(migrationNotDisabled, text)).toMatchObject({ outcome: "unknown", needs: asks });
  });

  test("the old HMC is another one", () => {
    const text = absent.with("hmc", level("hmc2", "V7R7.9.0"));
    expect(judgeOne(migrationNotDisabled, text)).toMatchObject({ outcome: "unknown", needs: asks });
  });

  test("nobody listed the partitions, though the HMC is old", () => {
    const text = smallEstate.without("p9a-lpar").with("hmc", level("hmc1", "V7R7.9.0"));
    expect(judgeOne(migrationNotDisabled, text)).toMatchObject({ outcome: "unknown" });
  });

  test("two listings of unknown time differ", () => {
    const text = smallEstate.with(
      "disabled",
      "hscroot@hmc1:~> lssyscfg -r lpar -m p9a -F name,lpar_id,migration_disabled --header\nname,lpar_id,migration_disabled\napp,5,1\n",
    );
    expect(judgeOne(migrationNotDisabled, text)).toMatchObject({
      outcome: "unknown",
      cause: "conflict",
      evidence: ["disabled.txt:3", smallEstate.at("p9a-lpar", "name=app")],
    });
  });
});

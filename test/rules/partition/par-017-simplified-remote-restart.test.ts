import { describe, expect, test } from "vitest";
import { remoteRestartKept } from "../../../src/rules/partition/par-017-simplified-remote-restart.ts";
import { judgeOne, type EstateText } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

const capable = "powervm_lpar_simplified_remote_restart_capable";
const partition = (value: string | undefined, text = smallEstate): EstateText =>
  text.row("p9a-lpar", "name=app", { simplified_remote_restart_capable: value });
const destination = (value: string | undefined, text = smallEstate): EstateText =>
  text.row("sys", "name=p10b", { [capable]: value });
const model = (typeModel: string, text = smallEstate): EstateText =>
  text.row("sys", "name=p9a", { type_model: typeModel });
const version = (level: string): string =>
  `hscroot@hmc1:~> lshmc -V\n"version= Version: 8\n","base_version=${level}\n"\n`;
const row = smallEstate.at("p9a-lpar", "name=app");
const system = smallEstate.at("sys", "name=p10b");

describe("pass", () => {
  test("the destination has it too", () => {
    expect(judgeOne(remoteRestartKept, smallEstate)).toMatchObject({ outcome: "pass", evidence: [row, system] });
  });

  test("as a name in the list of capabilities", () => {
    const text = destination(undefined).row("sys", "name=p10b", { capabilities: `aix_capable,${capable}` });
    expect(judgeOne(remoteRestartKept, text)).toMatchObject({ outcome: "pass" });
  });

  test("the destination has it, whatever the partition is set to", () => {
    expect(judgeOne(remoteRestartKept, partition(undefined))).toMatchObject({ outcome: "pass" });
  });
});

describe("fail", () => {
  test("notCapable", () => {
    expect(judgeOne(remoteRestartKept, destination("0"))).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "notCapable",
      values: { partition: "app", destination: "p10b" },
      evidence: [row, system],
    });
  });
});

describe("not applicable", () => {
  test.each(["0", "null"])("it is off: %s", (value) => {
    expect(judgeOne(remoteRestartKept, partition(value, destination("0")))).toMatchObject({
      outcome: "notApplicable",
    });
  });

  test("the HMC is older than the setting", () => {
    const text = partition(undefined, destination("0")).with("hmc", version("V8R8.1.0"));
    expect(judgeOne(remoteRestartKept, text)).toMatchObject({ outcome: "notApplicable" });
  });

  test("the server is older than the setting", () => {
    const text = model("9117-MMC", partition(undefined, destination("0")));
    expect(judgeOne(remoteRestartKept, text)).toMatchObject({ outcome: "notApplicable" });
    expect(judgeOne(remoteRestartKept, partition("1", text))).toMatchObject({ message: "notCapable" });
  });
});

describe("unknown", () => {
  test.each<[string, EstateText, string]>([
    ["whether it is on", partition(undefined, destination("0")), "lssyscfg -r lpar -m p9a"],
    ["whether it is on, in other words", partition("yes", destination("0")), "lssyscfg -r lpar -m p9a"],
    ["the destination", destination(undefined), "lssyscfg -r sys -m p10b"],
    ["the destination, while it is off", destination("unavailable"), "lssyscfg -r sys -m p10b"],
  ])("%s", (_what, text, need) => {
    expect(judgeOne(remoteRestartKept, text)).toMatchObject({ outcome: "unknown", cause: "capture", needs: [need] });
  });
});

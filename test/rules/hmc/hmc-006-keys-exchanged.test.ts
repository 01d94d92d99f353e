import { describe, expect, test } from "vitest";
import { keysExchanged } from "../../../src/rules/hmc/hmc-006-keys-exchanged.ts";
import { judgeOne } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";
import { keyTest, refusal, twoHmcs } from "../two-hmcs.ts";

const need = "mkauthkeys --test --ip hmc2 -u hscroot";
const tested = (answer: string, to = "hmc2") => twoHmcs.with("keys", keyTest("hmc1", to, answer));
const validated = (answer: string, to = "hmc2") =>
  twoHmcs.with(
    "validation",
    `hscroot@hmc1:~> migrlpar -o v -m p9a -t p10b -p app --ip ${to} -u hscroot\n${answer}hscroot@hmc1:~> \n`,
  );

describe("pass", () => {
  test("the test is silent", () => {
    expect(judgeOne(keysExchanged, tested(""))).toMatchObject({ outcome: "pass", severity: "blocker" });
  });

  test("the name with its domain is the same HMC", () => {
    expect(judgeOne(keysExchanged, tested("", "hmc2.example.com"))).toMatchObject({ outcome: "pass" });
  });

  test("one user for whom they work is enough", () => {
    const text = tested(refusal).with("other", keyTest("hmc1", "hmc2", "", "mover"));
    expect(judgeOne(keysExchanged, text)).toMatchObject({ outcome: "pass" });
  });

  test("a validation by way of the other HMC was answered", () => {
    expect(judgeOne(keysExchanged, validated(""))).toMatchObject({ outcome: "pass" });
  });

  test("an address that a validation used for the destination is its HMC", () => {
    const text = validated("HSCL350B The user does not have the appropriate authority.\n", "192.0.2.7");
    expect(judgeOne(keysExchanged, text.with("keys", keyTest("hmc1", "192.0.2.7")))).toMatchObject({ outcome: "pass" });
  });
});

describe("fail", () => {
  test("refused", () => {
    expect(judgeOne(keysExchanged, tested(refusal))).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "refused",
      values: { from: "hmc1", to: "hmc2", user: "hscroot" },
      found: "HSCL3653",
    });
  });

  test("refused in a validation", () => {
    expect(judgeOne(keysExchanged, validated(refusal, "192.0.2.7"))).toMatchObject({
      outcome: "fail",
      message: "refused",
      values: { from: "hmc1", to: "192.0.2.7", user: "hscroot" },
    });
  });
});

describe("notApplicable", () => {
  test("one HMC manages both", () => {
    const text = smallEstate.with("keys", keyTest("hmc1", "hmc2", refusal));
    expect(judgeOne(keysExchanged, text)).toMatchObject({ outcome: "notApplicable" });
  });

  test("no capture names an HMC, and none speaks of a second one", () => {
    expect(judgeOne(keysExchanged, unnamed)).toMatchObject({
      outcome: "notApplicable",
      text: "no capture names an HMC, so one is taken to manage both systems",
    });
  });
});

/** Nobody's prompt names a host, and each system was listed for itself. */
const unnamed = twoHmcs
  .swap("sys", "hscroot@hmc1:~>", "$")
  .swap("sys2", "hscroot@hmc2:~>", "$")
  .swap("p9a-lpar", "hscroot@hmc1:~>", "$")
  .swap("p10b-lpar", "hscroot@hmc2:~>", "$");

describe("unknown", () => {
  test("nobody tested", () => {
    expect(judgeOne(keysExchanged, twoHmcs)).toMatchObject({ outcome: "unknown", cause: "capture", needs: [need] });
  });

  test.each([
    ["silence that no prompt ends", "hscroot@hmc1:~> mkauthkeys --test --ip hmc2 -u hscroot\n"],
    ["another message", keyTest("hmc1", "hmc2", "HSCL350B The user does not have the appropriate authority.\n")],
    ["the keys of another HMC", keyTest("hmc1", "hmc3")],
    ["an address of nobody", keyTest("hmc1", "192.0.2.7")],
    ["the other direction", keyTest("hmc2", "hmc1")],
  ])("%s says nothing", (_what, keys) => {
    expect(judgeOne(keysExchanged, twoHmcs.with("keys", keys))).toMatchObject({ outcome: "unknown", needs: [need] });
  });

  test("refused and silent at times that nobody knows", () => {
    const text = tested(refusal).with("again", keyTest("hmc1", "hmc2"));
    expect(judgeOne(keysExchanged, text)).toMatchObject({ outcome: "unknown", cause: "conflict" });
  });

  test("refused, but one HMC may manage both: nobody listed all that they manage", () => {
    const text = tested(refusal).swap("sys", "lssyscfg -r sys\n", "lssyscfg -r sys -m p9a\n");
    expect(judgeOne(keysExchanged, text)).toMatchObject({ outcome: "unknown", needs: ["lssyscfg -r sys"] });
  });

  test("somebody asked for keys, and no capture names an HMC", () => {
    const text = unnamed.with("keys", keyTest("hmc1", "hmc2", refusal));
    expect(judgeOne(keysExchanged, text)).toMatchObject({ outcome: "unknown" });
  });
});

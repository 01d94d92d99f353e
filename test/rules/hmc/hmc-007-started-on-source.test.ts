import { describe, expect, test } from "vitest";
import { startedOnSource } from "../../../src/rules/hmc/hmc-007-started-on-source.ts";
import { judgeOne } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";
import { twoHmcs } from "../two-hmcs.ts";

const typed = (on: string, to: string, partition = "app") =>
  twoHmcs.with(
    `validation-${on}`,
    `hscroot@${on}:~> migrlpar -o v -m p9a -t p10b -p ${partition} --ip ${to} -u hscroot\nhscroot@${on}:~> \n`,
  );

describe("pass", () => {
  test("the validation was typed on the HMC of the source", () => {
    expect(judgeOne(startedOnSource, typed("hmc1", "hmc2"))).toMatchObject({ outcome: "pass", severity: "advice" });
  });
});

describe("fail", () => {
  test("typedElsewhere", () => {
    expect(judgeOne(startedOnSource, typed("hmc2", "hmc1"))).toMatchObject({
      outcome: "fail",
      severity: "advice",
      message: "typedElsewhere",
      values: { partition: "app", typedOn: "hmc2", wanted: "hmc1" },
      expected: "hmc1",
      found: "hmc2",
    });
  });
});

describe("notApplicable", () => {
  test("one HMC manages both", () => {
    expect(judgeOne(startedOnSource, smallEstate)).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("unknown", () => {
  test.each([
    ["nobody asked", twoHmcs],
    ["another partition", typed("hmc1", "hmc2", "other")],
    ["an HMC that nobody knows", typed("hmc9", "hmc2")],
  ])("%s: where a command will be typed is nothing that a capture lacks", (_what, text) => {
    expect(judgeOne(startedOnSource, text)).toMatchObject({ outcome: "notApplicable" });
  });
});

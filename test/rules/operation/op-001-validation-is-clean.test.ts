import { describe, expect, test } from "vitest";
import { validationIsClean } from "../../../src/rules/operation/op-001-validation-is-clean.ts";
import { judgeOne, type EstateText } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

const prompt = "hscroot@hmc1:~> ";
const validated = (output: string): EstateText =>
  smallEstate.with("validated", `${prompt}migrlpar -o v -m p9a -t p10b -p app -v\n${output}${prompt}\n`);

describe("pass", () => {
  test("the HMC has no errors; warnings are no errors", () => {
    expect(judgeOne(validationIsClean, validated(""))).toMatchObject({
      outcome: "pass",
      evidence: ["validated.txt:1"],
    });
    const text = validated("Warnings:\nHSCLA291 The selected partition may have an open virtual terminal session.\n");
    expect(judgeOne(validationIsClean, text)).toMatchObject({ outcome: "pass", evidence: ["validated.txt:3"] });
  });
});

describe("fail", () => {
  test("the HMC has errors, with a number or without one", () => {
    const text = validated(
      "Errors:\nThere is not enough memory: Obtained: 2816, Required: 4608.\n\nHSCLA319 The virtual fibre channel client adapter 4 cannot be hosted.\n\nDetails:\nHSCLA29A The RMC command failed.\n",
    );
    const errors = [
      "There is not enough memory: Obtained: 2816, Required: 4608.",
      "HSCLA319 The virtual fibre channel client adapter 4 cannot be hosted.",
    ];
    expect(judgeOne(validationIsClean, text)).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "refused",
      values: { partition: "app", destination: "p10b", errors },
      evidence: ["validated.txt:3", "validated.txt:5", "validated.txt:8"],
    });
  });

  test("a long message is cut: the capture holds it whole", () => {
    const { values } = judgeOne(validationIsClean, validated(`Errors:\nHSCLA319 ${"long ".repeat(80)}\n`));
    expect((values?.["errors"] as string[])[0]).toMatch(/^HSCLA319 long .{140,160} …$/);
  });

  // What it says where the HMC is content and a rule of ours is not is in test/assess/validated.test.ts: message: "contradicts".
});

describe("unknown", () => {
  test("without a captured validation there is nothing to judge", () => {
    expect(judgeOne(validationIsClean, smallEstate)).toMatchObject({ outcome: "notApplicable" });
  });

  test("one that may go on says nothing", () => {
    const text = smallEstate.with("validated", `${prompt}migrlpar -o v -m p9a -t p10b -p app -v\n`);
    expect(judgeOne(validationIsClean, text)).toMatchObject({ outcome: "notApplicable" });
  });
});

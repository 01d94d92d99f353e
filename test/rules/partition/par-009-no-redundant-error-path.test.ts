import { describe, expect, test } from "vitest";
import { noRedundantErrorPath } from "../../../src/rules/partition/par-009-no-redundant-error-path.ts";
import { judgeOne, type EstateText } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

const row = smallEstate.at("p9a-lpar", "name=app");
const printed = (value: string | undefined): EstateText =>
  smallEstate.row("p9a-lpar", "name=app", { redundant_err_path_reporting: value });

describe("pass", () => {
  test.each(["0", "null"])("%s", (value) => {
    expect(judgeOne(noRedundantErrorPath, printed(value))).toMatchObject({ outcome: "pass", evidence: [row] });
  });
});

describe("fail", () => {
  test("reporting", () => {
    expect(judgeOne(noRedundantErrorPath, printed("1"))).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "reporting",
      values: { partition: "app" },
      expected: "redundant_err_path_reporting=0",
      found: "redundant_err_path_reporting=1",
      evidence: [row],
    });
  });
});

describe("not applicable", () => {
  test("an inactive move", () => {
    expect(judgeOne(noRedundantErrorPath, printed("1"), { kind: "inactive" })).toMatchObject({
      outcome: "notApplicable",
    });
  });
});

describe("unknown", () => {
  const asks = { outcome: "unknown", cause: "capture", needs: ["lssyscfg -r lpar -m p9a"] };

  test("nobody listed the partitions", () => {
    expect(judgeOne(noRedundantErrorPath, smallEstate.without("p9a-lpar"))).toMatchObject(asks);
  });

  test.each([undefined, "unavailable", "", "2"])("%j is no answer", (value) => {
    expect(judgeOne(noRedundantErrorPath, printed(value))).toMatchObject(asks);
  });
});

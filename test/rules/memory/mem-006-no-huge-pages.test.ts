import { describe, expect, test } from "vitest";
import { noHugePages } from "../../../src/rules/memory/mem-006-no-huge-pages.ts";
import { judgeOne } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

const row = smallEstate.at("p9a-mem", "lpar_name=app");
const withPages = smallEstate.row("p9a-mem", "lpar_name=app", { curr_num_huge_pages: "2" });

describe("pass", () => {
  test("no huge pages", () => {
    expect(judgeOne(noHugePages, smallEstate)).toMatchObject({ outcome: "pass", evidence: [row] });
  });

  test("IBM i has none, and no attribute that says so", () => {
    const ibmi = smallEstate
      .row("p9a-lpar", "name=app", { lpar_env: "os400" })
      .row("p9a-mem", "lpar_name=app", { curr_num_huge_pages: undefined });
    expect(judgeOne(noHugePages, ibmi)).toMatchObject({ outcome: "pass", evidence: [ibmi.at("p9a-lpar", "name=app")] });
  });
});

describe("fail", () => {
  test("hugePages", () => {
    expect(judgeOne(noHugePages, withPages)).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "hugePages",
      values: { partition: "app", pages: 2 },
      expected: "0",
      found: "2",
      evidence: [row],
    });
  });
});

describe("not applicable", () => {
  test("an inactive move", () => {
    expect(judgeOne(noHugePages, withPages, { kind: "inactive" })).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("unknown", () => {
  const asks = { outcome: "unknown", cause: "capture", needs: ["lshwres -r mem --level lpar -m p9a"] };

  test("pages: nobody captured the memory of the partitions", () => {
    expect(judgeOne(noHugePages, smallEstate.without("p9a-mem"))).toMatchObject(asks);
  });

  test("the listing has no row of the partition", () => {
    expect(judgeOne(noHugePages, smallEstate.withoutRow("p9a-mem", "lpar_name=app"))).toMatchObject(asks);
  });

  test.each([undefined, "null", "unavailable", "", "2 "])("%j is no number of pages", (value) => {
    const text = smallEstate.row("p9a-mem", "lpar_name=app", { curr_num_huge_pages: value });
    expect(judgeOne(noHugePages, text)).toMatchObject(asks);
  });
});

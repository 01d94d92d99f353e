import { describe, expect, test } from "vitest";
import { regionSize } from "../../../src/rules/memory/mem-001-region-size.ts";
import { judgeOne } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

const rows = [smallEstate.at("p9a-memsys", "mem_region_size"), smallEstate.at("p10b-memsys", "mem_region_size")];

describe("pass", () => {
  test("the same size on both", () => {
    expect(judgeOne(regionSize, smallEstate)).toMatchObject({ outcome: "pass", evidence: rows });
  });
});

describe("fail", () => {
  test("regionSizeDiffers", () => {
    const text = smallEstate.row("p10b-memsys", "mem_region_size", { mem_region_size: "128" });
    expect(judgeOne(regionSize, text)).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "regionSizeDiffers",
      values: { source: "p9a", sourceSize: 256, destination: "p10b", destinationSize: 128 },
      expected: "256 MB",
      found: "128 MB",
      evidence: rows,
    });
  });
});

describe("unknown", () => {
  test.each(["p9a", "p10b"])("size on %s: nobody captured it", (system) => {
    expect(judgeOne(regionSize, smallEstate.without(`${system}-memsys`))).toMatchObject({
      outcome: "unknown",
      cause: "capture",
      needs: [`lshwres -r mem --level sys -m ${system}`],
    });
  });

  test("both gaps are named at once", () => {
    expect(judgeOne(regionSize, smallEstate.without("p9a-memsys", "p10b-memsys")).needs).toEqual([
      "lshwres -r mem --level sys -m p9a",
      "lshwres -r mem --level sys -m p10b",
    ]);
  });

  test.each(["unavailable", "auto"])("%s is no size", (value) => {
    const text = smallEstate.row("p10b-memsys", "mem_region_size", { mem_region_size: value });
    expect(judgeOne(regionSize, text)).toMatchObject({
      outcome: "unknown",
      needs: ["lshwres -r mem --level sys -m p10b"],
    });
  });
});

import { describe, expect, test } from "vitest";
import { nameFree } from "../../../src/rules/system/sys-007-name-free.ts";
import { judgeOne } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

describe("pass", () => {
  test("no partition of p10b is called app", () => {
    const judged = judgeOne(nameFree, smallEstate);
    expect(judged).toMatchObject({ outcome: "pass" });
    expect(judged.evidence).toContain(smallEstate.at("p9a-lpar", "name=app"));
    expect(judged.evidence).toContain(smallEstate.all("p10b-lpar"));
  });

  test("a name that begins the same, or differs in case, is another", () => {
    for (const name of ["app2", "APP"]) {
      const text = smallEstate.row("p10b-lpar", "name=idle", { name });
      expect(judgeOne(nameFree, text)).toMatchObject({ outcome: "pass" });
    }
  });

  test("inactive moves as well", () => {
    expect(judgeOne(nameFree, smallEstate, { kind: "inactive" })).toMatchObject({ outcome: "pass" });
  });
});

describe("fail", () => {
  test("nameTaken, by a partition that is not even activated", () => {
    const text = smallEstate.row("p10b-lpar", "name=idle", { name: "app" });
    expect(judgeOne(nameFree, text)).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "nameTaken",
      values: { destination: "p10b", name: "app", id: 7 },
      evidence: [text.at("p9a-lpar", "name=app"), text.at("p10b-lpar", "name=app")],
    });
  });

  test("by a Virtual I/O Server, and in a listing that was filtered", () => {
    const text = smallEstate
      .row("p10b-lpar", "p10b-vios2", { name: "app" })
      .swap("p10b-lpar", "-m p10b\n", "-m p10b --filter lpar_ids=1,2,7\n");
    expect(judgeOne(nameFree, text)).toMatchObject({ message: "nameTaken", values: { id: 2 } });
  });
});

describe("notApplicable", () => {
  test("the destination is the source", () => {
    expect(judgeOne(nameFree, smallEstate, { destination: "p9a" })).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("unknown", () => {
  test("nobody listed the partitions of the destination", () => {
    expect(judgeOne(nameFree, smallEstate.without("p10b-lpar"))).toMatchObject({
      outcome: "unknown",
      needs: ["lssyscfg -r lpar -m p10b"],
    });
  });

  test("the listing was filtered, or one partition has no name in it", () => {
    const filtered = smallEstate.swap("p10b-lpar", "-m p10b\n", "-m p10b --filter lpar_ids=1,2,7\n");
    const nameless = smallEstate.row("p10b-lpar", "p10b-vios1", { name: undefined });
    for (const text of [filtered, nameless])
      expect(judgeOne(nameFree, text)).toMatchObject({ outcome: "unknown", needs: ["lssyscfg -r lpar -m p10b"] });
  });

  test("the partition's own name", () => {
    const text = smallEstate.row("p9a-lpar", "name=app", { name: undefined });
    expect(judgeOne(nameFree, text)).toMatchObject({ outcome: "unknown", needs: ["lssyscfg -r lpar -m p9a"] });
  });
});

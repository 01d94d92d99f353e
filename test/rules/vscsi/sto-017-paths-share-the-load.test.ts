import { describe, expect, test } from "vitest";
import { pathsShareTheLoad } from "../../../src/rules/vscsi/sto-017-paths-share-the-load.ts";
import { attribute } from "../disk-text.ts";
import { judge, judgeOne, judgeThing, type EstateText, type Judged } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

const root1 = "app_root on vhost0 of p9a-vios1";
const things = [root1, "app_data on vhost0 of p9a-vios1", "app_root on vhost0 of p9a-vios2"];

const line = (algorithm: string): string => attribute("algorithm", algorithm, "Algorithm", "True+");
const control = attribute("PCM", "PCM/friend/fcpother", "Path Control Module", "False");
/** Another algorithm of both disks of p9a-vios1. */
const algorithm = (value: string): EstateText =>
  smallEstate.swap("p9a-vios1-disks", line("shortest_queue"), line(value));
const withoutAlgorithm = smallEstate.swap("p9a-vios1-disks", `${line("shortest_queue")}\n`, "");
const judgeRoot = (text: EstateText): Judged => judgeThing(pathsShareTheLoad, text, root1);

describe("pass", () => {
  test("the disks behind the partition use all their paths", () => {
    const outcomes = judge(pathsShareTheLoad, smallEstate);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["pass", "pass", "pass", "pass"]);
    expect(outcomes.map(({ thing }) => thing)).toEqual(expect.arrayContaining(things));
    expect(judgeRoot(smallEstate).evidence).toContain(smallEstate.at("p9a-vios1-disks", "algorithm"));
  });

  test.each(["round_robin", "load_balance"])("%s", (value) => {
    expect(judgeRoot(algorithm(value))).toMatchObject({ outcome: "pass" });
  });
});

describe("fail", () => {
  test.each(["fail_over", "failover"])("onePath: %s", (value) => {
    const text = algorithm(value);
    expect(judgeRoot(text)).toMatchObject({
      outcome: "fail",
      severity: "advice",
      message: "onePath",
      values: { disk: "hdisk2", vios: "p9a-vios1", device: "app_root", algorithm: value },
      found: `algorithm=${value}`,
    });
    expect(judgeRoot(text).evidence).toContain(text.at("p9a-vios1-disks", "algorithm"));
  });

  test("one adapter is unknown and a disk of the other uses one path", () => {
    const text = algorithm("fail_over").without("p9a-vios2-lsmap");
    expect(judgeRoot(text)).toMatchObject({ message: "onePath" });
  });
});

describe("not applicable", () => {
  test("a driver without path control", () => {
    const text = withoutAlgorithm.swap("p9a-vios1-disks", `${control}\n`, "");
    expect(judgeRoot(text)).toMatchObject({ outcome: "notApplicable" });
  });

  test("a disk that is no SAN disk, a logical volume, and no disk at all", () => {
    const local = algorithm("fail_over").swap("p9a-vios1-lsmap", "-T1-W5005076810A10001-L1000000000000", "-D3");
    expect(judgeRoot(local)).toMatchObject({ outcome: "notApplicable" });
    expect(judgeRoot(smallEstate.swap("p9a-vios1-lsmap", "hdisk2", "lv_root"))).toMatchObject({
      outcome: "notApplicable",
    });
    const none = smallEstate
      .with(
        "p9a-scsi",
        "hscroot@hmc1:~> lshwres -r virtualio --rsubtype scsi --level lpar -m p9a\nNo results were found.\n",
      )
      .without("p9a-vios1-lsmap", "p9a-vios2-lsmap");
    expect(judgeOne(pathsShareTheLoad, none)).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("unknown", () => {
  const need = "p9a-vios1: lsdev -dev hdisk2 -attr";

  test("the attributes of the disk, or its algorithm alone", () => {
    expect(judgeRoot(smallEstate.without("p9a-vios1-disks"))).toMatchObject({ outcome: "unknown", needs: [need] });
    expect(judgeRoot(withoutAlgorithm)).toMatchObject({ outcome: "unknown", severity: "advice", needs: [need] });
  });

  test("an algorithm that stands in no table", () => {
    expect(judgeRoot(algorithm("lowest_cost"))).toMatchObject({ outcome: "unknown", cause: "knowledge" });
  });

  test("what stands behind the adapters", () => {
    expect(judge(pathsShareTheLoad, smallEstate.without("p9a-vios1-lsmap")).at(-1)).toMatchObject({
      outcome: "unknown",
      needs: ["p9a-vios1: lsmap -all"],
    });
  });
});
